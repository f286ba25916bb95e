import { present } from '../../core/assert';
/** A distance in words: metres below one kilometre, whole kilometres from ten on. */
export const distance = (km: number): string =>
  km < 1 ? `${Math.round(km * 1000)} m` : `${km < 10 ? km.toFixed(1) : Math.round(km).toLocaleString('en')} km`;

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** A direction in words. `bearing`: degrees clockwise from north. */
export const direction = (bearing: number): string => present(WINDS[Math.round(bearing / 45) % WINDS.length], `direction of ${bearing}°`);

/** "the Durand Line" of "The Durand Line". */
export const inSentence = (title: string): string => title.replace(/^The /, 'the ');
