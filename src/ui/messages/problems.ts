/** The words about content that the check refuses: no part of the page that is published. */
export { problems } from './en-problems';
