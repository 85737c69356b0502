import { describe, expect, it } from 'vitest';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { resultsFileSchema, type ResultsFile } from '../../../../../shared/formats/results-file.ts';
import { aSheet } from '../../../../support/builders/a-sheet.ts';
import { edit, type Json } from '../../../../support/builders/tampered-return.ts';
import { resultsBy } from '../collate/results-by.ts';

const EXPERT = asMemberId('expert-01');
const results = resultsBy({
  alpha: { sheets: [aSheet(), aSheet({ member: 'expert-02' })] },
});

const given = (points: number, comment = ''): Json => ({ points, comment });
/** From 6 to 7 by an unlock, from 7 to the 8 of the sheet after deliberation. */
const UNLOCK: Json = {
  member: EXPERT,
  indicator: 'quality',
  cause: 'unlock',
  reason: '漏看了附件',
  before: given(600),
  after: given(700),
};
const DELIBERATION: Json = {
  ...UNLOCK,
  cause: 'deliberation',
  reason: '听了说明',
  before: given(700),
  after: given(800),
};
const CHAIN = [UNLOCK, DELIBERATION];

const withRevisions = (revisions: readonly Json[]): ResultsFile =>
  resultsFileSchema.parse(JSON.parse(edit(results, ['submissions', 0, 'revisions'], revisions)) as unknown);

const faultsOf = (revisions: readonly Json[]) =>
  recomputeResults(withRevisions(revisions), 'results.json')
    .filter(({ verdict }) => verdict !== 'valid')
    .map(({ name, subject, reason, params }) => ({ name, subject, reason, params }));

describe('revisions in results', () => {
  it('hold where they lead to what is in the sheet', () => {
    expect(faultsOf(CHAIN)).toEqual([]);
    expect(faultsOf([DELIBERATION])).toEqual([]);
    expect(faultsOf([...CHAIN, { ...DELIBERATION, member: 'expert-02', before: given(0) }])).toEqual([]);
  });

  it.each([
    ['the last value is not in the sheet', [UNLOCK], 'revision-chain-broken'],
    [
      'a value between is another one',
      [UNLOCK, { ...DELIBERATION, before: given(750) }],
      'revision-chain-broken',
    ],
    ['the words are other ones', [{ ...DELIBERATION, after: given(800, '好') }], 'revision-chain-broken'],
    ['they are in another order', [DELIBERATION, UNLOCK], 'revision-chain-broken'],
    [
      'an unlock comes after the deliberation',
      [
        { ...UNLOCK, cause: 'deliberation' },
        { ...DELIBERATION, cause: 'unlock' },
      ],
      'revision-out-of-order',
    ],
    ['nothing changed', [{ ...UNLOCK, before: given(700) }, DELIBERATION], 'revision-without-change'],
    ['there is no reason', [UNLOCK, { ...DELIBERATION, reason: ' ' }], 'reason-required'],
    ['the member has no sheet', [{ ...DELIBERATION, member: 'expert-03' }], 'revision-without-sheet'],
    ['nobody is the member', [{ ...DELIBERATION, member: 'expert-99' }], 'revision-without-sheet'],
    [
      'a value never was lawful',
      [
        { ...UNLOCK, after: given(701) },
        { ...DELIBERATION, before: given(701) },
      ],
      'points-off-step',
    ],
    [
      'the first value never was lawful',
      [{ ...UNLOCK, before: given(9900) }, DELIBERATION],
      'points-out-of-range',
    ],
  ])('are refused where %s', (_, revisions, reason) => {
    const [fault] = faultsOf(revisions);
    expect(fault).toMatchObject({ name: 'recomputation', subject: 'alpha', reason });
    expect(fault?.params).toEqual({ member: expect.any(String) as string, indicator: 'quality' });
  });

  it('are refused about an indicator that is not on the sheet', () => {
    const stranger = { ...DELIBERATION, indicator: 'other', after: { points: null, comment: '' } };
    expect(faultsOf([stranger])).toMatchObject([{ reason: 'not-found' }]);
  });
});
