import { describe, expect, it } from 'vitest';
import {
  chooseInDraft,
  decisionOf,
  isChanged,
  startDraft,
  typeValue,
} from '../../../../../renderer/features/deliberation/decisions/decision-draft.ts';
import { aChoice, aMeasure, aRecorded, aSubject } from './a-subject.ts';

const place = aSubject('place', {
  measures: [aMeasure('area', { claim: '180㎡', meets: false }), aMeasure('rooms')],
  revision: 3,
});

describe('startDraft', () => {
  it('chooses nothing and takes no value over from the claim', () => {
    const draft = startDraft(place);
    expect(draft).toMatchObject({ choice: null, target: '', reason: '', revision: 3 });
    expect(draft.values['area']).toEqual({ verified: '', accepted: '' });
    expect(decisionOf(place, draft)).toBeUndefined();
  });

  it('starts from what is recorded, which then is no change', () => {
    const recorded = {
      ...place,
      decision: aRecorded('not-met', {
        reason: '面积不足',
        values: [{ measure: 'area', verified: '182.4' }],
      }),
    };
    const draft = startDraft(recorded);
    expect(draft).toMatchObject({ choice: 'not-met', reason: '面积不足' });
    expect(isChanged(draft, recorded)).toBe(false);
    expect(isChanged(typeValue(draft, 'area', { verified: '182.4 ' }), recorded)).toBe(false);
    expect(isChanged(typeValue(draft, 'area', { verified: '190' }), recorded)).toBe(true);
    expect(isChanged(chooseInDraft(draft, 'met'), recorded)).toBe(true);
    expect(isChanged({ ...draft, reason: '另有理由' }, recorded)).toBe(true);
  });
});

describe('decisionOf', () => {
  it('sends values as decimals, those alone about which something was found', () => {
    const typed = typeValue(chooseInDraft(startDraft(place), 'met'), 'area', { verified: '１,８６０' });
    expect(decisionOf(place, { ...typed, reason: ' 已核对 ' })).toEqual({
      subject: 'place',
      choice: 'met',
      values: [{ measure: 'area', verified: '1860', accepted: undefined }],
      reason: '已核对',
      revision: 3,
    });
  });

  it('keeps the revision that the draft was begun on, whatever came in meanwhile', () => {
    const draft = chooseInDraft(startDraft(place), 'met');
    expect(decisionOf({ ...place, revision: 4 }, draft)?.revision).toBe(3);
  });

  it('names a target only where the choice has one', () => {
    const way = aSubject('way', {
      kind: 'disposition',
      choices: [aChoice('keep'), aChoice('merge', { targetRequired: true })],
    });
    const draft = { ...startDraft(way), target: ' 甲基地 ' };
    expect(decisionOf(way, chooseInDraft(draft, 'merge'))?.target).toBe('甲基地');
    expect(decisionOf(way, chooseInDraft(draft, 'keep'))).not.toHaveProperty('target');
  });

  it('has no answer for a choice that is not offered', () => {
    expect(decisionOf(place, chooseInDraft(startDraft(place), 'keep'))).toBeUndefined();
  });
});

describe('chooseInDraft', () => {
  it('forgets that the host asked for a reason once another choice is taken', () => {
    const asked = { ...chooseInDraft(startDraft(place), 'met'), reasonAsked: true };
    expect(chooseInDraft(asked, 'met').reasonAsked).toBe(true);
    expect(chooseInDraft(asked, 'not-met').reasonAsked).toBe(false);
  });
});
