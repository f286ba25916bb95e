import type { Assembled } from '../compile/assemble';

/** How an atlas is read: the folder's name as it is told to people, and whether it is built although the check refuses it. */
export interface Reading {
  readonly folder: string;
  readonly draft: boolean;
}

/** An atlas as the page needs it: its content, and the page's first view as HTML. */
export interface Prepared extends Assembled {
  readonly html: string;
  /** What is wrong with the content, as HTML to stand above it. */
  readonly panel: string;
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
  readonly colours: string;
  /** Says on the map how far a generalised edge may be off, km. */
  readonly edgeKnownTo: (edgeKm: number) => string;
}
