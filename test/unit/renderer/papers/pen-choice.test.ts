import { describe, expect, it } from 'vitest';
import {
  isWordless,
  listPenLines,
  markAll,
  penKey,
  splitLines,
  toPenSignatures,
  withMark,
  type PenLine,
  type PenStatus,
} from '../../../../renderer/ui/papers/pen-choice.ts';
import type { OpinionSignatureState } from '../../../../shared/domain/signing/outcome.ts';
import { aPaper, BASE_A, bySigner, CHAIR, LI, SECRETARY, WANG } from './a-paper.ts';

const statusOf = (li: OpinionSignatureState = 'to-sign'): PenStatus => ({
  signers: [
    { member: LI, outcomes: [{ submissionId: BASE_A, state: li, leads: false }] },
    { member: WANG, outcomes: [{ submissionId: BASE_A, state: 'to-sign', leads: false }] },
    { member: CHAIR, outcomes: [{ submissionId: BASE_A, state: 'to-sign', leads: true }] },
  ],
});

const JUDGES = [bySigner(LI), bySigner(WANG), bySigner(CHAIR)];
const OPINION = aPaper('opinion', { submissionId: BASE_A, signers: JUDGES });
const SUMMARY = aPaper('score-summary', { submissionId: BASE_A, signers: JUDGES });
const SHEET = aPaper('score-sheet', {
  submissionId: BASE_A,
  member: { id: LI, name: '李一' },
  signers: [bySigner(LI)],
});
const SIGN_IN = aPaper('sign-in', { signers: [bySigner(LI, 'key'), bySigner(WANG), bySigner(SECRETARY)] });
const ALL = [SIGN_IN, SHEET, SUMMARY, OPINION];

const keysOf = (lines: readonly PenLine[]): readonly string[] =>
  lines.flatMap(({ paper, signers }) => signers.map(({ member }) => penKey(paper.id, member)));

const SECRETARYS = { id: SECRETARY, role: 'secretary' } as const;

describe('listPenLines', () => {
  it('gives the secretary every signature that is still open', () => {
    expect(keysOf(listPenLines(ALL, statusOf(), SECRETARYS))).toEqual([
      'sign-in m-wang',
      'sign-in m-sec',
      'score-sheet/base-a/m-li m-li',
      'score-summary/base-a m-li',
      'score-summary/base-a m-wang',
      'score-summary/base-a m-chair',
      'opinion/base-a m-li',
      'opinion/base-a m-wang',
      'opinion/base-a m-chair',
    ]);
  });

  it('gives a member the own ones, and whoever leads those of the submission and of the review', () => {
    expect(keysOf(listPenLines(ALL, statusOf(), { id: WANG, role: 'member' }))).toEqual([
      'sign-in m-wang',
      'score-summary/base-a m-wang',
      'opinion/base-a m-wang',
    ]);
    expect(keysOf(listPenLines(ALL, statusOf(), { id: CHAIR, role: 'chair' }))).toHaveLength(9);
  });

  it('has no opinion that was spoken to, and no joint paper of one that was refused', () => {
    const open = keysOf(listPenLines(ALL, statusOf('refused'), SECRETARYS));
    expect(open).toContain('score-sheet/base-a/m-li m-li');
    expect(open).not.toContain('score-summary/base-a m-li');
    expect(open).not.toContain('opinion/base-a m-li');
  });

  it('has neither previews nor the report, which the chair signs by key', () => {
    const papers = [
      aPaper('sign-in', { state: 'preview', signers: [bySigner(LI)] }),
      aPaper('report', { signers: [bySigner(CHAIR)] }),
    ];
    expect(listPenLines(papers, statusOf(), SECRETARYS)).toEqual([]);
  });
});

describe('what the scan shows', () => {
  const lines = listPenLines(ALL, statusOf(), SECRETARYS);

  it('begins with everything of the member, or everybody on the paper; what is likely on the same scan is near', () => {
    const ofWang = splitLines(lines, { member: WANG });
    expect(keysOf(ofWang.wanted)).toEqual([
      'sign-in m-wang',
      'score-summary/base-a m-wang',
      'opinion/base-a m-wang',
    ]);
    const onSummary = splitLines(lines, { paper: SUMMARY.id });
    expect(keysOf(onSummary.wanted)).toEqual([
      'score-summary/base-a m-li',
      'score-summary/base-a m-wang',
      'score-summary/base-a m-chair',
    ]);
    expect(keysOf(ofWang.others)).toEqual([
      'sign-in m-sec',
      'score-summary/base-a m-li',
      'score-summary/base-a m-chair',
      'opinion/base-a m-li',
      'opinion/base-a m-chair',
    ]);
    expect(keysOf(onSummary.others)).toEqual([
      'score-sheet/base-a/m-li m-li',
      'opinion/base-a m-li',
      'opinion/base-a m-wang',
      'opinion/base-a m-chair',
    ]);
  });

  it('is sent as ticked: the dissent with its words, agreement without any', () => {
    const { wanted } = splitLines(lines, { member: WANG });
    const key = penKey(OPINION.id, WANG);
    const dissent = { outcome: 'dissent', text: ' 依据不足。 ' } as const;
    const marks = withMark(withMark(markAll(wanted), 'sign-in m-wang', null), key, dissent);
    expect(toPenSignatures(marks, lines)).toEqual([
      { paper: SUMMARY.id, memberId: WANG, outcome: 'agree', text: '' },
      { paper: OPINION.id, memberId: WANG, outcome: 'dissent', text: '依据不足。' },
    ]);
  });

  it('leaves out what was signed meanwhile', () => {
    const marks = markAll(lines);
    expect(toPenSignatures(marks, splitLines(lines, { member: WANG }).wanted)).toHaveLength(3);
  });

  it('wants words for a dissent only', () => {
    expect(isWordless({ outcome: 'dissent', text: ' ' })).toBe(true);
    expect(isWordless({ outcome: 'dissent', text: '依据不足' })).toBe(false);
    expect(isWordless({ outcome: 'agree', text: '' })).toBe(false);
  });
});
