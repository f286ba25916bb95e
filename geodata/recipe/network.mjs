// A network of river segments in which courses can be followed from point to point.
import { distance } from './geometry.mjs';

const BRIDGE = 5; // km: confluences and lakes leave gaps between segments
const key = ([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`;

export class Network {
  #segments;
  #nodes = new Map();
  #used = new Set();

  constructor(segments) {
    this.#segments = segments;
    segments.forEach(({ path }, owner) => {
      for (let i = 1; i < path.length; i++) this.#connect(path[i - 1], path[i], owner, 1);
    });
    this.#bridge();
  }

  #node(point, owner) {
    const k = key(point);
    if (!this.#nodes.has(k)) this.#nodes.set(k, { k, point, owner, edges: [] });
    return this.#nodes.get(k);
  }

  #connect(a, b, owner, cost) {
    const [from, to] = [this.#node(a, owner), this.#node(b, owner)];
    const km = distance(a, b) * cost;
    from.edges.push({ to, km });
    to.edges.push({ to: from, km });
  }

  /** Ties the ends of segments to other segments nearby, at a price. */
  #bridge() {
    const all = [...this.#nodes.values()];
    this.#segments.forEach(({ path }, owner) => {
      for (const end of [path[0], path.at(-1)]) {
        for (const node of all) {
          if (Math.abs(node.point[1] - end[1]) > 0.06 || node.owner === owner) continue;
          if (distance(node.point, end) < BRIDGE) this.#connect(end, node.point, owner, 3);
        }
      }
    });
  }

  /** Points of the shortest way from one point to the next (Dijkstra). */
  #way(from, to) {
    const all = [...this.#nodes.values()];
    const near = (point) => all.reduce((best, node) => (distance(node.point, point) < distance(best.point, point) ? node : best));
    const [source, target] = [near(from), near(to)];
    const reached = new Map([[source, { km: 0 }]]);
    const open = new Set([source]);
    while (open.size > 0) {
      const current = [...open].reduce((a, b) => (reached.get(b).km < reached.get(a).km ? b : a));
      if (current === target) break;
      open.delete(current);
      for (const { to: next, km } of current.edges) {
        const total = reached.get(current).km + km;
        if (total >= (reached.get(next)?.km ?? Infinity)) continue;
        reached.set(next, { km: total, from: current });
        open.add(next);
      }
    }
    if (!reached.has(target)) throw new Error(`no river from ${from} to ${to}`);
    const way = [];
    for (let node = target; node; node = reached.get(node).from) way.unshift(node);
    return way;
  }

  /** The course through the given points; its pieces count as used afterwards. */
  course(through) {
    const way = through.slice(1).flatMap((point, i) => this.#way(through[i], point).slice(i === 0 ? 0 : 1));
    for (let i = 1; i < way.length; i++) this.#used.add(`${way[i - 1].k} ${way[i].k}`).add(`${way[i].k} ${way[i - 1].k}`);
    return way.map(({ point }) => point);
  }

  /** Segments without the pieces that courses took. */
  unused() {
    return this.#segments.flatMap(({ path, properties }) => {
      const runs = [[path[0]]];
      for (let i = 1; i < path.length; i++) {
        if (this.#used.has(`${key(path[i - 1])} ${key(path[i])}`)) runs.push([path[i]]);
        else runs.at(-1).push(path[i]);
      }
      return runs.filter((run) => run.length > 1).map((run) => ({ path: run, properties }));
    });
  }
}
