// Names in Urdu, Pashto and Persian by GeoNames id.
import { readFileSync } from 'node:fs';
import gettext from 'gettext-parser';
import { debianFile } from './sources.mjs';

const LANGUAGES = ['ur', 'ps', 'fa'];
const catalogues = new Map();

function catalogue(language) {
  if (!catalogues.has(language)) {
    const file = debianFile('libgeonames-common', `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
    catalogues.set(language, gettext.mo.parse(readFileSync(file)).translations['']);
  }
  return catalogues.get(language);
}

/** name_ur, name_ps and name_fa as far as they are known, and only if they are in Arabic script. */
export function localNames(id) {
  const names = {};
  for (const language of LANGUAGES) {
    const name = id && catalogue(language)[String(id)]?.msgstr[0];
    if (name && /^[\u0600-\u06ff\u200c\s،()-]+$/.test(name)) names[`name_${language}`] = name.split(/[،,(]/)[0].trim();
  }
  return names;
}
