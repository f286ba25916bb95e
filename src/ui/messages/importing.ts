/** Words of how own data come in, in the language of this interface. They are in the build that tells of it, not in the page. */
export { importing } from './en-import';
