import { describe, expect, it } from 'vitest';
import {
  findLastUnlock,
  listAnswerable,
  noticeOf,
  sortUnlocks,
} from '../../../../renderer/features/scoring/list-unlocks.ts';
import type { UnlockView } from '../../../../shared/contract/corrections.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';

const LI = asMemberId('m-li');
const BASE = asSubmissionId('base-a');

const anUnlock = (overrides: Partial<UnlockView> = {}): UnlockView => ({
  member: LI,
  memberName: '李一',
  submissionId: BASE,
  baseName: '甲基地',
  number: 1,
  reason: '漏看了附件',
  requestedAt: '2026-05-06T01:00:00.000Z',
  state: 'waiting',
  answer: '',
  answeredBy: null,
  answeredAt: null,
  mayAnswer: false,
  ...overrides,
});

const granted = anUnlock({ state: 'granted', answeredAt: '2026-05-06T02:00:00.000Z' });

describe('the notice over the own sheet', () => {
  it('says that a handed-in sheet is locked, also after an unlock was used', () => {
    expect(noticeOf(undefined, true)).toEqual({ kind: 'locked' });
    expect(noticeOf(granted, true)).toEqual({ kind: 'locked' });
  });

  it('says why an unlocked sheet is open, and nothing about one that was never handed in', () => {
    expect(noticeOf(granted, false)).toEqual({ kind: 'granted', unlock: granted });
    expect(noticeOf(undefined, false)).toBeNull();
  });

  it('says what became of the request', () => {
    const waiting = anUnlock();
    const refused = anUnlock({ state: 'refused' });
    expect(noticeOf(waiting, true)).toEqual({ kind: 'waiting', unlock: waiting });
    expect(noticeOf(refused, true)).toEqual({ kind: 'refused', unlock: refused });
  });
});

describe('requests', () => {
  it('are found by sheet, the newest one', () => {
    const second = anUnlock({ number: 2 });
    const other = anUnlock({ number: 3, submissionId: asSubmissionId('base-b') });
    expect(findLastUnlock([anUnlock(), second, other], LI, BASE)).toBe(second);
    expect(findLastUnlock([other], LI, BASE)).toBeUndefined();
  });

  it('wait in the order they came; the last answer is first', () => {
    const later = anUnlock({ number: 2, requestedAt: '2026-05-06T03:00:00.000Z' });
    const answeredLater = anUnlock({ state: 'refused', answeredAt: '2026-05-06T04:00:00.000Z' });
    const { waiting, answered } = sortUnlocks([later, granted, anUnlock(), answeredLater]);
    expect(waiting).toEqual([anUnlock(), later]);
    expect(answered).toEqual([answeredLater, granted]);
  });

  it('count where the seat may answer', () => {
    const mine = anUnlock({ mayAnswer: true });
    expect(listAnswerable([anUnlock(), mine])).toEqual([mine]);
  });
});
