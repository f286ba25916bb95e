export function serve(
  folders: readonly string[],
): Promise<{ readonly url: string; readonly takeSent: () => number; readonly close: () => void }>;
