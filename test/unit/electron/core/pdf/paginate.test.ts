import { describe, expect, it } from 'vitest';
import { spaceRow } from '../../../../../electron/core/pdf/layout-rows.ts';
import type { Item, Row } from '../../../../../electron/core/pdf/layout-rows.ts';
import { paginate } from '../../../../../electron/core/pdf/paginate.ts';

const mark = (name: string): Item => ({
  kind: 'field',
  fieldName: name,
  label: '',
  x: 0,
  y: 0,
  width: 1,
  height: 1,
});
const row = (name: string, height = 10, extra: Partial<Row> = {}): Row => ({
  height,
  items: [mark(name)],
  ...extra,
});
const namesOf = (rows: readonly Row[], pageHeight = 30): string[] =>
  paginate(rows, pageHeight).map((page) =>
    page.items.map((item) => (item.kind === 'field' ? `${item.fieldName}@${item.y}` : item.kind)).join(' '),
  );

describe('paginate', () => {
  it('fills pages from the top', () => {
    expect(namesOf([row('a'), row('b'), row('c'), row('d')])).toEqual(['a@0 b@10 c@20', 'd@0']);
  });

  it('keeps rows together that belong together', () => {
    const rows = [row('a'), row('b'), row('c', 10, { keepsNext: true }), row('d')];
    expect(namesOf(rows)).toEqual(['a@0 b@10', 'c@0 d@10']);
  });

  it('divides what is kept together when no page is high enough for it', () => {
    const kept = ['a', 'b', 'c', 'd'].map((name) => row(name, 10, { keepsNext: name !== 'd' }));
    expect(namesOf(kept)).toEqual(['a@0 b@10 c@20', 'd@0']);
  });

  it('keeps together what should be where that leaves little of a page empty', () => {
    const table = ['t', 'u', 'v'].map((name) => row(name, 10, { likesNext: name !== 'v' }));
    const before = (count: number) => Array.from({ length: count }, (_, at) => row(`${at}`));
    expect(namesOf([...before(8), ...table], 100)[1]).toBe('t@0 u@10 v@20');
    expect(namesOf([row('a', 60), row('b', 5), ...table.slice(0, 2), row('u2', 30)], 100)[1]).toBe('u2@0');
  });

  it('drops white space at the top of a page, and only there', () => {
    expect(namesOf([row('a'), spaceRow(5), row('b', 15), spaceRow(5), row('c')])).toEqual([
      'a@0 b@15',
      'c@0',
    ]);
  });

  it('repeats heads on every further page', () => {
    const head = row('head');
    const rows = [head, ...['a', 'b', 'c', 'd'].map((name) => row(name, 10, { headRows: [head] }))];
    expect(namesOf(rows)).toEqual(['head@0 a@10 b@20', 'head@0 c@10 d@20']);
  });

  it('draws a merged cell once per page over the rows that are there', () => {
    const heights: number[] = [];
    const merge = {
      key: 'm',
      draw: (height: number): readonly Item[] => {
        heights.push(height);
        return [];
      },
    };
    paginate(
      ['a', 'b', 'c', 'd'].map((name) => row(name, 10, { merges: [merge] })),
      30,
    );
    expect(heights).toEqual([30, 10]);
  });

  it('gives one empty page for nothing', () => {
    expect(paginate([], 30)).toEqual([{ items: [] }]);
  });
});
