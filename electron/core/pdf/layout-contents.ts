import { breakLines } from './break-lines.ts';
import type { FaceRole } from './fonts.ts';
import { moveItem, stackLines } from './layout-rows.ts';
import type { Item, Row } from './layout-rows.ts';
import { layoutTitle } from './layout-text.ts';
import type { ChapterLine, LayoutContext } from './layout-text.ts';
import type { Block } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';

type ContentsBlock = Extract<Block, { kind: 'contents' }>;

type LevelStyle = {
  readonly role: FaceRole;
  readonly size: number;
  readonly pitch: number;
  readonly indent: number;
};

const STYLES: Readonly<Record<ChapterLine['level'], LevelStyle>> = {
  1: { role: 'sans', size: 14, pitch: 26, indent: 0 },
  2: { role: 'body', size: 12, pitch: 22, indent: 28 },
};

/** Room for the page number whatever it will be, so that the lines do not move when it is known. */
const NUMBER_WIDTH = 34;
const SHORTEST_LEADER = 24;
const GAP = 5;
const DOT = '.';
const DOT_PITCH = 5;
const NUMBER_SIZE = 12;

/** Dots that stand below each other on every line: they count from the number, not from the title. */
const drawLeader = (from: number, to: number, pitch: number, context: LayoutContext): Item[] => {
  const count = Math.floor((to - from) / DOT_PITCH);
  if (count < 1) return [];
  const { width } = context.typesetter.set(DOT, 'body');
  const tracking = DOT_PITCH - width * NUMBER_SIZE;
  const style = { size: NUMBER_SIZE, width: to - from, tracking, align: 'left' } as const;
  const lines = breakLines([{ text: DOT.repeat(count), role: 'body' }], style, context.typesetter);
  return stackLines(lines.slice(0, 1), { size: NUMBER_SIZE, pitch, tracking, gray: 0.35 }).map((item) =>
    moveItem(item, to - count * DOT_PITCH, 0),
  );
};

const layoutChapter = (chapter: ChapterLine, list: Tag, context: LayoutContext): Row[] => {
  const { role, size, pitch, indent } = STYLES[chapter.level];
  const numberLeft = context.width - NUMBER_WIDTH;
  const tag = childTag(childTag(list, 'TOCI'), 'Link');
  const title = chapter.title.replaceAll('\n', '');
  const width = numberLeft - SHORTEST_LEADER - indent;
  const lines = breakLines([{ text: title, role }], { size, width, align: 'left' }, context.typesetter);
  return lines.map((line, index): Row => {
    const isLast = index === lines.length - 1;
    const text = stackLines([line], { size, pitch }).map((item) => moveItem(item, indent, 0));
    const number = breakLines(
      [{ text: String(chapter.page), role: 'body' }],
      { size: NUMBER_SIZE, width: NUMBER_WIDTH, align: 'right' },
      context.typesetter,
    );
    const numbered = stackLines(number, { size: NUMBER_SIZE, pitch }).map((item) =>
      moveItem(item, numberLeft, 0),
    );
    const leader = drawLeader(indent + line.width + GAP, numberLeft + GAP, pitch, context);
    const link: Item = {
      kind: 'link',
      toPage: chapter.page,
      label: title,
      x: 0,
      y: 0,
      width: context.width,
      height: pitch,
    };
    return {
      height: pitch,
      items: [...tagAll([...text, ...(isLast ? numbered : []), link], tag), ...(isLast ? leader : [])],
      keepsNext: !isLast,
    };
  });
};

/**
 * 目录: one line per chapter with dots up to its page, each of them a link. As high with unknown page numbers as with
 * known ones.
 *
 * @throws PanelDeskError `text-not-printable`.
 */
export const layoutContents = (block: ContentsBlock, context: LayoutContext): Row[] => {
  const list = childTag(context.section, 'TOC');
  return [
    ...layoutTitle({ kind: 'title', text: block.title }, context),
    ...(context.chapters ?? []).flatMap((chapter) => layoutChapter(chapter, list, context)),
  ];
};
