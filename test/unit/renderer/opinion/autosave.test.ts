import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, SAVE_WITHIN } from '../../../../renderer/features/opinion/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createAutosave', () => {
  it('promises to send within 600 ms of the first change, also while typing goes on', async () => {
    expect(SAVE_WITHIN).toBeLessThanOrEqual(600);
    const sent: string[] = [];
    const autosave = createAutosave(async (text) => void sent.push(text));
    for (const text of ['一', '一二', '一二三']) {
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(SAVE_WITHIN / 4);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN / 4);
    expect(sent).toEqual(['一二三']);
    expect(autosave.isDirty()).toBe(false);
  });

  it('never has two saves under way and ends with the newest text', async () => {
    const sent: string[] = [];
    const answers: (() => void)[] = [];
    const autosave = createAutosave((text) => {
      sent.push(text);
      return new Promise((resolve) => answers.push(resolve));
    });
    autosave.change('old');
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN);
    autosave.change('newer');
    autosave.change('newest');
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN * 3);
    expect(sent).toEqual(['old']);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN);
    expect(sent).toEqual(['old', 'newest']);
    expect(autosave.isDirty()).toBe(true);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.isDirty()).toBe(false);
  });

  it('flush sends at once and waits until it is durable', async () => {
    const sent: string[] = [];
    const autosave = createAutosave(async (text) => void sent.push(text));
    autosave.change('last words');
    await autosave.flush();
    expect(sent).toEqual(['last words']);
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN * 2);
    expect(sent).toHaveLength(1);
  });

  it('keeps the text after a failed save and sends the newest with the next change', async () => {
    const sent: string[] = [];
    let works = false;
    const autosave = createAutosave(async (text) => {
      if (!works) throw new Error('disk full');
      sent.push(text);
    });
    autosave.change('kept');
    await autosave.flush();
    expect(autosave.isDirty()).toBe(true);
    works = true;
    await autosave.flush();
    expect(sent).toEqual(['kept']);
    expect(autosave.isDirty()).toBe(false);
  });
});
