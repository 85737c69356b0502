import { describe, expect, it } from 'vitest';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import type { Convening } from '../../../../../shared/domain/convening/convening.ts';
import { asMemberId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import type { ResultsFile } from '../../../../../shared/formats/results-file.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';
import { aSheet } from '../../../../support/builders/a-sheet.ts';
import { resultsBy, schemeWith } from '../collate/results-by.ts';

const source = { article: '第九条', quote: '由3人以上组成' };
const scheme = schemeWith({
  panelRules: [{ kind: 'size', atLeast: 3, hardness: 'hard', source }],
});

const members = aPanel(3);

/** Everybody's sheet but those of `missing`. */
const resultsOf = (...missing: readonly string[]): ResultsFile =>
  resultsBy(
    {
      s1: {
        sheets: members
          .filter(({ id }) => !missing.includes(id))
          .map(({ id }) => aSheet({ member: id, submission: 's1' })),
      },
    },
    { scheme, members },
  );

const whole = resultsOf();

const [E1, E2, E3, NEW] = ['expert-01', 'expert-02', 'expert-03', 'added-01'].map(asMemberId) as [
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
];
const S1 = asSubmissionId('s1');
const reason = '理由';
const FILE = 'data/results.json';

const faultsOf = (results: ResultsFile, convening: Partial<Convening> = {}) => {
  // As the format reads it: plain lists.
  const record = JSON.parse(
    JSON.stringify({ ...results.convening, ...convening }),
  ) as ResultsFile['convening'];
  return recomputeResults({ ...results, convening: record }, FILE)
    .filter(({ verdict }) => verdict !== 'valid')
    .map(({ subject, reason: why }) => `${subject} ${why ?? ''}`);
};

const override = { rule: '1-size', submission: S1, reason };

describe('the record of the panel', () => {
  it('is sound where nothing happened', () => {
    expect(faultsOf(whole)).toEqual([]);
  });

  it.each([
    [
      'somebody added twice',
      'convening-twice',
      { added: [0, 1].map(() => ({ member: aMember({ id: NEW }), reason })) },
    ],
    [
      'a successor who was never added',
      'successor-unknown',
      { replaced: [{ member: E3, successor: NEW, reason }] },
    ],
    ['somebody who signs after being replaced', 'member-replaced', { replaced: [{ member: E3, reason }] }],
    [
      'another chair than the one recorded',
      'chair-differs',
      { chair: { member: E2, how: 'elected', reason } },
    ],
    [
      'a recusal from a submission that there is not',
      'submission-unknown',
      { recusals: [{ member: E2, submission: asSubmissionId('s9'), cause: 'ordered', reason }] },
    ],
    ['an act without a reason', 'reason-required', { chair: { member: E1, how: 'appointed', reason: ' ' } }],
    ['an override of a rule that there is not', 'rule-unknown', { overrides: [{ rule: '4-odd', reason }] }],
  ] as const)('does not hold %s', (_what, code, convening) => {
    expect(faultsOf(whole, convening as Partial<Convening>)).toEqual([`${FILE} ${code}`]);
  });

  it('has exactly one chair in it', () => {
    const none = whole.members.map((each) => ({ ...each, role: 'member' as const }));
    const two = whole.members.map((each, at) => (at === 1 ? { ...each, role: 'chair' as const } : each));
    expect(faultsOf({ ...whole, members: none })[0]).toBe(`${FILE} chair-missing`);
    expect(faultsOf({ ...whole, members: two })).toEqual([`${FILE} chair-missing`]);
  });
});

describe('a recused member', () => {
  const recusals = [{ member: E2, submission: S1, cause: 'declared' as const, reason }];

  it('has no sheet there', () => {
    expect(faultsOf(whole, { recusals, overrides: [override] })).toEqual(['s1 recused']);
  });

  it('leaves a panel that is held against the rules again', () => {
    const left = resultsOf(E2);
    expect(faultsOf(left, { recusals })).toEqual([`${FILE} panel-rule-unmet`]);
    expect(faultsOf(left, { recusals, overrides: [{ rule: '1-size', reason }] })).toEqual([
      `${FILE} panel-rule-unmet`,
    ]);
    expect(faultsOf(left, { recusals, overrides: [override] })).toEqual([]);
  });

  it('who chairs is stood in for by somebody who judges', () => {
    const chairs = [{ member: E1, submission: S1, cause: 'declared' as const, reason }];
    const left = resultsOf(E1);
    const record = { recusals: chairs, overrides: [override] };
    expect(faultsOf(left, record)).toEqual(['s1 acting-chair-missing']);
    const actingBy = (member: typeof E1) => [{ submission: S1, member, reason }];
    expect(faultsOf(left, { ...record, actingChairs: actingBy(E1) })).toEqual(['s1 acting-chair-missing']);
    expect(faultsOf(left, { ...record, actingChairs: actingBy(E3) })).toEqual([]);
  });
});
