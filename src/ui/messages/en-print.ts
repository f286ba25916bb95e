/** Words of what is printed, in English. */
export const print = {
  map: 'The map',
  legend: 'Legend',
  possible: 'dashed and pale: possibly in the chosen dates',
  apart: 'A number in a box stands for a line or an area. A thin line leads from a sign to its place where signs would cover each other.',
  marks: (count: number, all: number) => `The marks: ${count} of ${all}`,
  dates: (from: string, to: string) => `Dates: ${from} to ${to}.`,
  onlyCertain: 'Only certain dates.',
  hiddenLayers: (titles: string) => `Hidden layers: ${titles}.`,
  saidBy: (names: string) => `Claims of: ${names}.`,
  withStatus: (statuses: string) => `Claims that are: ${statuses}.`,
};
