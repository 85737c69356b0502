/** Where every page stands in the scrolled column, in CSS pixels. Pages count from 1; arrays from 0. */
export interface PageSize {
  /** PDF points at 72 per inch, unturned. */
  readonly width: number;
  readonly height: number;
}

export interface PageBox {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PageLayout {
  readonly boxes: readonly PageBox[];
  readonly height: number;
  readonly width: number;
}

export const PAGE_GAP = 16;

/** 5 metres: Acrobat's own bound. A page that claims more is shown smaller, or nothing could scroll past it. */
const MAX_SIDE = 14_400;

/** No document that a person reads has more; a browser has no room for a longer column. */
export const MAX_PAGES = 20_000;

/** The size that the layout gives a page, and by how much it is smaller than the page claims. */
export const boundSize = ({ width, height }: PageSize): PageSize & { readonly shrink: number } => {
  const shrink = Math.min(1, MAX_SIDE / Math.max(1, width, height));
  return { width: width * shrink, height: height * shrink, shrink };
};

/** Sizes that are not known yet are taken as the first page's: nearly always right, and put right when the page comes. */
export const layoutPages = (
  count: number,
  sizeOf: (page: number) => PageSize,
  scale: number,
  sideways: boolean,
): PageLayout => {
  const boxes: PageBox[] = [];
  let top = PAGE_GAP;
  let widest = 0;
  for (let page = 1; page <= count; page += 1) {
    const size = sizeOf(page);
    const width = Math.max(1, Math.floor((sideways ? size.height : size.width) * scale));
    const height = Math.max(1, Math.floor((sideways ? size.width : size.height) * scale));
    boxes.push({ top, width, height });
    top += height + PAGE_GAP;
    widest = Math.max(widest, width);
  }
  return { boxes, height: top, width: widest };
};

/** First page whose lower edge lies below `y`; the last page when none does. Pages from 1. */
export const pageAt = (layout: PageLayout, y: number): number => {
  let low = 0;
  let high = layout.boxes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = layout.boxes[middle];
    if (box && box.top + box.height > y) high = middle;
    else low = middle + 1;
  }
  return low + 1;
};

/** Pages that touch the viewport or lie within `around` pixels of it, as an inclusive range; empty when there are none. */
export const pagesNear = (
  layout: PageLayout,
  top: number,
  height: number,
  around: number,
): readonly number[] => {
  if (layout.boxes.length === 0) return [];
  const first = pageAt(layout, top - around);
  const last = pageAt(layout, top + height + around);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** The page a reader is on: the one that covers the line a third down the viewport. */
export const pageInView = (layout: PageLayout, top: number, height: number): number =>
  pageAt(layout, top + height / 3);

export interface Anchor {
  readonly page: number;
  /** How far down that page the top of the viewport is; may leave 0 to 1 in the gaps. */
  readonly fraction: number;
}

export const anchorAt = (layout: PageLayout, top: number): Anchor => {
  const page = pageAt(layout, top);
  const box = layout.boxes[page - 1];
  return { page, fraction: box ? (top - box.top) / box.height : 0 };
};

/** Where to scroll so that the anchor is at the top again, after zooming or when sizes came in. */
export const topOfAnchor = (layout: PageLayout, anchor: Anchor): number => {
  const box = layout.boxes[Math.min(anchor.page, layout.boxes.length) - 1];
  return box ? Math.max(0, box.top + anchor.fraction * box.height) : 0;
};
