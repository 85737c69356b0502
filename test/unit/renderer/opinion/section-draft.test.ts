import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSectionDraft } from '../../../../renderer/features/opinion/section-draft.ts';
import { serializeSegments, showSegments } from '../../../../renderer/features/opinion/segments.ts';
import { SAVE_WITHIN } from '../../../../renderer/features/opinion/autosave.ts';
import { read } from './any-segments.ts';

const STORED = '得分{{figure:total}}分';
const SHOWN = '得分〖78.70〗分';

const aDraft = (stored = STORED) => {
  const sent: string[] = [];
  const draft = createSectionDraft(stored, async (text) => void sent.push(text));
  return { draft, sent, text: () => serializeSegments(draft.segments()) };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createSectionDraft', () => {
  it('brings a deleted figure back as a figure when the field undoes the deletion', () => {
    const { draft, text } = aDraft();
    draft.edit({ after: '得分分', caret: 2 }, read);
    expect(text()).toBe('得分分');
    draft.edit({ after: SHOWN, caret: 9 }, read);
    expect(text()).toBe(STORED);
  });

  it('does not recall what a figure showed before it changed', () => {
    const { draft, text } = aDraft();
    draft.edit({ after: '得分分', caret: 2 }, read);
    const changed = (key: string): string | undefined => (key === 'total' ? '80.00' : read(key));
    draft.edit({ after: SHOWN, caret: 9 }, changed);
    expect(text()).toBe(SHOWN);
    expect(showSegments(draft.segments(), changed)).toBe(SHOWN);
  });

  it('saves nothing while an input method composes, and the committed words after', async () => {
    const { draft, sent } = aDraft();
    draft.hold(true);
    draft.edit({ after: `${SHOWN}z`, caret: 11 }, read);
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN * 2);
    expect(sent).toEqual([]);
    draft.edit({ after: `${SHOWN}中`, caret: 11 }, read);
    draft.hold(false);
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN);
    expect(sent).toEqual([`${STORED}中`]);
  });

  it('takes the text of the host only when nothing typed here is waiting', async () => {
    const { draft, text } = aDraft();
    draft.edit({ after: `${SHOWN}。`, caret: 11 }, read);
    draft.receive('from elsewhere');
    expect(text()).toBe(`${STORED}。`);
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN);
    draft.receive('from elsewhere');
    expect(text()).toBe('from elsewhere');
  });

  it('confirms by saving the very same text again, once', async () => {
    const { draft, sent } = aDraft();
    await draft.confirm();
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN * 2);
    expect(sent).toEqual([STORED]);
  });

  it('tells its readers about every change', () => {
    const { draft } = aDraft();
    const listener = vi.fn();
    const stop = draft.subscribe(listener);
    draft.edit({ after: `${SHOWN}。`, caret: 11 }, read);
    stop();
    draft.edit({ after: SHOWN, caret: 10 }, read);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
