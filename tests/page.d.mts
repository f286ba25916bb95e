export function buildPage(root: string, entry: string, outDir: string): Promise<void>;
