/** Words of what is printed, in the language of this interface. They are in the still map's chunk, not in the page's script. */
export { print } from './en-print';
