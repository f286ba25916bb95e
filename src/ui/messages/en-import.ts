/** Words of bringing a person's own data, in English. */
export const importing = {
  add: 'Add data',
};
