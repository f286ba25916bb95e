/** Words of own layers, in the language of this interface. They are in the chunk that shows own layers, not in the page's script. */
export { rows } from './en-rows';
