/** Words of adding datasets, in English. */
export const adding = {
  add: 'Add data',
  file: 'Files with data',
  help: 'CSV, GeoJSON, KML, GPX, PMTiles: choose, drop or paste. Nothing leaves this device.',
  drop: 'Drop the files to add them to the map',
  dropHelp: 'CSV, TSV, GeoJSON, KML, GPX, TopoJSON, also with gzip, and PMTiles. They are read here and sent nowhere.',
  pasted: 'Pasted data',
  dropped: 'Dropped data',
  failed: 'The part of the page that shows added data could not be loaded.',
  tryAgain: 'Try again',
};
