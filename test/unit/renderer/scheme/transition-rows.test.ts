import { describe, expect, it } from 'vitest';
import { listTransitionRows } from '../../../../renderer/features/scheme/transition-rows.ts';
import type { Disposition } from '../../../../shared/domain/scheme/indicator.ts';
import { aScheme } from '../../../support/builders/a-scheme.ts';

const source = { article: '三', quote: '示例' };
const aType = (id: string, category: string) => ({
  id,
  title: { zh: id },
  category: { zh: category },
  source,
});
const aWay = (type: string, disposition: Disposition) => ({ type, disposition, source });

const SCHEME = aScheme({
  types: [aType('lab', '研究类'), aType('firm-lab', '研究类'), aType('centre', '创新类')],
  transitions: [aWay('centre', 'keep'), aWay('lab', 'keep'), aWay('firm-lab', 'keep'), aWay('lab', 'adjust')],
});

describe('listTransitionRows', () => {
  it('goes by the order of the types and merges type and category', () => {
    const rows = listTransitionRows(SCHEME).map((row) => [
      row.type.id,
      row.transition.disposition,
      row.categorySpan,
      row.typeSpan,
    ]);
    expect(rows).toEqual([
      ['lab', 'keep', 3, 2],
      ['lab', 'adjust', undefined, undefined],
      ['firm-lab', 'keep', undefined, 1],
      ['centre', 'keep', 1, 1],
    ]);
  });

  it('merges anew when a search leaves rows out', () => {
    const narrowed = { ...SCHEME, transitions: SCHEME.transitions.slice(0, 2) };
    expect(listTransitionRows(narrowed).map((row) => [row.categorySpan, row.typeSpan])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
