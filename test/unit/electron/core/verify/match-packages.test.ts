import { describe, expect, it } from 'vitest';
import { matchToPackages } from '../../../../../electron/core/verify/match-packages.ts';
import { NOTHING_CONVENED, type Convening } from '../../../../../shared/domain/convening/convening.ts';
import { asIndicatorId, asMemberId, asSha256, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../../../shared/domain/review/review.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';
import { passed } from '../../../../../electron/core/verify/verification.ts';
import type { ReviewInputs } from '../../../../../electron/core/verify/review-inputs.ts';
import type { FileFinding } from '../../../../../electron/core/verify/verify-file.ts';

const someInputs = (area = '1860'): ReviewInputs => ({
  scheme: asSha256('s'),
  slots: [],
  submissions: [
    {
      submission: asSubmissionId('alpha'),
      baseName: '甲基地',
      applicant: '甲公司',
      history: [],
      claims: [{ indicator: asIndicatorId('site'), value: area, unit: '平方米' }],
    },
  ],
  roster: aPanel(),
});

const aSupplement = (sha256: string, value: string, to = 'a'): FileFinding => ({
  file: `${sha256}.supplement.zip`,
  kind: 'supplement',
  verdict: 'valid',
  checks: [passed('documents', 'data/supplement.json', { sha256 })],
  signatures: [],
  results: null,
  inputs: null,
  supplement: {
    id: `to-${value}`,
    review: 'r',
    supplements: to,
    submissions: [
      {
        submission: asSubmissionId('alpha'),
        materials: [],
        claims: [{ indicator: asIndicatorId('site'), value, unit: '平方米' }],
      },
    ],
  },
});

const aPackage = (sha256: string): FileFinding => ({
  file: `${sha256}.review.zip`,
  kind: 'submission-package',
  verdict: 'valid',
  checks: [passed('documents', 'data/review.json', { sha256 })],
  signatures: [],
  results: null,
  inputs: someInputs(),
});

const aReturn = (
  sha256: string,
  inputs = someInputs(),
  supplements: readonly string[] = [],
): FileFinding => ({
  file: 'x.return.zip',
  kind: 'return-package',
  verdict: 'valid',
  checks: [],
  signatures: [],
  results: {
    package: { sha256 },
    supplements: supplements.map((each) => ({ id: `supplement-${each}`, sha256: each })),
    review: { id: 'r', title: '评审' },
  } as unknown as FileFinding['results'],
  inputs,
});

const returnOf = (findings: readonly FileFinding[]) =>
  findings.find((each) => each.kind === 'return-package');

describe('matchToPackages', () => {
  it('finds the package that a return answers', () => {
    const found = returnOf(matchToPackages([aPackage('a'), aPackage('b'), aReturn('b')]));
    expect(found).toMatchObject({
      verdict: 'valid',
      checks: [{ name: 'answers-package', subject: 'b.review.zip' }],
    });
  });

  it('refuses a return of another review', () => {
    const found = returnOf(matchToPackages([aPackage('a'), aReturn('other')]));
    expect(found).toMatchObject({ verdict: 'invalid', checks: [{ reason: 'return-of-other-review' }] });
  });

  it('refuses a return whose scheme, slots, claims or members are not those of the package', () => {
    const stranger = { ...someInputs(), roster: [aMember({ name: '外人' })] };
    for (const inputs of [
      someInputs('1900'),
      { ...someInputs(), slots: [{ slot: 'cut-off', words: '另一条线' }] },
      { ...someInputs(), scheme: asSha256('t') },
      stranger,
    ]) {
      const found = returnOf(matchToPackages([aPackage('a'), aReturn('a', inputs)]));
      expect(found).toMatchObject({ verdict: 'invalid', checks: [{ reason: 'inputs-differ' }] });
    }
  });

  it('takes a panel that the record makes out of the one that came, and no other', () => {
    const [chair, second, third] = aPanel() as [
      ReturnType<typeof aMember>,
      ReturnType<typeof aMember>,
      ReturnType<typeof aMember>,
    ];
    const newcomer = aMember({ id: 'added-01', name: '钱四' });
    const added = [{ member: newcomer, reason: '更换' }];
    const replaced = [{ member: third.id, successor: newcomer.id, reason: '生病' }];
    const verdictOf = (roster: readonly RosterMember[], change: Partial<Convening>) =>
      returnOf(
        matchToPackages([
          aPackage('a'),
          aReturn('a', { ...someInputs(), roster, convening: { ...NOTHING_CONVENED, ...change } }),
        ]),
      )?.verdict;
    expect(verdictOf([chair, second, newcomer], { added, replaced })).toBe('valid');
    expect(verdictOf([chair, second, newcomer], {})).toBe('invalid');
    expect(verdictOf([chair, second, third], { added, replaced })).toBe('invalid');
    const swapped = [
      { ...chair, role: 'member' as const },
      { ...second, role: 'chair' as const },
    ];
    const elected = { member: second.id, how: 'elected' as const, reason: '选举' };
    expect(verdictOf(swapped, { chair: elected })).toBe('valid');
    expect(verdictOf(swapped, {})).toBe('invalid');
    // Nobody takes the name of one who came with the package, and nobody goes who was not there.
    const double = { ...second, name: '外人' };
    expect(verdictOf([chair, double], { added: [{ member: double, reason: '增补' }] })).toBe('invalid');
    const nobody = asMemberId('nobody');
    expect(verdictOf([chair], { replaced: [{ member: nobody, reason: '离席' }] })).toBe('invalid');
  });

  it('holds claims against what supplements say, in the order in which they came', () => {
    const files = [aPackage('a'), aSupplement('s1', '1802'), aSupplement('s2', '1799')];
    const verdictOf = (area: string, named: readonly string[], beside = files) =>
      returnOf(matchToPackages([...beside, aReturn('a', someInputs(area), named)]))?.verdict;
    expect(verdictOf('1799', ['s1', 's2'])).toBe('valid');
    expect(verdictOf('1802', ['s2', 's1'])).toBe('valid');
    expect(verdictOf('1802', ['s1', 's2'])).toBe('invalid');
    // Beside the package, but the panel never had it.
    expect(verdictOf('1860', [])).toBe('valid');
    expect(verdictOf('1802', [])).toBe('invalid');
  });

  it('cannot tell while a supplement that is named is not beside it', () => {
    const found = returnOf(matchToPackages([aPackage('a'), aReturn('a', someInputs('1802'), ['s1'])]));
    expect(found).toMatchObject({
      verdict: 'indeterminate',
      checks: [{ reason: 'supplement-missing', params: { supplement: 'supplement-s1' } }],
    });
  });

  it('asks of a supplement that it belongs to a package beside it', () => {
    const [, own, stranger] = matchToPackages([
      aPackage('a'),
      aSupplement('s1', '1802'),
      aSupplement('s2', '1802', 'other'),
    ]);
    expect(own).toMatchObject({ verdict: 'valid', checks: [{}, { name: 'answers-package' }] });
    expect(stranger).toMatchObject({
      verdict: 'invalid',
      checks: [{}, { reason: 'supplement-of-other-package' }],
    });
  });

  it('leaves out of it what the panel found on the spot', () => {
    const inputs = someInputs();
    const site = asIndicatorId('site');
    const found: ReviewInputs = {
      ...inputs,
      submissions: inputs.submissions.map((each) => ({
        ...each,
        claims: [
          ...each.claims.map((claim) => ({ ...claim, verified: '1802', accepted: '1802' })),
          { indicator: site, measure: 'hall', verified: '60', accepted: '60' },
        ],
      })),
    };
    expect(returnOf(matchToPackages([aPackage('a'), aReturn('a', found)]))?.verdict).toBe('valid');
  });

  it('lets members be absent', () => {
    const inputs = { ...someInputs(), roster: aPanel().slice(0, 2) };
    expect(returnOf(matchToPackages([aPackage('a'), aReturn('a', inputs)]))?.verdict).toBe('valid');
  });

  it('asks nothing of a return without a package beside it', () => {
    const alone = [aReturn('a')];
    expect(matchToPackages(alone)).toEqual(alone);
  });
});
