import { createHash } from 'node:crypto';
import type { Delivered } from '../article/atlas';
import { themeFirst } from '../state/theme-first.ts';

/** What is written into `index.html`. */
export interface PageParts extends Delivered {
  /** The page's first view. */
  readonly html: string;
  /** What is wrong with the content, to stand above it; empty for a page that may be published. */
  readonly problems: string;
  /** BCP 47 tag of the interface's language; the article has its own. */
  readonly language: string;
  /** Colours and fonts. */
  readonly css: string;
  readonly fonts: readonly string[];
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Scripts that run from right to left. */
const FROM_RIGHT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'];

/** The direction of a language's script, by its BCP 47 tag. */
const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Data for the page's script. No `<` is left, so that nothing in it can end the element. */
const dataOf = ({ atlas, geodata }: PageParts): string => JSON.stringify({ atlas, geodata }).replace(/</g, '\\u003c');

/** Fills the page: title, language, styles, the article as text, and the data. `links`: to built files, for the head. */
export function fillPage(template: string, parts: PageParts, links: string): string {
  const { atlas, html, css, fonts } = parts;
  const preloads = fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}">`);
  const head = [
    `<script>${themeFirst}</script>`,
    `<title>${escapeText(atlas.title)}</title>`,
    `<meta name="description" content="${escapeText(atlas.standfirst)}">`,
    ...preloads,
    links,
    `<style>${css}</style>`,
  ];
  return template
    .replace('<html>', `<html lang="${escapeText(atlas.language)}" dir="${directionOf(atlas.language)}">`)
    .replace('<!--head-->', () => head.join(''))
    .replace('<div id="app">', `<div id="app" lang="${parts.language}" dir="${directionOf(parts.language)}">`)
    .replace('<!--problems-->', () => parts.problems)
    .replace('<!--page-->', () => html)
    .replace('<!--data-->', () => dataOf(parts));
}

/** What a chunk needs: its scripts, itself first, and their styles, as paths from the page. */
export interface ChunkFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The page's own script. It is asked for with the head, and runs once the text is there. */
export const entryTags = ({ scripts: [entry, ...imported] }: ChunkFiles): { readonly head: string; readonly foot: string } => ({
  head: [entry, ...imported].map((href) => `<link rel="modulepreload" crossorigin href="${href}">`).join(''),
  foot: `<script type="module" crossorigin src="${entry}"></script>`,
});

/**
 * Low-priority hints: the map's scripts and styles are under way while the text is read. The rest of what the map needs
 * is hinted later, by the page's own script: on a slow line everything at once would make the script come last.
 */
export const hintsFor = ({ scripts, styles }: ChunkFiles): string =>
  [
    ...scripts.map((href) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${href}">`),
    ...styles.map((href) => `<link rel="preload" as="style" crossorigin fetchpriority="low" href="${href}">`),
  ].join('');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page whose styles, and the script of its first line, stand in it: nothing from anywhere else, nothing evaluated. */
export function contentPolicy(html: string): string {
  const inline = (pattern: RegExp): string => [...html.matchAll(pattern)].map(([, text = '']) => hashOf(text)).join(' ');
  const scripts = inline(/<script>([\s\S]*?)<\/script>/g);
  const styles = inline(/<style>([\s\S]*?)<\/style>/g);
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    "worker-src 'self'",
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const POLICY = '<meta http-equiv="Content-Security-Policy" content="';

/** A policy as the page itself says it, for hosts that send none. */
export const policyTag = (policy: string): string => `${POLICY}${policy}">`;

/** The policy that a page says. */
export const policyIn = (html: string): string => html.split(POLICY)[1]?.split('"')[0] ?? '';
