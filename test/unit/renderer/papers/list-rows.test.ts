import { describe, expect, it } from 'vitest';
import { listPaperRows, progressOf } from '../../../../renderer/features/papers/list-rows.ts';
import { aPaper, BASE_A, BASE_B, bySigner, LI, WANG } from './a-paper.ts';

describe('listPaperRows', () => {
  it('heads the panel, each submission and the report, and counts papers without the headings', () => {
    const rows = listPaperRows([
      aPaper('sign-in'),
      aPaper('undertaking', { member: { id: LI, name: '李一' } }),
      aPaper('score-summary', { submissionId: BASE_A }),
      aPaper('opinion', { submissionId: BASE_A }),
      aPaper('opinion', { submissionId: BASE_B }),
      aPaper('report'),
    ]);
    expect(
      rows.map((row) =>
        row.type === 'group'
          ? [row.group.of === 'submission' ? row.group.baseName : row.group.of, row.papers]
          : [row.at, row.paper.id],
      ),
    ).toEqual([
      ['panel', 2],
      [0, 'sign-in'],
      [1, 'undertaking/m-li'],
      ['base-a', 2],
      [2, 'score-summary/base-a'],
      [3, 'opinion/base-a'],
      ['base-b', 1],
      [4, 'opinion/base-b'],
      ['report', 1],
      [5, 'report'],
    ]);
  });

  it('has no headings where there is nothing', () => {
    expect(listPaperRows([])).toEqual([]);
  });
});

describe('progressOf', () => {
  const signers = [bySigner(LI, 'key'), bySigner(WANG)];

  it.each([
    ['preview', aPaper('minutes', { state: 'preview', signers, awaitsOwn: true })],
    ['with-return', aPaper('report', { signers })],
    ['awaits-own', aPaper('minutes', { signers, awaitsOwn: true })],
    ['unsigned', aPaper('minutes')],
    ['to-sign', aPaper('minutes', { signers: [bySigner(LI), bySigner(WANG)] })],
    ['partly', aPaper('minutes', { signers })],
    ['lacking', aPaper('minutes', { state: 'filed', signers })],
    ['signed', aPaper('report', { state: 'filed', signers: [bySigner(LI, 'key')] })],
    ['signed', aPaper('minutes', { signers: [bySigner(LI, 'key'), bySigner(WANG, 'scan')] })],
  ])('says %s', (progress, paper) => {
    expect(progressOf(paper)).toBe(progress);
  });
});
