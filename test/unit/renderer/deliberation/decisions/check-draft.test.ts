import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../../renderer/features/deliberation/decisions/check-draft.ts';
import { countValues } from '../../../../../renderer/features/deliberation/decisions/counted-values.ts';
import {
  chooseInDraft,
  startDraft,
  typeValue,
  type DecisionDraft,
} from '../../../../../renderer/features/deliberation/decisions/decision-draft.ts';
import type { Measure } from '../../../../../shared/domain/scheme/indicator.ts';
import { aChoice, aMeasure, aSubject } from './a-subject.ts';

const BOUND: Measure = {
  id: 'area',
  title: { zh: '服务面积' },
  unit: '平方米',
  comparator: 'at-least',
  bound: '200',
  hardness: 'hard',
  words: '不低于200㎡',
};

const missed = aSubject('place', {
  choices: [
    aChoice('met', { reasonNeeded: 'against-value' }),
    aChoice('not-met', { reasonNeeded: 'unfavourable' }),
  ],
  measures: [aMeasure('area', { claim: '180㎡', meets: false })],
});

const check = (subject: typeof missed, draft: DecisionDraft, bounds: readonly Measure[] = [BOUND]) =>
  checkDraft(subject, draft, countValues(subject, draft, bounds));

describe('countValues', () => {
  const valueOf = (draft: DecisionDraft, bounds: readonly Measure[] = [BOUND]) =>
    countValues(missed, draft, bounds)[0];

  it('counts the accepted value before the verified, and that before the claim', () => {
    const begun = startDraft(missed);
    expect(valueOf(begun)).toEqual({ measure: 'area', of: 'claim', meets: false });
    const verified = typeValue(begun, 'area', { verified: '200' });
    expect(valueOf(verified)).toEqual({ measure: 'area', of: 'verified', meets: true });
    expect(valueOf(typeValue(verified, 'area', { accepted: '199.9' }))).toEqual({
      measure: 'area',
      of: 'accepted',
      meets: false,
    });
  });

  it('does not tell how a value stands without its bound, or without a number', () => {
    const typed = typeValue(startDraft(missed), 'area', { verified: '210' });
    expect(valueOf(typed, [])?.meets).toBeNull();
    expect(valueOf(typeValue(typed, 'area', { verified: '约210' }))?.meets).toBeNull();
  });
});

describe('checkDraft', () => {
  it('asks for a choice first: none is taken beforehand', () => {
    expect(check(missed, startDraft(missed))).toMatchObject({ fault: 'choice', reasonOwed: undefined });
  });

  it('asks why a condition is met against its number', () => {
    const met = chooseInDraft(startDraft(missed), 'met');
    expect(check(missed, met)).toMatchObject({ fault: 'reason', reasonOwed: 'against-value' });
    expect(check(missed, { ...met, reason: '含共用场地' }).fault).toBeUndefined();
  });

  it('asks no longer once the value that counts reaches the bound', () => {
    const met = chooseInDraft(startDraft(missed), 'met');
    const verified = typeValue(met, 'area', { verified: '205' });
    expect(check(missed, verified)).toMatchObject({ fault: undefined, reasonOwed: undefined });
    // Where the bound is not known, the host's last word stands.
    expect(check(missed, verified, []).reasonOwed).toBe('against-value');
  });

  it('asks at once when a value is typed that misses the bound', () => {
    const fine = aSubject('place', { measures: [aMeasure('area', { claim: '260㎡', meets: true })] });
    const met = chooseInDraft(startDraft(fine), 'met');
    expect(check(fine, met).fault).toBeUndefined();
    expect(check(fine, typeValue(met, 'area', { verified: '190' })).reasonOwed).toBe('against-value');
  });

  it('keeps what the host says of other choices, and what it asked for when it refused', () => {
    const not = chooseInDraft(startDraft(missed), 'not-met');
    expect(check(missed, not)).toMatchObject({ fault: 'reason', reasonOwed: 'unfavourable' });
    const met = typeValue(chooseInDraft(startDraft(missed), 'met'), 'area', { verified: '205' });
    expect(check(missed, { ...met, reasonAsked: true }).reasonOwed).toBe('asked');
  });

  it('refuses a value that is no number before anything else', () => {
    const typed = typeValue(startDraft(missed), 'area', { accepted: '两百' });
    expect(check(missed, typed).fault).toBe('values');
  });

  it('does not record a choice that something stands in the way of', () => {
    const conclusion = aSubject('recommendation', {
      kind: 'conclusion',
      choices: [aChoice('yes', { favourable: true, blockedBy: [{ id: 'place', title: { zh: '场地' } }] })],
    });
    expect(check(conclusion, chooseInDraft(startDraft(conclusion), 'yes')).fault).toBe('blocked');
  });

  it('asks where a base goes before it asks why', () => {
    const way = aSubject('way', {
      kind: 'disposition',
      choices: [aChoice('merge', { targetRequired: true, reasonNeeded: 'disposition' })],
    });
    const merge = chooseInDraft(startDraft(way), 'merge');
    expect(check(way, merge).fault).toBe('target');
    expect(check(way, { ...merge, target: '甲基地' }).fault).toBe('reason');
    expect(check(way, { ...merge, target: '甲基地', reason: '方向重合' }).fault).toBeUndefined();
  });
});
