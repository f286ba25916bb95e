import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isOneOf, present } from '../core/assert';
import { THEME_KEY } from './theme-first';

export type ThemeChoice = 'system' | 'light' | 'dark';
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export interface ThemeState {
  readonly choice: ReadonlySignal<ThemeChoice>;
  /** What is drawn: the choice, or what the system asks for. */
  readonly theme: ReadonlySignal<'light' | 'dark'>;
  /** Goes on to the next choice: system, light, dark. */
  readonly next: () => void;
}

/** The theme before the page knows its reader: the system's, light until asked. */
export const startTheme = (): ThemeState => ({
  choice: signal<ThemeChoice>('system'),
  theme: signal<'light' | 'dark'>('light'),
  next: () => {},
});

/** Follows the system until the reader chooses; the choice is kept in this browser. */
export function createTheme(window: Window): ThemeState {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const systemDark = signal(query.matches);
  query.addEventListener('change', () => (systemDark.value = query.matches));
  const choice = signal<ThemeChoice>(stored(window));
  const theme = computed(() => (choice.value === 'system' ? (systemDark.value ? 'dark' : 'light') : choice.value));
  effect(() => {
    const { dataset } = window.document.documentElement;
    if (choice.value === 'system') delete dataset['theme'];
    else dataset['theme'] = choice.value;
  });
  const next = (): void => {
    choice.value = present(CHOICES[(CHOICES.indexOf(choice.value) + 1) % CHOICES.length], 'next theme');
    try {
      window.localStorage.setItem(THEME_KEY, choice.value);
    } catch {
      // Storage may be refused; the choice then holds for this visit.
    }
  };
  return { choice, theme, next };
}

function stored(window: Window): ThemeChoice {
  try {
    const value = window.localStorage.getItem(THEME_KEY);
    return isOneOf(CHOICES, value) ? value : 'system';
  } catch {
    return 'system';
  }
}
