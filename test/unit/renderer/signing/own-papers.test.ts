import { describe, expect, it } from 'vitest';
import {
  lastSignedAt,
  listSignedPapers,
  splitOwnPapers,
} from '../../../../renderer/features/signing/own-papers.ts';
import { findScans, mayPenFor } from '../../../../renderer/features/signing/pen-entries.ts';
import { asSha256 } from '../../../../shared/domain/ids.ts';
import { aPaper, BASE_A, BASE_B, bySigner, LI, WANG } from '../papers/a-paper.ts';

const idsOf = (papers: readonly { readonly id: string }[]): readonly string[] => papers.map(({ id }) => id);

const AWAITED = [
  aPaper('sign-in', { awaitsOwn: true }),
  aPaper('score-sheet', { submissionId: BASE_A, member: { id: LI, name: '李一' }, awaitsOwn: true }),
  aPaper('score-summary', { submissionId: BASE_A, awaitsOwn: true }),
  aPaper('score-summary', { submissionId: BASE_B, awaitsOwn: true }),
  aPaper('minutes', { submissionId: BASE_B }),
];

describe('splitOwnPapers', () => {
  it('signs all that awaits the seat', () => {
    expect(idsOf(splitOwnPapers(AWAITED, {}, [BASE_A, BASE_B]).signs)).toEqual([
      'sign-in',
      'score-sheet/base-a/m-li',
      'score-summary/base-a',
      'score-summary/base-b',
    ]);
  });

  it('leaves out the joint papers of an opinion that is refused, and no other', () => {
    const refused = { [BASE_A]: { outcome: 'refuse', text: '不符' } } as const;
    const { signs, fallsOut } = splitOwnPapers(AWAITED, refused, [BASE_A, BASE_B]);
    expect(idsOf(fallsOut)).toEqual(['score-summary/base-a']);
    expect(idsOf(signs)).toEqual(['sign-in', 'score-sheet/base-a/m-li', 'score-summary/base-b']);
  });

  it('keeps joint papers with a dissent, and those of one who says nothing to the opinion', () => {
    const said = { [BASE_A]: { outcome: 'dissent', text: '不足' } } as const;
    expect(splitOwnPapers(AWAITED, said, [BASE_A]).fallsOut).toEqual([]);
    const refused = { [BASE_A]: { outcome: 'refuse', text: '不符' } } as const;
    expect(splitOwnPapers(AWAITED, refused, []).fallsOut).toEqual([]);
  });
});

describe('what the member signed', () => {
  const signed = [
    aPaper('sign-in', { signers: [bySigner(LI, 'key'), bySigner(WANG)] }),
    aPaper('minutes', { submissionId: BASE_A, signers: [bySigner(LI, 'scan')] }),
    aPaper('opinion', { submissionId: BASE_A, signers: [bySigner(LI, 'key')] }),
  ];

  it('is counted beside the opinions, by key or with a pen', () => {
    expect(idsOf(listSignedPapers(signed, LI))).toEqual(['sign-in', 'minutes/base-a']);
    expect(listSignedPapers(signed, WANG)).toEqual([]);
  });

  it('has a time once something was signed', () => {
    expect(lastSignedAt(signed, LI)).toBe('2026-05-06T01:30:00.000Z');
    expect(lastSignedAt(signed, WANG)).toBeNull();
  });
});

describe('the pen in the list of signers', () => {
  const scan = asSha256('a'.repeat(64));

  it('finds the scans of opinions', () => {
    const papers = [
      aPaper('opinion', {
        submissionId: BASE_A,
        signers: [bySigner(LI, 'scan', scan), bySigner(WANG, 'key')],
      }),
      aPaper('sign-in', { signers: [bySigner(WANG, 'scan', scan)] }),
    ];
    expect([...findScans(papers)]).toEqual([[LI, scan]]);
  });

  it('is offered to whoever may sign now', () => {
    const lines = [{ paper: aPaper('sign-in'), signers: [bySigner(LI), bySigner(WANG)] }];
    const signers = [
      { member: LI, turn: 'yes' },
      { member: WANG, turn: 'chair-waits' },
    ] as const;
    expect(mayPenFor(lines, signers, LI)).toBe(true);
    expect(mayPenFor(lines, signers, WANG)).toBe(false);
    expect(mayPenFor([], signers, LI)).toBe(false);
  });
});
