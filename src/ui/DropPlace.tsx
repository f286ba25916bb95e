import { useEffect, useState } from 'preact/hooks';
import { useExplorer } from './context';
import { messages } from './messages';
import { isField, looksLikeData, readTransfer, type Transferred } from './transfer';

/** The whole page takes files and tables that are dropped on it or pasted, but for what goes into a field. */
export function DropPlace() {
  const { datasets } = useExplorer();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const { adding } = messages;
    // What is dragged from the page itself is not meant for it.
    let fromHere = false;
    const take = ({ files, folders, text }: Transferred, name: string): boolean => {
      datasets.addFiles(files);
      for (const folder of folders) datasets.refuse(folder, { code: 'folder', args: [] });
      if (looksLikeData(text)) datasets.add(new Blob([text]), name);
      return files.length + folders.length > 0 || looksLikeData(text);
    };
    const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const isText = ({ dataTransfer, target }: DragEvent): boolean =>
      (dataTransfer?.types.includes('text/plain') && !dataTransfer.types.includes('text/uri-list') && !isField(target)) ?? false;
    const isMeant = (event: DragEvent): boolean => !fromHere && (isFile(event) || isText(event));
    const listeners: { [type in keyof DocumentEventMap]?: (event: DocumentEventMap[type]) => void } = {
      dragstart: () => {
        fromHere = true;
      },
      dragend: () => {
        fromHere = false;
      },
      dragover: (event) => {
        if (!isMeant(event) || !event.dataTransfer) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(isFile(event));
      },
      // Null: it leaves the window.
      dragleave: ({ relatedTarget }) => relatedTarget === null && setOver(false),
      drop: (event) => {
        setOver(false);
        const { dataTransfer } = event;
        if (!isMeant(event) || !dataTransfer) return;
        event.preventDefault();
        const some = take(
          readTransfer(dataTransfer, () => dataTransfer.getData('text/plain')),
          adding.dropped,
        );
        if (!some) datasets.refuse(adding.dropped, { code: 'dropped-no-table', args: [] });
      },
      paste: (event) => {
        const { clipboardData, target } = event;
        if (!clipboardData || isField(target)) return;
        const some = take(
          readTransfer(clipboardData, () => clipboardData.getData('text/plain')),
          adding.pasted,
        );
        if (some) event.preventDefault();
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
    };
  }, [datasets]);
  return over ? (
    <div class="drop-overlay">
      <strong>{messages.adding.drop}</strong>
      <span>{messages.adding.dropHelp}</span>
    </div>
  ) : null;
}
