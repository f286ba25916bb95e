import { en } from './en';

/** The words of the interface in one language. Another language is another file of this type. */
export type Messages = typeof en;

/** The language of this interface. */
export const messages: Messages = en;
