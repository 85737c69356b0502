import { describe, expect, it } from 'vitest';
import {
  FIRST_SAMPLE,
  listOtherSamples,
  type ListedScheme,
} from '../../../../renderer/features/home/samples.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const listed = (id: string, sample: boolean): ListedScheme => ({
  id,
  version: '1.0.0',
  kind: 'evaluation',
  title: { zh: id },
  policy: { title: '办法', status: 'in-force' },
  sample,
});

describe('samples', () => {
  it('offers beside the first one those that are at hand', () => {
    const schemes = [listed('a', true), listed(FIRST_SAMPLE, true), listed('b', false), listed('c', true)];
    expect(listOtherSamples(schemes).map((each) => each.id)).toEqual(['a', 'c']);
  });

  it('starts with a scheme that comes with the application', () => {
    expect(readBuiltInScheme(FIRST_SAMPLE).kind).toBe('evaluation');
  });
});
