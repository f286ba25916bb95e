/** Words of adding a person's own data, in English. */
export const adding = {
  add: 'Add data',
  file: 'Files with data',
  help: 'CSV, GeoJSON, KML, GPX, PMTiles: choose, drop or paste. Nothing leaves this device.',
  drop: 'Drop the files to add them to the map',
  dropHelp: 'CSV, TSV, GeoJSON, KML, GPX, TopoJSON, also with gzip, and PMTiles. They are read here and sent nowhere.',
  pasted: 'Pasted data',
  dropped: 'Dropped data',
  folder: 'It is a folder: add the files in it.',
  noTable: 'The text that was dropped is not a table.',
  failed: 'The part of the page that shows added data could not be loaded.',
  tryAgain: 'Try again',
  address: {
    elsewhere: (host: string) =>
      `It is not read, as it stands at ${host}: this page asks nobody but the site it comes from. Save the file and add it instead.`,
    notAnAddress: 'It is not an address.',
    notFetched: (status: number | null) =>
      status === null ? 'It could not be fetched: there was no answer.' : `It could not be fetched: the site answered with ${status}.`,
  },
};
