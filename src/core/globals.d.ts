// What rooms that run anywhere may use beside the language itself: browsers, workers and Node all have it.

interface URL {
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
}
declare const URL: {
  new (address: string, base?: string): URL;
  canParse(address: string, base?: string): boolean;
};

interface URLSearchParams {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  keys(): IterableIterator<string>;
}
declare const URLSearchParams: { new (query?: string): URLSearchParams };
