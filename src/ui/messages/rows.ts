/** Words of own layers, in the language of this interface. They are in the build that shows own layers, not in the page. */
export { rows } from './en-rows';
