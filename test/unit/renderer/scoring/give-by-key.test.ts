import { describe, expect, it } from 'vitest';
import { choose } from '../../../../renderer/ui/judgement/choose.ts';
import {
  acceptSuggestion,
  giveByDigit,
  START_NUMBER,
} from '../../../../renderer/features/scoring/give-by-key.ts';
import { typedOf, type TypedEntry } from '../../../../renderer/ui/judgement/typed-entry.ts';
import type { IndicatorView } from '../../../../shared/contract/indicator-view.ts';
import { aClaim, aSubmission } from '../../../support/builders/a-review.ts';
import {
  aBandsIndicator,
  aCondition,
  aDisposition,
  aFactor,
  aLevelsIndicator,
  anIndicator,
} from '../../../support/builders/a-scheme.ts';
import { anIndicatorView } from './a-sheet-view.ts';

const typedIn = (indicator: IndicatorView, change: Partial<TypedEntry> = {}): TypedEntry => ({
  ...typedOf({ points: null, comment: '' }, indicator),
  ...change,
});

const press = (indicator: IndicatorView, digit: string) => giveByDigit(indicator, typedIn(indicator), digit);

const DISPOSITION: IndicatorView = {
  ...anIndicatorView(aDisposition()),
  mode: 'disposition',
  choices: [
    ['keep', [], false],
    ['merge', [], true],
    ['convert', ['技术创新中心'], true],
    ['adjust', [], false],
  ].map(([id, targets, targetRequired]) => ({
    id: id as 'keep',
    targets: (targets as string[]).map((zh) => ({ zh })),
    targetRequired: targetRequired as boolean,
    source: { article: '三', quote: '示例条文' },
  })),
};

describe('a digit', () => {
  it('starts the number where points are given', () => {
    for (const mode of ['points', 'bonus', 'deduct'] as const)
      expect(press(anIndicatorView(anIndicator({ mode })), '0')).toBe(START_NUMBER);
    expect(press(anIndicatorView(aBandsIndicator()), '4')).toBe(START_NUMBER);
  });

  it('chooses by its place elsewhere, full-width figures included', () => {
    expect(press(anIndicatorView(aLevelsIndicator()), '2')).toEqual({ choice: 'good' });
    expect(press(anIndicatorView(aFactor()), '３')).toEqual({ choice: 'poor' });
    expect(press(anIndicatorView(aCondition()), '1')).toEqual({ choice: 'met' });
    expect(press(anIndicatorView(aCondition()), '2')).toEqual({ choice: 'not-met' });
    expect(press(anIndicatorView(aCondition()), '3')).toEqual({ choice: 'to-verify' });
  });

  it('does nothing where no choice has it', () => {
    for (const digit of ['0', '4', '9', '.', '．'])
      expect(press(anIndicatorView(aCondition()), digit)).toEqual({});
  });
});

describe('choosing a disposition', () => {
  const after = (typed: TypedEntry, ...choices: readonly (string | null)[]): TypedEntry =>
    choices.reduce((now, choice) => ({ ...now, ...choose(DISPOSITION, now, choice) }), typed);

  it('writes down the one type that the policy names, and no base of a merger', () => {
    expect(after(typedIn(DISPOSITION), 'convert')).toMatchObject({
      choice: 'convert',
      target: '技术创新中心',
    });
    expect(after(typedIn(DISPOSITION), 'merge')).toMatchObject({ choice: 'merge', target: '' });
  });

  it('never lets the target of one choice stand under another, and loses none', () => {
    const merged = typedIn(DISPOSITION, { choice: 'merge', target: '新材料基地' });
    expect(after(merged, 'convert').target).toBe('技术创新中心');
    expect(after(merged, 'keep').target).toBe('');
    expect(after(merged, 'convert', 'keep', null, 'merge').target).toBe('新材料基地');
  });

  it('leaves the target alone when the same is chosen again', () => {
    const merged = typedIn(DISPOSITION, { choice: 'merge', target: '新材料基地' });
    expect(after(merged, 'merge')).toEqual(merged);
  });
});

describe('taking a suggestion', () => {
  const claimed = (value: string | undefined): IndicatorView =>
    anIndicatorView(
      aBandsIndicator(),
      aSubmission({ claims: value === undefined ? [] : [aClaim({ indicator: 'income', value })] }),
    );

  it('takes the points of the band, whose lower end is in it and whose upper end is not', () => {
    expect(acceptSuggestion(claimed('499.99'), typedIn(claimed('499.99')))).toEqual({ pointsText: '2' });
    expect(acceptSuggestion(claimed('500'), typedIn(claimed('500')))).toEqual({ pointsText: '6' });
    const accepted = anIndicatorView(
      aBandsIndicator(),
      aSubmission({ claims: [aClaim({ indicator: 'income', value: '1000', accepted: '499.99' })] }),
    );
    expect(acceptSuggestion(accepted, typedIn(accepted))).toEqual({ pointsText: '2' });
    expect(acceptSuggestion(claimed('1000'), typedIn(claimed('1000')))).toEqual({ pointsText: '10' });
  });

  it('goes by the value typed over the claim', () => {
    const view = claimed('1200');
    expect(acceptSuggestion(view, typedIn(view, { measuredText: '600' }))).toEqual({ pointsText: '6' });
    expect(acceptSuggestion(view, typedIn(view, { measuredText: '' }))).toEqual({ pointsText: '10' });
  });

  it('has nothing to take without a value, beside text that is none, and in other modes', () => {
    expect(acceptSuggestion(claimed(undefined), typedIn(claimed(undefined)))).toBeNull();
    expect(acceptSuggestion(claimed('600'), typedIn(claimed('600'), { measuredText: '多' }))).toBeNull();
    const points = anIndicatorView(anIndicator());
    expect(acceptSuggestion(points, typedIn(points))).toBeNull();
  });
});
