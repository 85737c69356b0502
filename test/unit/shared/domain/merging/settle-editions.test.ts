import { describe, expect, it } from 'vitest';
import {
  isChangedAfterSubmission,
  settleEditions,
} from '../../../../../shared/domain/merging/settle-editions.ts';
import { aHead } from './a-head.ts';

const S = { submitted: true };

describe('what is in force', () => {
  it('is nothing where nothing is known', () => {
    expect(settleEditions([], 0)).toEqual({ inForce: undefined, rivals: [], latest: [] });
  });

  it('is the last of versions that follow each other, in whatever order they came', () => {
    const versions = [aHead({ a: 1 }), aHead({ a: 2 }), aHead({ a: 2, b: 1 })] as const;
    for (const order of [versions, [...versions].toReversed()])
      expect(settleEditions(order, 0)).toMatchObject({ inForce: versions[2], rivals: [] });
  });

  it('is disputed between two that know nothing of each other, and the longer work counts meanwhile', () => {
    const short = aHead({ a: 2 });
    const long = aHead({ b: 5 });
    expect(settleEditions([short, long], 0)).toMatchObject({ inForce: long, rivals: [short] });
    expect(settleEditions([long, short], 0)).toMatchObject({ inForce: long, rivals: [short] });
  });

  it('is not disputed where both say the same', () => {
    const one = aHead({ a: 2 }, { says: 'x' });
    const other = aHead({ b: 2 }, { says: 'x' });
    expect(settleEditions([one, other], 0).rivals).toEqual([]);
  });

  it('names a version once that two laptops made', () => {
    const heads = [aHead({ a: 9 }), aHead({ b: 2 }, { says: 'x' }), aHead({ c: 2 }, { says: 'x' })];
    expect(settleEditions(heads, 0).rivals).toHaveLength(1);
  });

  it('is the handed-in sheet, not a draft beside it, however long', () => {
    const handedIn = aHead({ a: 2 }, S);
    const draft = aHead({ b: 9 });
    expect(settleEditions([draft, handedIn], 0)).toMatchObject({ inForce: handedIn, rivals: [] });
  });

  it('is disputed between two that were both handed in', () => {
    const one = aHead({ a: 2 }, S);
    const other = aHead({ b: 2 }, S);
    expect(settleEditions([one, other], 0).rivals).toHaveLength(1);
  });

  it('is the opened sheet after an unlock, not another that was handed in before it', () => {
    const opened = aHead({ a: 2, h: 1 }, { unlocks: 1 });
    const before = aHead({ b: 2 }, S);
    expect(settleEditions([aHead({ a: 2 }, S), opened, before], 1).inForce).toBe(opened);
  });

  it('is never a version that claims more unlocks than were granted', () => {
    const handedIn = aHead({ a: 2 }, S);
    const claimed = aHead({ a: 3 }, { unlocks: 1 });
    expect(settleEditions([handedIn, claimed], 0).inForce).toBe(handedIn);
    expect(settleEditions([handedIn, claimed], 1).inForce).toBe(claimed);
  });

  it('is what the member chose, on all sides', () => {
    const one = aHead({ a: 2 }, { ...S, says: 'x' });
    const other = aHead({ b: 2 }, { ...S, says: 'y' });
    const choice = aHead({ a: 2, b: 3 }, { ...S, says: 'x' });
    for (const order of [
      [one, other, choice],
      [choice, other, one],
      [other, choice],
    ])
      expect(settleEditions(order, 0)).toMatchObject(
        order.includes(one) ? { inForce: choice, rivals: [] } : { inForce: other },
      );
  });
});

describe('a change after the handing in', () => {
  const handedIn = aHead({ a: 2 }, { ...S, says: 'x' });

  it('is one that follows it with another content', () => {
    const changed = aHead({ a: 3 }, S);
    expect(isChangedAfterSubmission(changed, [handedIn, changed])).toBe(true);
    expect(settleEditions([handedIn, changed], 0).inForce).toBe(handedIn);
  });

  it('is found whichever of the two came first, and however much was changed since', () => {
    const changed = aHead({ a: 3 });
    const more = aHead({ a: 7 }, S);
    expect(settleEditions([more, changed, handedIn], 0).inForce).toBe(handedIn);
  });

  it('is not one after an unlock, nor the same content again', () => {
    const opened = aHead({ a: 2, h: 1 }, { unlocks: 1 });
    const again = aHead({ a: 3 }, { ...S, says: 'x' });
    expect(isChangedAfterSubmission(opened, [handedIn, opened])).toBe(false);
    expect(isChangedAfterSubmission(again, [handedIn, again])).toBe(false);
  });
});
