export function isDisputed(pair: string, at: readonly [lon: number, lat: number]): boolean;
