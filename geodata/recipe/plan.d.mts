type Box = readonly [west: number, south: number, east: number, north: number];

interface Plan {
  readonly scale: '10m' | '50m';
  readonly view: readonly number[];
  readonly region: readonly number[];
  readonly isWorld: boolean;
  readonly fine: number;
  readonly coarse: number;
  readonly island: number;
  readonly lake: number;
  readonly people: number;
  readonly room: number;
  readonly most: number;
}

export function regionIn(text: string): Box;
export function planFor(region: Box): Plan;
