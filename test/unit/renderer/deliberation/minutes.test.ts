import { describe, expect, it } from 'vitest';
import {
  countRecorded,
  lastRecordedAt,
} from '../../../../renderer/features/deliberation/minutes/count-recorded.ts';
import { countVotes, listByVote } from '../../../../renderer/features/deliberation/minutes/count-votes.ts';
import {
  chainNotes,
  listExplanations,
} from '../../../../renderer/features/deliberation/minutes/note-chain.ts';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { asIndicatorId, asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';

type Note = Minutes['notes'][number];
type Motion = Minutes['motions'][number];

const note = (id: number, rest: Partial<Note> = {}): Note => ({
  id,
  kind: 'discussion',
  text: `第${id}条`,
  author: asMemberId('e1'),
  authorName: '甲',
  at: `2026-05-06T01:0${id}:00.000Z`,
  ...rest,
});

const motion = (votes: Motion['votes'], entitled: number): Motion => ({
  number: 1,
  text: '提请表决',
  threshold: 'majority',
  movedBy: '甲',
  openedAt: '2026-05-06T02:00:00.000Z',
  votes,
  entitled,
  closedAt: null,
  carried: null,
});

const minutes = (rest: Partial<Minutes>): Minutes => ({
  submissionId: asSubmissionId('s1'),
  notes: [],
  queries: [],
  motions: [],
  mayRecord: true,
  mayVote: true,
  frozen: false,
  ...rest,
});

describe('chainNotes', () => {
  it('shows what stands, after all that it corrected', () => {
    const notes = [note(1), note(2), note(3, { corrects: 1 }), note(4, { corrects: 3 })];
    const chains = chainNotes(notes).map(({ last, earlier }) => [last.id, earlier.map(({ id }) => id)]);
    expect(chains).toEqual([
      [4, [1, 3]],
      [2, []],
    ]);
  });

  it('finds the words that stand for one flag', () => {
    const [a, b] = [asIndicatorId('a'), asIndicatorId('b')];
    const notes = [
      note(1, { kind: 'flag', indicator: a }),
      note(2, { kind: 'flag', indicator: b }),
      note(3, { kind: 'discussion', indicator: a }),
      note(4, { kind: 'flag', indicator: a, corrects: 1 }),
    ];
    expect(listExplanations(notes, a).map(({ id }) => id)).toEqual([4]);
  });
});

describe('countRecorded', () => {
  it('counts notes, queries and motions, corrections and words on flags left out', () => {
    const notes = [note(1), note(2, { corrects: 1 }), note(3, { kind: 'flag' })];
    expect(countRecorded(minutes({ notes, motions: [motion([], 3)] }))).toBe(2);
    expect(countRecorded(undefined)).toBe(0);
  });

  it('knows the last moment that something was written down', () => {
    expect(lastRecordedAt(minutes({ notes: [note(1)], motions: [motion([], 3)] }))).toBe(
      '2026-05-06T02:00:00.000Z',
    );
    expect(lastRecordedAt(minutes({}))).toBeNull();
  });
});

describe('votes of a motion', () => {
  const given = motion(
    [
      { member: asMemberId('e1'), name: '甲', vote: 'for' },
      { member: asMemberId('e2'), name: '乙', vote: 'abstain', recordedBy: '秘书' },
      { member: asMemberId('e3'), name: '丙', vote: 'for' },
    ],
    5,
  );

  it('are counted by kind, and whoever did not vote is said', () => {
    expect(countVotes(given)).toEqual({ for: 2, against: 0, abstain: 1, none: 2 });
  });

  it('are listed by kind with their names', () => {
    expect(listByVote(given).map(({ vote, votes }) => [vote, votes.map(({ name }) => name)])).toEqual([
      ['for', ['甲', '丙']],
      ['abstain', ['乙']],
    ]);
  });
});
