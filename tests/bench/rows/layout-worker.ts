import { type Columns, layOutColumns } from '../../random-points';

// Lays columns out away from the main thread, as the page does, and hands all buffers over.
self.addEventListener('message', ({ data: { columns, days } }: MessageEvent<{ readonly columns: Columns; readonly days: number }>) => {
  const points = layOutColumns(columns, 0, days);
  const arrays = [points.singlesBefore, points.startsBefore, points.endsBefore, points.undatedOf, points.row];
  const transfer = [points.vertices, points.index, ...arrays.map(({ buffer }) => buffer)] as Transferable[];
  (self as unknown as Worker).postMessage(points, transfer);
});
