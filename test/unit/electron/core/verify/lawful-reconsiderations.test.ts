import { describe, expect, it } from 'vitest';
import { findGap } from '../../../../../electron/core/verify/lawful-reconsiderations.ts';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import { asIndicatorId, asMemberId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { resultsFileSchema } from '../../../../../shared/formats/results-file.ts';
import { aClaim, aSubmission } from '../../../../support/builders/a-review.ts';
import { aBandsIndicator, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { edit, type Json } from '../../../../support/builders/tampered-return.ts';
import { resultsBy } from '../collate/results-by.ts';

const results = resultsBy({ alpha: { sheets: [aSheet(), aSheet({ member: 'expert-02' })] } });

const KEPT: Json = {
  member: 'expert-01',
  indicator: 'quality',
  cause: 'site-visit',
  what: '面积：10平方米 → 9平方米',
  outcome: 'kept',
  reason: '核对',
  before: { points: 800, comment: '' },
  after: { points: 800, comment: '' },
};
const OPEN: Json = { ...KEPT, outcome: 'open', reason: '', after: undefined };

const reasonsOf = (reconsiderations: readonly Json[]): readonly string[] => {
  const text = edit(results, ['submissions', 0, 'reconsiderations'], reconsiderations);
  return recomputeResults(resultsFileSchema.parse(JSON.parse(text) as unknown), 'results.json')
    .filter(({ verdict }) => verdict !== 'valid')
    .map(({ reason }) => reason);
};

describe('reconsiderations in results', () => {
  it('hold, open or settled', () => {
    expect(reasonsOf([KEPT, OPEN, { ...KEPT, member: 'expert-02', outcome: 'changed' }])).toEqual([]);
  });

  it.each([
    ['is of nobody', { ...KEPT, member: 'expert-09' }],
    ['is of no row', { ...KEPT, indicator: 'nothing' }],
    ['was settled without a reason', { ...KEPT, reason: ' ' }],
    ['was settled without an answer', { ...KEPT, after: undefined }],
    ['is open and has an answer', { ...KEPT, outcome: 'open' }],
  ])('do not where one %s', (_what, one) => {
    expect(reasonsOf([one])).toEqual(['reconsideration-unlawful']);
  });
});

describe('a handed-in entry whose value changed afterwards', () => {
  const income = aBandsIndicator();
  const scheme = aScheme({ groups: [aGroup({ indicators: [income] })] });
  const submission = aSubmission({
    claims: [aClaim({ indicator: 'income', value: '600', unit: '万元', accepted: '400' })],
  });
  const entries = [anEntry({ indicator: 'income', points: 6 })];
  const given = { points: asPoints(600), comment: '' };
  const lookedAt = {
    member: asMemberId('expert-01'),
    indicator: asIndicatorId('income'),
    cause: 'site-visit',
    what: '收入：600万元 → 400万元',
    before: given,
  } as const;

  it('owes no words while nobody looked at it again, nor with a reason given then', () => {
    expect(findGap(scheme, submission, entries, [])?.missing).toBe('reason');
    expect(
      findGap(scheme, submission, entries, [{ ...lookedAt, outcome: 'open', reason: '' }]),
    ).toBeUndefined();
    expect(
      findGap(scheme, submission, entries, [
        { ...lookedAt, outcome: 'kept', reason: '合同在途', after: given },
      ]),
    ).toBeUndefined();
  });

  it('owes them where it was settled with other points than it has', () => {
    const other = { ...given, points: asPoints(200) };
    expect(
      findGap(scheme, submission, entries, [
        { ...lookedAt, outcome: 'changed', reason: '合同在途', after: other },
      ])?.missing,
    ).toBe('reason');
  });
});
