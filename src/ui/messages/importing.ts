/** Words of how own data come in, in the language of this interface. They are in the chunk that tells of it, not in the page's script. */
export { importing } from './en-import';
