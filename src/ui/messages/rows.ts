/** Words of datasets, in the language of this interface. They are in the chunk that shows datasets, not in the page's script. */
export { rows } from './en-rows';
