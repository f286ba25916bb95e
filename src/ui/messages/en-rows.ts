/** Words of a person's own layers on the map, in English. */
export const rows = {
  region: 'Own data',
};
