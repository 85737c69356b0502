import { expect, it } from 'vitest';
import { ACTIVITY_EVENTS, DESK_ACTOR } from '../../../../shared/domain/review/activity.ts';
import { isPortableId } from '../../../../shared/domain/ids.ts';
import { ignoreProgress, PROGRESS_PHASES } from '../../../../shared/domain/progress.ts';

it('keeps the names of events apart: old logs are read by them', () => {
  expect(new Set(ACTIVITY_EVENTS).size).toBe(ACTIVITY_EVENTS.length);
  for (const event of ACTIVITY_EVENTS) expect(event).toMatch(/^[a-z]+\.[a-z-]+$/);
});

it('keeps released names of events: a log of version 1 holds these', () => {
  expect(ACTIVITY_EVENTS).toEqual(
    expect.arrayContaining([
      'review.imported',
      'sheet.submitted',
      'opinion.frozen',
      'opinion.signed',
      'return.created',
    ]),
  );
});

it('names the host in the log by an id that no member has', () => {
  expect(isPortableId(DESK_ACTOR)).toBe(true);
});

it('has phases of long work that are words of the locales', () => {
  expect(new Set(PROGRESS_PHASES).size).toBe(PROGRESS_PHASES.length);
  expect(ignoreProgress({ phase: 'reading', done: 0, total: 0 })).toBeUndefined();
});
