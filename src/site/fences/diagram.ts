import { ROOMS } from './rooms';

const allowedBy = (room: string): string[] => (ROOMS[room]?.rooms ?? []).map((name) => name.replace(/^type /, ''));
const idOf = (room: string): string => room.replace(/\W/g, '_');

const byTypeOnly = (room: string, to: string): boolean => ROOMS[room]?.rooms.includes(`type ${to}`) ?? false;

/** Whether one room may reach another by way of others; by values all the way, or for types alone. */
const reaches = (from: string, to: string, types: boolean): boolean =>
  allowedBy(from).some((next) => (types || !byTypeOnly(from, next)) && (next === to || reaches(next, to, types)));

/** The table of rooms as a Mermaid diagram. Dotted: types alone. An arrow that follows from others is left out. */
export function diagram(): string {
  const names = Object.keys(ROOMS);
  const arrows = names.flatMap((room) => {
    const implied = (to: string): boolean => {
      const types = byTypeOnly(room, to);
      return allowedBy(room).some((by) => by !== to && (types || !byTypeOnly(room, by)) && reaches(by, to, types));
    };
    return allowedBy(room)
      .filter((to) => !implied(to))
      .map((to) => `  ${idOf(room)} ${byTypeOnly(room, to) ? '-.->' : '-->'} ${idOf(to)}`);
  });
  const environments = [...new Set(names.map((room) => ROOMS[room]?.runs ?? ''))];
  const boxes = environments.flatMap((runs) => [
    `  subgraph ${runs}`,
    ...names.filter((room) => ROOMS[room]?.runs === runs).map((room) => `    ${idOf(room)}["${room}"]`),
    '  end',
  ]);
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}
