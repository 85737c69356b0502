import { describe, expect, it } from 'vitest';
import { listSections } from '../../../../renderer/features/scheme/outline.ts';
import { aFactor, aGroup, aScheme } from '../../../support/builders/a-scheme.ts';

describe('listSections', () => {
  it('names only what the scheme has something to say about', () => {
    expect(listSections(aScheme(), true)).toEqual(['recipe', 'opinion']);
    const judged = aScheme({
      groups: [aGroup({ indicators: [aFactor()] })],
      vetoes: [{ id: 'v', title: { zh: '弄虚作假' }, source: { article: '一', quote: '弄虚作假的' } }],
    });
    expect(listSections(judged, true)).toEqual(['vetoes', 'opinion']);
  });

  it('leaves the recipe out of what a search found', () => {
    expect(listSections(aScheme(), false)).toEqual(['opinion']);
  });
});
