/** Words of how datasets come in, in the language of this interface. They are in the chunk that shows it, not in the page's script. */
export { importing } from './en-import';
