import { effect, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../src/state/commit';

describe('a commit', () => {
  it('is one change for whoever follows, with how it was meant', () => {
    const { commit, lastCommit } = createCommit();
    const [one, other] = [signal(0), signal(0)];
    const seen: unknown[] = [];
    effect(() => void seen.push([one.value, other.value, lastCommit.peek().history]));
    commit(
      () => {
        one.value = 1;
        commit(() => (other.value = 1), { history: 'replace', origin: 'walk' });
      },
      { history: 'push', origin: 'map' },
    );
    expect(seen).toEqual([
      [0, 0, 'replace'],
      [1, 1, 'push'],
    ]);
    expect(lastCommit.value).toEqual({ history: 'push', origin: 'map' });
  });

  it('that throws leaves the next one whole', () => {
    const { commit, lastCommit } = createCommit();
    const fail = () =>
      commit(
        () => {
          throw new Error('no');
        },
        { history: 'push', origin: 'map' },
      );
    expect(fail).toThrow('no');
    commit(() => {}, { history: 'replace', origin: 'walk' });
    expect(lastCommit.value).toEqual({ history: 'replace', origin: 'walk' });
  });
});
