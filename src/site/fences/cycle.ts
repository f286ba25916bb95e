/** Who asks for whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The ways round in a graph, as `a → b → a`: as many as it takes to name each that stands in one. */
export function cycles(graph: Graph): string[] {
  const told = new Set<string>();
  return [...graph.keys()].flatMap((start) => {
    if (told.has(start)) return [];
    const way = wayRound(graph, start);
    for (const one of way) told.add(one);
    return way.length > 0 ? [[...way, start].join(' → ')] : [];
  });
}

/** The shortest way from a start back to itself, without its end; empty if there is none. */
function wayRound(graph: Graph, start: string): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) return wayTo(at, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return [];
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
