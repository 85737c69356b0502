import type { Typesetter } from './fonts.ts';
import { layoutBlocks } from './layout-blocks.ts';
import type { Item } from './layout-rows.ts';
import type { ChapterLine } from './layout-text.ts';
import { layoutFoot, layoutFootNote } from './page-foot.ts';
import { geometryOf } from './page-geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { paginate } from './paginate.ts';
import type { LaidPage } from './paginate.ts';
import type { Paper } from './paper-blocks.ts';
import { childTag } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';

export type BoundPage = LaidPage & {
  readonly geometry: PageGeometry;
  /** Page number and codes; in a reader's way, so no content. */
  readonly foot: readonly Item[];
};

export type BoundPaper = {
  readonly pages: readonly BoundPage[];
  /** In order, with the pages that they begin on, from 1. */
  readonly chapters: readonly ChapterLine[];
};

export type Printing = {
  readonly typesetter: Typesetter;
  readonly markFigures: boolean;
  /** Asked when all is set; printed at the foot of the last page. */
  readonly lastWords?: () => string | undefined;
};

type Part = { readonly paper: Paper; readonly geometry: PageGeometry; readonly tag: Tag };

/** A paper and whatever is bound behind it, in order. */
const flatten = (paper: Paper, parent: Tag | undefined): Part[] => {
  const isBound = parent !== undefined || (paper.parts ?? []).length > 0;
  const document: Tag = parent ?? { role: 'Document' };
  const own: Part = {
    paper,
    geometry: geometryOf(paper.orientation),
    tag: isBound ? childTag(document, 'Sect') : document,
  };
  return [own, ...(paper.parts ?? []).flatMap((part) => flatten(part, document))];
};

const layPart = (part: Part, printing: Printing, chapters: readonly ChapterLine[]): LaidPage[] => {
  const { bodyWidth: width, bodyHeight } = part.geometry;
  const { typesetter, markFigures } = printing;
  const context = { typesetter, markFigures, width, bodyHeight, section: part.tag, chapters };
  return paginate(layoutBlocks(part.paper.blocks, context), bodyHeight);
};

const listChapters = (parts: readonly Part[], lengths: readonly number[]): ChapterLine[] => {
  let page = 1;
  return parts.flatMap(({ paper: { chapter } }, index) => {
    const own = chapter ? [{ ...chapter, page }] : [];
    page += lengths[index] ?? 0;
    return own;
  });
};

const withLastWords = (
  pages: readonly BoundPage[],
  tag: Tag | undefined,
  { lastWords, typesetter }: Printing,
): readonly BoundPage[] => {
  const words = lastWords?.();
  if (words === undefined) return pages;
  return pages.map((page, index) => {
    if (index < pages.length - 1) return page;
    const note = layoutFootNote(words, page.geometry, typesetter, childTag(tag, 'P'));
    return { ...page, items: [...page.items, ...note] };
  });
};

/**
 * The pages of a paper and of all that is bound behind it, counted through; contents name the pages on which the
 * chapters begin.
 *
 * @throws PanelDeskError `text-not-printable`.
 */
export const bindParts = (paper: Paper, printing: Printing): BoundPaper => {
  const parts = flatten(paper, undefined);
  const unknown = listChapters(parts, []).map((chapter) => ({ ...chapter, page: 0 }));
  const first = parts.map((part) => layPart(part, printing, unknown));
  const chapters = listChapters(
    parts,
    first.map((pages) => pages.length),
  );
  const hasContents = (part: Part): boolean => part.paper.blocks.some((block) => block.kind === 'contents');
  const laid = parts.flatMap((part, index) => {
    // Laid out once more now that the pages are known; it takes as much room as before.
    const pages = hasContents(part) ? layPart(part, printing, chapters) : (first[index] ?? []);
    return pages.map((page) => ({ page, part }));
  });
  const pages = laid.map(({ page, part: { geometry, paper: own } }, index): BoundPage => {
    const number = { number: index + 1, count: laid.length };
    return { ...page, geometry, foot: layoutFoot(own.footer, number, geometry, printing.typesetter) };
  });
  return { pages: withLastWords(pages, parts.at(-1)?.tag, printing), chapters };
};
