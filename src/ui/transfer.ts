/** What a person drops or pastes, as files; `folders` by name, which can't be read. */
export interface Transferred {
  readonly files: readonly File[];
  readonly folders: readonly string[];
  readonly text: string;
}

/** Must be called within the event: its data are gone afterwards. */
export function readTransfer({ items }: DataTransfer, getText: () => string): Transferred {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file?.name ?? '');
    else if (file) files.push(file);
  }
  return { files, folders, text: files.length + folders.length > 0 ? '' : getText() };
}

/** Whether a text may be a table, JSON or XML, and not just words: two lines with cells, or a bracket at its beginning. */
export function looksLikeData(text: string): boolean {
  const trimmed = text.trim();
  if (/^[[{<]/.test(trimmed)) return true;
  const [first = '', second] = trimmed.split(/\r\n?|\n/, 2);
  const cells = (line: string): number => Math.max(...['\t', ',', ';', '|'].map((mark) => line.split(mark).length));
  return second !== undefined && cells(first) > 1 && cells(second) > 1;
}

/** Whether something is typed there, so that pasting is its own affair. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="file"], [type="button"])') !==
    null;
