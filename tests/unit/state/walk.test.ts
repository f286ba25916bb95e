import { describe, expect, it } from 'vitest';
import { explore } from './atlas';

describe('a walk', () => {
  it('goes from event to event by date, round at the ends, past what is not shown', () => {
    const { walk, selectedMark, lastCommit, setRange } = explore();
    const went = [1, 1, 1, 1, -1].map((direction) => {
      walk.goTo(direction as 1 | -1);
      return selectedMark.value?.id;
    });
    expect(went).toEqual(['one', 'named', 'area', 'two', 'area']);
    expect(lastCommit.value).toEqual({ history: 'push', origin: 'walk' });
    setRange({ from: 20390, to: 20400 });
    walk.goTo(1);
    walk.goTo(1);
    expect(selectedMark.value?.id).toBe('two');
  });

  it('goes from passage to passage, past those that are dimmed, and lays the selection aside', () => {
    const explorer = explore();
    const { walk, reading } = explorer;
    walk.goTo(1);
    walk.goToPassage(1);
    expect([reading.value, explorer.selection.value, explorer.target.value]).toEqual([1, { kind: 'none' }, { passage: 1, mark: null }]);
    walk.goToPassage(1);
    expect(reading.value).toBe(2);
    walk.look([0, 0, 0.1, 0.1]);
    walk.setOnlyInView(true);
    expect([...walk.bright.value]).toEqual([1]);
    walk.goToPassage(1);
    expect(reading.value).toBe(1);
  });

  it('follows the reading only while it is asked to, in the place of the last entry of the history', () => {
    const { walk, reading, lastCommit, camera } = explore();
    walk.readAlong(1);
    expect(reading.value).toBeNull();
    walk.follow(true);
    walk.readAlong(1);
    expect([reading.value, lastCommit.value]).toEqual([1, { history: 'replace', origin: 'article' }]);
    expect(camera.value?.kind).toBe('spots');
  });
});
