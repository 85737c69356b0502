import { describe, expect, it } from 'vitest';
import {
  chooseVerdict,
  findFault,
  storedFields,
  toInput,
  valuesOf,
} from '../../../../renderer/features/site-visit/items/item-values.ts';
import { aRecord, aVisitItem } from './a-visit-item.ts';

const item = aVisitItem();

describe('what stands in the fields of an item', () => {
  it('is empty before anything was recorded', () => {
    expect(valuesOf(item, {})).toEqual({ verdict: null, verified: '', accepted: '', note: '' });
  });

  it('is what was recorded, and what was typed over it', () => {
    const record = aRecord({ verdict: 'differs', verified: '1802', accepted: '1800', note: '按图测量' });
    const recorded = aVisitItem({ record });
    expect(valuesOf(recorded, { note: '复测' })).toEqual({
      verdict: 'differs',
      verified: '1802',
      accepted: '1800',
      note: '复测',
    });
  });

  it('counts the verified value until another one is accepted by hand', () => {
    expect(valuesOf(item, { verified: '1802' }).accepted).toBe('1802');
    expect(valuesOf(item, { verified: '1802', accepted: '1800' }).accepted).toBe('1800');
    expect(valuesOf(item, { verified: '1802', accepted: '' }).accepted).toBe('');
  });

  it('says by the verified value whether the claim holds, as long as nobody has chosen', () => {
    expect(valuesOf(item, { verified: '1,860.0' }).verdict).toBe('confirmed');
    expect(valuesOf(item, { verified: '1802' }).verdict).toBe('differs');
    expect(valuesOf(item, { verified: '约 1802' }).verdict).toBeNull();
    expect(valuesOf(item, { verified: '1802', verdict: 'unverified' }).verdict).toBe('unverified');
  });
});

describe('choosing a verdict', () => {
  it('takes the claim as the verified value by one tap on 属实', () => {
    const chosen = chooseVerdict(item, valuesOf(item, {}), 'confirmed');
    expect(valuesOf(item, chosen)).toMatchObject({
      verdict: 'confirmed',
      verified: '1860',
      accepted: '1860',
    });
  });

  it('keeps a value that was measured', () => {
    expect(chooseVerdict(item, valuesOf(item, { verified: '1802' }), 'confirmed')).toEqual({
      verdict: 'confirmed',
    });
    expect(chooseVerdict(item, valuesOf(item, { verified: '1802' }), 'differs')).toEqual({
      verdict: 'differs',
    });
  });

  it('gives up the claim again where the claim turns out not to hold', () => {
    const taken = valuesOf(item, chooseVerdict(item, valuesOf(item, {}), 'confirmed'));
    expect(chooseVerdict(item, taken, 'differs')).toEqual({ verdict: 'differs', verified: '', accepted: '' });
  });

  it('gives up any value where nothing could be verified', () => {
    const typed = valuesOf(item, { verified: '1802' });
    expect(chooseVerdict(item, typed, 'unverified')).toMatchObject({ verified: '', accepted: '' });
  });

  it('takes no value where there is no claim or no number', () => {
    const unclaimed = aVisitItem({ claim: undefined, claimed: undefined });
    expect(chooseVerdict(unclaimed, valuesOf(unclaimed, {}), 'confirmed')).toEqual({ verdict: 'confirmed' });
    const condition = aVisitItem({ kind: 'condition' });
    expect(chooseVerdict(condition, valuesOf(condition, {}), 'confirmed')).toEqual({ verdict: 'confirmed' });
  });
});

describe('what keeps an item from being recorded', () => {
  const faultWith = (draft: Readonly<Record<string, string>>) => findFault(item, valuesOf(item, draft));

  it('is a missing verdict, or a value that is no number', () => {
    expect(faultWith({ note: '看过' })).toBe('verdict');
    expect(faultWith({ verdict: 'differs', verified: '一千八' })).toBe('verified-number');
    expect(faultWith({ verdict: 'differs', verified: '1802', accepted: '一千八' })).toBe('accepted-number');
  });

  it('is 不符 without a value or words', () => {
    expect(faultWith({ verdict: 'differs' })).toBe('differs-words');
    expect(faultWith({ verdict: 'differs', note: '场地已出租' })).toBeNull();
    expect(faultWith({ verdict: 'differs', verified: '1802' })).toBeNull();
  });

  it('is an accepted value on no ground', () => {
    expect(faultWith({ verdict: 'unverified', accepted: '1800' })).toBe('accepted-words');
    expect(faultWith({ verdict: 'unverified', accepted: '1800', note: '按产权证' })).toBeNull();
  });

  it('is 属实 of another value without words', () => {
    expect(faultWith({ verdict: 'confirmed', verified: '1802' })).toBe('confirmed-differs');
    expect(faultWith({ verdict: 'confirmed', verified: '1859.6', note: '四舍五入' })).toBeNull();
  });
});

describe('what goes to the host', () => {
  it('is nothing while something is missing', () => {
    expect(toInput(item, valuesOf(item, {}))).toBeNull();
  });

  it('has plain digits, and no field that is empty', () => {
    expect(toInput(item, valuesOf(item, { verified: '1,802.', note: ' 复测 ' }))).toEqual({
      verdict: 'differs',
      verified: '1802',
      accepted: '1802',
      note: '复测',
    });
    expect(toInput(item, valuesOf(item, { verdict: 'unverified' }))).toEqual({
      verdict: 'unverified',
      note: '',
    });
  });

  it('has no values where the item is no number', () => {
    const added = aVisitItem({ kind: 'added', claimed: undefined });
    expect(toInput(added, valuesOf(added, { verdict: 'confirmed', verified: '3' }))).toEqual({
      verdict: 'confirmed',
      note: '',
    });
  });
});

it('stores as text what was recorded', () => {
  const record = aRecord({ verdict: 'differs', verified: '1802' });
  expect(storedFields(aVisitItem({ record }))).toEqual({
    verdict: 'differs',
    verified: '1802',
    accepted: '',
    note: '',
  });
});
