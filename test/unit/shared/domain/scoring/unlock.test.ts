import { describe, expect, it } from 'vitest';
import { asClaimedTime, asMemberId } from '../../../../../shared/domain/ids.ts';
import type { Entry } from '../../../../../shared/domain/scoring/sheet.ts';
import {
  listUnlockRevisions,
  stateOfUnlock,
  type Unlock,
} from '../../../../../shared/domain/scoring/unlock.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';

const at = asClaimedTime('2026-05-06T01:00:00.000Z');
const quality = (points: number): readonly Entry[] => [anEntry({ indicator: 'quality', points })];
const sheet = aSheet({ entries: quality(6) });

const anUnlock = (
  number: number,
  answer: { granted: boolean; version?: readonly Entry[] } | null,
): Unlock => ({
  member: sheet.member,
  submission: sheet.submission,
  number,
  reason: `理由${number}`,
  requestedAt: at,
  submittedAt: at,
  answer: answer && { words: '', by: asMemberId('chair'), at, ...answer },
});

const granted = (number: number, points: number) =>
  anUnlock(number, { granted: true, version: quality(points) });
const values = (of: ReturnType<typeof listUnlockRevisions>) =>
  of.map(({ reason, before, after }) => [reason, before.points, after.points]);

describe('revisions by unlock', () => {
  it('go from each kept version to the next, and to the sheet as handed in again', () => {
    const unlocks = [granted(1, 8), anUnlock(2, { granted: false }), granted(3, 7)];
    expect(values(listUnlockRevisions(sheet, unlocks))).toEqual([
      ['理由1', 800, 700],
      ['理由3', 700, 600],
    ]);
  });

  it('are none while the sheet is open, none for a request, none where nothing changed', () => {
    const open = aSheet({ entries: quality(6), submittedAt: null });
    expect(values(listUnlockRevisions(open, [granted(1, 8), granted(2, 7)]))).toEqual([['理由1', 800, 700]]);
    expect(listUnlockRevisions(sheet, [anUnlock(1, null)])).toEqual([]);
    expect(listUnlockRevisions(sheet, [granted(1, 6)])).toEqual([]);
  });

  it('are told by the state of the request', () => {
    expect([anUnlock(1, null), granted(1, 8), anUnlock(1, { granted: false })].map(stateOfUnlock)).toEqual([
      'waiting',
      'granted',
      'refused',
    ]);
  });
});
