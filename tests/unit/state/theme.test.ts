import { describe, expect, it } from 'vitest';
import { createTheme } from '../../../src/state/theme';

function windowOf(stored: string | null, dark: boolean, refuses = false) {
  const kept = new Map<string, string>(stored === null ? [] : [['theme', stored]]);
  const dataset: Record<string, string> = {};
  let changed = (): void => {};
  const query = {
    matches: dark,
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
  };
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (refuses) throw new Error('no room');
      kept.set(key, value);
    },
  };
  const window = { matchMedia: () => query, document: { documentElement: { dataset } }, localStorage } as unknown as Window;
  const setDark = (on: boolean) => {
    query.matches = on;
    changed();
  };
  return { window, kept, dataset, setDark };
}

describe('the theme', () => {
  it('follows the system until the reader chooses', () => {
    const { window, setDark, dataset, kept } = windowOf(null, false);
    const { theme, choice, next } = createTheme(window);
    setDark(true);
    expect([choice.value, theme.value, dataset['theme']]).toEqual(['system', 'dark', undefined]);
    next();
    expect([choice.value, theme.value, dataset['theme'], kept.get('theme')]).toEqual(['light', 'light', 'light', 'light']);
    next();
    next();
    expect([choice.value, dataset['theme'], kept.get('theme')]).toEqual(['system', undefined, 'system']);
  });

  it('is as it was chosen on an earlier visit, if that is a theme', () => {
    expect(createTheme(windowOf('dark', false).window).theme.value).toBe('dark');
    expect(createTheme(windowOf('pink', false).window).choice.value).toBe('system');
  });

  it('holds for this visit where the browser keeps nothing', () => {
    const { next, theme } = createTheme(windowOf(null, true, true).window);
    next();
    expect(theme.value).toBe('light');
  });
});
