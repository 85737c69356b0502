import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  layoutPages,
  pageAt,
  pageInView,
  pagesNear,
  topOfAnchor,
} from '../../../../renderer/ui/pdf/page-layout.ts';

const A4 = { width: 595, height: 842 };
const book = (count: number, scale = 1) => layoutPages(count, () => A4, scale, false);

describe('the column of pages', () => {
  it('finds the page under every point', () => {
    const sizes = fc.array(
      fc.record({ width: fc.integer({ min: 50, max: 2000 }), height: fc.integer({ min: 50, max: 2000 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sizes, fc.nat(), (all, pick) => {
        const layout = layoutPages(all.length, (page) => all[page - 1] ?? A4, 1.3, false);
        const page = (pick % all.length) + 1;
        const box = layout.boxes[page - 1]!;
        expect(pageAt(layout, box.top)).toBe(page);
        expect(pageAt(layout, box.top + box.height - 1)).toBe(page);
      }),
    );
  });

  it('draws only a handful of pages of a long book', () => {
    const layout = book(1_000);
    expect(pagesNear(layout, layout.boxes[499]!.top, 700, 700)).toEqual([499, 500, 501]);
    expect(pagesNear(layout, 0, 700, 700)).toEqual([1, 2]);
    expect(
      pagesNear(
        layoutPages(0, () => A4, 1, false),
        0,
        700,
        700,
      ),
    ).toEqual([]);
  });

  it('keeps the reader at the same words when zooming', () => {
    const before = book(40, 1);
    const after = book(40, 2.5);
    const anchor = anchorAt(before, before.boxes[20]!.top + 421);
    expect(anchor.page).toBe(21);
    const top = topOfAnchor(after, anchor);
    expect(top - after.boxes[20]!.top).toBeCloseTo(after.boxes[20]!.height / 2, 0);
  });

  it('lays turned pages on their side', () => {
    const turned = layoutPages(1, () => A4, 1, true);
    expect(turned.boxes[0]).toMatchObject({ width: 842, height: 595 });
  });

  it('says the page that fills the view, not the one about to leave it', () => {
    const layout = book(5);
    const second = layout.boxes[1]!;
    expect(pageInView(layout, second.top - 100, 700)).toBe(2);
  });
});
