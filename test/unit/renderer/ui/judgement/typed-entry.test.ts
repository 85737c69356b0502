import { describe, expect, it } from 'vitest';
import type { EntryRule } from '../../../../../renderer/ui/judgement/entry-rule.ts';
import type { EntryValue } from '../../../../../renderer/ui/judgement/entry-value.ts';
import {
  typedOf,
  unlawfulFieldOf,
  valueOfTyped,
  type TypedEntry,
} from '../../../../../renderer/ui/judgement/typed-entry.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { aLevelsIndicator } from '../../../../support/builders/a-scheme.ts';

const EMPTY: EntryValue = { points: null, comment: '' };
const DEDUCT: EntryRule = { mode: 'deduct', maxPoints: asPoints(500), step: asPoints(50) };
const BANDS: EntryRule = { mode: 'bands', maxPoints: asPoints(1000), step: asPoints(50), counted: '1860' };
const DISPOSITION: EntryRule = {
  mode: 'disposition',
  choices: [
    { id: 'keep', targetRequired: false },
    { id: 'merge', targetRequired: true },
  ],
};

const given = (rule: EntryRule, change: Partial<TypedEntry>, stored: EntryValue = EMPTY): EntryValue =>
  valueOfTyped({ ...typedOf(stored, rule), ...change }, rule, stored);

describe('fields of a deduction', () => {
  it('ask what is taken off and keep what remains', () => {
    expect(given(DEDUCT, { pointsText: '1.5' }).points).toBe(350);
    expect(given(DEDUCT, { pointsText: '0' }).points).toBe(500);
    expect(given(DEDUCT, { pointsText: '5' }).points).toBe(0);
    expect(given(DEDUCT, { pointsText: '' }).points).toBeNull();
    expect(typedOf({ points: asPoints(350), comment: '' }, DEDUCT).pointsText).toBe('1.5');
  });

  it('keep the stored points beside a deduction that is not lawful', () => {
    const stored: EntryValue = { points: asPoints(350), comment: '' };
    expect(given(DEDUCT, { pointsText: '6', comment: '超' }, stored)).toEqual({ points: 350, comment: '超' });
    expect(unlawfulFieldOf({ ...typedOf(stored, DEDUCT), pointsText: '0.3' }, DEDUCT)).toBe('points');
  });
});

describe('fields of a banded indicator', () => {
  it('start with the claim, which counts while it is not changed, however it is written', () => {
    expect(typedOf(EMPTY, BANDS).measuredText).toBe('1860');
    expect(given(BANDS, { pointsText: '8' })).toEqual({ points: 800, comment: '' });
    expect(given(BANDS, { measuredText: '1,860.0', pointsText: '8' }).measured).toBeUndefined();
    expect(given(BANDS, { measuredText: '', pointsText: '8' }).measured).toBeUndefined();
  });

  it('never give points by themselves', () => {
    expect(given(BANDS, { measuredText: '1802' })).toEqual({ points: null, measured: '1802', comment: '' });
  });

  it('take back the own value when the claim is typed again', () => {
    const stored: EntryValue = { points: asPoints(800), measured: '1802', comment: '' };
    expect(typedOf(stored, BANDS).measuredText).toBe('1802');
    expect(given(BANDS, { measuredText: '1860' }, stored).measured).toBeUndefined();
  });

  it('keep the stored value beside text that is no number, and say which field it is', () => {
    const stored: EntryValue = { points: asPoints(800), measured: '1802', comment: '' };
    expect(given(BANDS, { measuredText: '约1800', comment: '约' }, stored)).toEqual({
      ...stored,
      comment: '约',
    });
    expect(unlawfulFieldOf({ ...typedOf(stored, BANDS), measuredText: '约1800' }, BANDS)).toBe('measured');
    expect(unlawfulFieldOf({ ...typedOf(stored, BANDS), measuredText: '1802.' }, BANDS)).toBeNull();
  });

  it('mean what is stored while nobody touched them, the claim written out included', () => {
    const stored: EntryValue = { points: null, measured: '1860', comment: '' };
    expect(given(BANDS, {}, stored)).toBe(stored);
  });
});

describe('fields with choices', () => {
  it('carry the points of the chosen level and none without one', () => {
    const levels = aLevelsIndicator();
    expect(given(levels, { choice: 'good' })).toEqual({ points: 800, choice: 'good', comment: '' });
    expect(given(levels, { choice: null }, { points: asPoints(800), choice: 'good', comment: '' })).toEqual({
      points: null,
      choice: undefined,
      comment: '',
    });
  });

  it('send no points with a mark or a judgement', () => {
    expect(given({ mode: 'condition' }, { choice: 'met', pointsText: '5' })).toEqual({
      points: null,
      choice: 'met',
      comment: '',
    });
  });

  it('send a target only with a choice that names one, and keep its words for a hand that chooses again', () => {
    const typed = { choice: 'merge', target: ' 材料基地 ' };
    expect(given(DISPOSITION, typed)).toMatchObject({ choice: 'merge', target: '材料基地' });
    expect(given(DISPOSITION, { ...typed, choice: 'keep' }).target).toBeUndefined();
    expect(given(DISPOSITION, { ...typed, target: '  ' }).target).toBeUndefined();
  });
});
