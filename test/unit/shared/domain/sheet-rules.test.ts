import { describe, expect, it } from 'vitest';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { listMissingParts, requireLawfulPoints, totalSheet } from '../../../../shared/domain/sheet-rules.ts';
import { isSubmitted } from '../../../../shared/domain/sheet.ts';
import { aBonus, anIndicator, aScheme } from '../../../support/builders/a-scheme.ts';
import { anAttachment, anEntry, anEvidenceLink, aSheet } from '../../../support/builders/a-sheet.ts';

const refusalOf = (points: number, indicator = anIndicator()): string => {
  try {
    requireLawfulPoints(indicator, asPoints(points));
    return '';
  } catch (error) {
    if (!(error instanceof PanelDeskError)) throw error;
    return `${error.code} ${JSON.stringify(error.params)}`;
  }
};

describe('requireLawfulPoints', () => {
  it.each([0, 50, 950, 1000])('takes %i hundredths of 10 points in steps of 0.5', (points) => {
    expect(refusalOf(points)).toBe('');
  });

  it('refuses more than the maximum and says what is allowed', () => {
    expect(refusalOf(1050)).toBe('points-out-of-range {"max":"10","step":"0.5","given":"10.5"}');
    expect(refusalOf(1001)).toContain('points-out-of-range');
  });

  it.each([1, 49, 975])('refuses %i hundredths between two steps', (points) => {
    expect(refusalOf(points)).toContain('points-off-step');
  });
});

describe('listMissingParts', () => {
  const bonusEntry = (overrides: Parameters<typeof anEntry>[0]) => [
    anEntry({ indicator: 'quality' }),
    anEntry({ indicator: 'service' }),
    anEntry({ indicator: 'bonus-talent', ...overrides }),
  ];

  it('asks for points everywhere, the bonus included, in the order of the table', () => {
    const parts = [anEntry({ indicator: 'service' }), anEntry({ indicator: 'quality', points: null })];
    expect(listMissingParts(aScheme(), parts)).toEqual([
      { indicator: 'quality', missing: 'points' },
      { indicator: 'bonus-talent', missing: 'points' },
    ]);
  });

  it('takes a zero for points, and asks nothing more of it', () => {
    expect(listMissingParts(aScheme(), bonusEntry({ points: 0 }))).toEqual([]);
  });

  it('asks for a reason and for evidence above zero where the scheme wants them', () => {
    expect(listMissingParts(aScheme(), bonusEntry({ points: 2 })).map((each) => each.missing)).toEqual([
      'reason',
      'evidence',
    ]);
    expect(listMissingParts(aScheme(), bonusEntry({ points: 2, comment: ' \n\u3000' }))).toHaveLength(2);
    expect(
      listMissingParts(aScheme(), bonusEntry({ points: 2, comment: '省级人才', evidence: [anAttachment()] })),
    ).toEqual([]);
    expect(
      listMissingParts(aScheme(), bonusEntry({ points: 2, evidence: [anEvidenceLink()] })).map(
        (each) => each.missing,
      ),
    ).toEqual(['reason']);
  });

  it('does not ask where the scheme does not', () => {
    const bonus = aBonus({ reasonRequired: false, evidenceRequired: false });
    const scheme = aScheme({ groups: [{ ...aScheme().groups[1]!, indicators: [bonus] }] });
    expect(listMissingParts(scheme, [anEntry({ indicator: 'bonus-talent', points: 5 })])).toEqual([]);
  });
});

describe('totalSheet', () => {
  it('adds base and bonus apart and together, by group', () => {
    const totals = totalSheet(
      aScheme(),
      aSheet({ points: { quality: 8.5, service: 7, 'bonus-talent': 2 } }).entries,
    );
    expect(totals).toMatchObject({ base: 1550, bonus: 200, total: 1750, done: 3, count: 3 });
    expect(totals.groups).toEqual([
      { group: 'base', points: 1550, done: 2, count: 2 },
      { group: 'extra', points: 200, done: 1, count: 1 },
    ]);
  });

  it('goes above 100 with a bonus: nothing is capped in silence', () => {
    const totals = totalSheet(
      aScheme(),
      aSheet({ points: { quality: 10, service: 10, 'bonus-talent': 5 } }).entries,
    );
    expect(totals.total).toBe(2500);
  });

  it('counts what is not given as not done', () => {
    expect(
      totalSheet(aScheme(), [anEntry({ points: null }), anEntry({ indicator: 'service', points: 0 })]),
    ).toMatchObject({ total: 0, done: 1, count: 3 });
  });

  it('counts nothing that the scheme does not hold', () => {
    const entries = ['other', '__proto__', 'constructor'].map((indicator) => anEntry({ indicator }));
    expect(totalSheet(aScheme(), entries)).toMatchObject({ total: 0, done: 0 });
  });
});

describe('isSubmitted', () => {
  it('goes by the claimed time of submission', () => {
    expect(isSubmitted(aSheet())).toBe(true);
    expect(isSubmitted(aSheet({ submittedAt: null }))).toBe(false);
  });
});
