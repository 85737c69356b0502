import { describe, expect, it } from 'vitest';
import {
  claimStateOf,
  filesOf,
  countGaps,
  isNotAskedFor,
  listRows,
  nameRows,
  type IndicatorReport,
  type SubmissionReport,
} from '../../../../renderer/features/intake/completeness-view.ts';
import { isAccepted } from '../../../../renderer/features/intake/origin.ts';
import { asMaterialId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import {
  aBonus,
  aCondition,
  aFactor,
  aGroup,
  aMeasure,
  anIndicator as aRow,
  aScheme,
} from '../../../support/builders/a-scheme.ts';

const anIndicator = (id: string, rest: Partial<IndicatorReport> = {}): IndicatorReport => ({
  id,
  title: { zh: id },
  hasClaim: true,
  complete: true,
  requirements: [],
  ...rest,
});

const SUBMISSION: SubmissionReport = {
  id: asSubmissionId('yn'),
  baseName: '越能',
  applicant: '越能公司',
  materials: ['m1', 'm2', 'm3'].map((id) => ({
    id: asMaterialId(id),
    title: `${id}.pdf`,
    mediaType: 'application/pdf',
    bytes: 10,
  })),
  history: [],
  consequences: [],
  complete: 2,
  indicators: [
    anIndicator('area'),
    anIndicator('staff', { complete: false }),
    anIndicator('bonus', { hasClaim: false }),
  ],
};

describe('completeness', () => {
  it('counts gaps, and a bonus that nobody asks for is none', () => {
    expect(countGaps(SUBMISSION)).toBe(1);
    expect(SUBMISSION.indicators.map(isNotAskedFor)).toEqual([false, false, true]);
  });

  it('names the files in the order they were handed in', () => {
    expect(filesOf(SUBMISSION, ['m3', 'm1', 'gone']).map(({ title }) => title)).toEqual(['m1.pdf', 'm3.pdf']);
  });
});

describe('isNotAskedFor', () => {
  it('does not call a condition needless whose papers are all there', () => {
    const requirements = [{ titles: [{ zh: '承诺书' }], metBy: [asMaterialId('m1')] }];
    expect(isNotAskedFor(anIndicator('clean', { hasClaim: false, requirements }))).toBe(false);
  });
});

describe('claimStateOf', () => {
  const open = anIndicator('x', { hasClaim: false, complete: false });
  const whole = anIndicator('x', { hasClaim: false });
  const unmet = { titles: [{ zh: '证明' }], metBy: [] };

  it('asks for a number where the condition has one', () => {
    expect(claimStateOf(open, aCondition({ measures: [aMeasure()] }))).toBe('missing');
    expect(claimStateOf(anIndicator('x'), aCondition({ measures: [aMeasure()] }))).toBe('given');
  });

  it('blames the papers, not a statement that nobody owes', () => {
    const lacking = { ...open, requirements: [unmet] };
    expect(claimStateOf(lacking, aCondition())).toBe('notNeeded');
    expect(claimStateOf(lacking, aRow())).toBe('missing');
  });

  it('names the statement where nothing else can be what is missing', () => {
    expect(claimStateOf(open, aCondition())).toBe('missing');
  });

  it('tells a bonus that is not applied for from a factor that only the panel judges', () => {
    expect(claimStateOf(whole, aBonus())).toBe('notAsked');
    expect(claimStateOf(whole, aFactor())).toBe('notNeeded');
    expect(claimStateOf(whole, undefined)).toBe('notAsked');
  });
});

describe('nameRows', () => {
  const nameOf = (...indicators: Parameters<typeof aGroup>[0][]) => {
    const scheme = aScheme({ groups: indicators.map((group) => aGroup(group)) });
    const reports = scheme.groups.flatMap((group) => group.indicators.map((each) => anIndicator(each.id)));
    return nameRows({ ...SUBMISSION, indicators: reports }, listRows(scheme));
  };

  it('calls rows by what they are', () => {
    expect(nameOf({ id: 'a', indicators: [aCondition()] })).toBe('conditions');
    expect(nameOf({ id: 'a', indicators: [aRow()] })).toBe('indicators');
    expect(nameOf({ id: 'a', indicators: [aRow()] }, { id: 'b', indicators: [aCondition()] })).toBe('items');
    expect(nameRows(SUBMISSION, listRows(undefined))).toBe('indicators');
  });
});

describe('isAccepted', () => {
  const signed = { signer: '局', fingerprint: 'AA', notAfter: '2027-01-01T00:00:00Z' };
  it('asks for a person in every case', () => {
    expect(isAccepted({ state: 'trusted', ...signed })).toBe(true);
    expect(isAccepted({ state: 'not-yet-trusted', ...signed })).toBe(false);
    expect(isAccepted({ state: 'unsigned', accepted: false })).toBe(false);
    expect(isAccepted({ state: 'unsigned', accepted: true })).toBe(true);
  });
});
