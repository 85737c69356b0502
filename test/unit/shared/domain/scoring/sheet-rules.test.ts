import { describe, expect, it } from 'vitest';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import {
  listMissingParts,
  requireLawfulJudgement,
  requireLawfulPoints,
  type Judgement,
} from '../../../../../shared/domain/scoring/sheet-rules.ts';
import { isSubmitted } from '../../../../../shared/domain/scoring/sheet.ts';
import { aClaim, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aDisposition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aMeasure,
  anIndicator,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { anAttachment, anEntry, anEvidenceLink, aSheet } from '../../../../support/builders/a-sheet.ts';

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
    expect(listMissingParts(aScheme(), aSubmission(), parts)).toEqual([
      { indicator: 'quality', missing: 'points' },
      { indicator: 'bonus-talent', missing: 'points' },
    ]);
  });

  it('takes a zero for points, and asks nothing more of it', () => {
    expect(listMissingParts(aScheme(), aSubmission(), bonusEntry({ points: 0 }))).toEqual([]);
  });

  it('asks for a reason and for evidence above zero where the scheme wants them', () => {
    expect(
      listMissingParts(aScheme(), aSubmission(), bonusEntry({ points: 2 })).map((each) => each.missing),
    ).toEqual(['reason', 'evidence']);
    expect(
      listMissingParts(aScheme(), aSubmission(), bonusEntry({ points: 2, comment: ' \n\u3000' })),
    ).toHaveLength(2);
    expect(
      listMissingParts(
        aScheme(),
        aSubmission(),
        bonusEntry({ points: 2, comment: '省级人才', evidence: [anAttachment()] }),
      ),
    ).toEqual([]);
    expect(
      listMissingParts(aScheme(), aSubmission(), bonusEntry({ points: 2, evidence: [anEvidenceLink()] })).map(
        (each) => each.missing,
      ),
    ).toEqual(['reason']);
  });

  it('does not ask where the scheme does not', () => {
    const bonus = aBonus({ reasonRequired: false, evidenceRequired: false });
    const scheme = aScheme({ groups: [{ ...aScheme().groups[1]!, indicators: [bonus] }] });
    expect(
      listMissingParts(scheme, aSubmission(), [anEntry({ indicator: 'bonus-talent', points: 5 })]),
    ).toEqual([]);
  });
});

describe('requireLawfulJudgement', () => {
  const realignment = aScheme({
    types: [{ id: 'lab', title: { zh: '重点实验室' }, source: { article: '三', quote: '重点实验室' } }],
    transitions: (['keep', 'merge'] as const).map((disposition) => ({
      type: 'lab',
      disposition,
      source: { article: '三', quote: '优化整合' },
    })),
  });
  const lab = aSubmission({ type: 'lab' });
  const refusal = (indicator: Indicator, given: Partial<Judgement>): string => {
    try {
      requireLawfulJudgement(realignment, lab, indicator, { points: null, ...given });
      return '';
    } catch (error) {
      if (!(error instanceof PanelDeskError)) throw error;
      return error.code;
    }
  };

  it('takes a level with its own points and refuses it with others', () => {
    expect(refusal(aLevelsIndicator(), { choice: 'good', points: asPoints(800) })).toBe('');
    expect(refusal(aLevelsIndicator(), { choice: 'good', points: asPoints(850) })).toBe('choice-unlawful');
    expect(refusal(aLevelsIndicator(), { points: asPoints(800) })).toBe('choice-unlawful');
    expect(refusal(aLevelsIndicator(), { choice: 'splendid', points: asPoints(800) })).toBe(
      'choice-unlawful',
    );
  });

  it('takes a condition’s three marks and never points', () => {
    for (const choice of ['met', 'not-met', 'to-verify']) expect(refusal(aCondition(), { choice })).toBe('');
    expect(refusal(aCondition(), { choice: 'perhaps' })).toBe('choice-unlawful');
    expect(refusal(aCondition(), { choice: 'met', points: asPoints(100) })).toBe('choice-unlawful');
    expect(refusal(aFactor(), { choice: 'good', points: asPoints(100) })).toBe('choice-unlawful');
  });

  it('takes only dispositions that are lawful for the type, and a target only where one is needed', () => {
    expect(refusal(aDisposition(), { choice: 'keep' })).toBe('');
    expect(refusal(aDisposition(), { choice: 'convert' })).toBe('choice-unlawful');
    expect(refusal(aDisposition(), { choice: 'merge', target: '某实验室' })).toBe('');
    expect(refusal(aDisposition(), { choice: 'keep', target: '某实验室' })).toBe('choice-unlawful');
  });

  it('takes a measured value for bands only', () => {
    expect(refusal(aBandsIndicator(), { points: asPoints(600), measured: '730.5' })).toBe('');
    expect(refusal(anIndicator(), { points: asPoints(600), measured: '730.5' })).toBe('choice-unlawful');
  });

  it('takes a choice of a mode that has one, and none of another', () => {
    expect(refusal(anIndicator(), { points: asPoints(500), choice: 'good' })).toBe('choice-unlawful');
  });
});

describe('what each mode asks for', () => {
  const sheetOf = (indicator: Indicator) =>
    aScheme({ groups: [aGroup({ indicators: [indicator] })], types: [], transitions: [] });
  const missing = (indicator: Indicator, entry: Parameters<typeof anEntry>[0], submission = aSubmission()) =>
    listMissingParts(sheetOf(indicator), submission, [anEntry({ indicator: indicator.id, ...entry })]).map(
      (each) => each.missing,
    );

  it('a deduction asks why, the full amount does not', () => {
    const indicator = anIndicator({ mode: 'deduct' });
    expect(missing(indicator, { points: 10 })).toEqual([]);
    expect(missing(indicator, { points: 9.5 })).toEqual(['reason']);
    expect(missing(indicator, { points: 9.5, comment: '台账缺两个月' })).toEqual([]);
  });

  it('bands ask why where the points are not the band’s, or the value is not the claim’s', () => {
    const claimed = aSubmission({ claims: [aClaim({ indicator: 'income', value: '500' })] });
    expect(missing(aBandsIndicator(), { points: 6 }, claimed)).toEqual([]);
    expect(missing(aBandsIndicator(), { points: 5 }, claimed)).toEqual(['reason']);
    expect(missing(aBandsIndicator(), { points: 2, measured: '499.99' }, claimed)).toEqual(['reason']);
    expect(missing(aBandsIndicator(), { points: 6 })).toEqual(['reason']);
  });

  it('a factor asks for a level and its words', () => {
    expect(missing(aFactor(), { choice: undefined, points: null })).toEqual(['choice']);
    expect(missing(aFactor(), { choice: 'good' })).toEqual(['reason']);
  });

  it('a condition asks why it is not met, or met against its number', () => {
    const condition = aCondition({ measures: [aMeasure()] });
    const small = aSubmission({
      claims: [aClaim({ indicator: 'site', measure: 'area', value: '180', unit: '㎡' })],
    });
    expect(missing(condition, { choice: 'met' })).toEqual([]);
    expect(missing(condition, { choice: 'met' }, small)).toEqual(['reason']);
    expect(missing(condition, { choice: 'not-met' })).toEqual(['reason']);
    expect(missing(condition, { choice: 'to-verify' })).toEqual(['reason']);
  });

  it('a merger asks for the absorbing base', () => {
    expect(missing(aDisposition(), { choice: 'merge' })).toEqual(['target']);
    expect(missing(aDisposition(), { choice: 'merge', target: '某实验室' })).toEqual([]);
  });
});

describe('isSubmitted', () => {
  it('goes by the claimed time of submission', () => {
    expect(isSubmitted(aSheet())).toBe(true);
    expect(isSubmitted(aSheet({ submittedAt: null }))).toBe(false);
  });
});

describe('what waits to be looked at again', () => {
  const income = aBandsIndicator();
  const sheet = aScheme({ groups: [aGroup({ indicators: [income] })] });
  const accepted = aSubmission({
    claims: [aClaim({ indicator: 'income', value: '600', accepted: '400' })],
  });
  const missingWith = (points: number, lookedAt: Parameters<typeof listMissingParts>[3]) =>
    listMissingParts(sheet, accepted, [anEntry({ indicator: 'income', points })], lookedAt).map(
      (part) => part.missing,
    );
  const settled = (points: number) => ({ after: { points: asPoints(points), comment: '' } });

  it('is owed until it was settled', () => {
    expect(missingWith(2, [{ indicator: income.id }])).toEqual(['reconsideration']);
    expect(missingWith(2, [{ indicator: income.id, settled: settled(200) }])).toEqual([]);
    expect(
      missingWith(2, [{ indicator: income.id, settled: settled(200) }, { indicator: income.id }]),
    ).toEqual(['reconsideration']);
  });

  it('gives the words for an entry that no longer follows from its value, as long as it stands so', () => {
    expect(missingWith(6, [])).toEqual(['reason']);
    expect(missingWith(6, [{ indicator: income.id, settled: settled(600) }])).toEqual([]);
    expect(missingWith(6, [{ indicator: income.id, settled: settled(200) }])).toEqual(['reason']);
    expect(missingWith(6, [{ indicator: income.id }])).toEqual(['reason', 'reconsideration']);
  });
});
