import { breakLines } from './break-lines.ts';
import type { LineStyle, StyledText } from './break-lines.ts';
import type { FaceRole, Typesetter } from './fonts.ts';
import { spaceRow, stackLines } from './layout-rows.ts';
import type { Row } from './layout-rows.ts';
import { BODY_PITCH, BODY_SIZE, BODY_TRACKING } from './page-geometry.ts';
import type { Block, Run, RunStyle } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';
import type { Tag, TagRole } from './paper-tags.ts';

export type LayoutContext = {
  readonly typesetter: Typesetter;
  /** Of the type area, in points. */
  readonly width: number;
  readonly bodyHeight: number;
  readonly markFigures: boolean;
  /** What the blocks are part of. */
  readonly section?: Tag;
  /** What a contents block lists. */
  readonly chapters?: readonly ChapterLine[];
};

export type ChapterLine = {
  readonly title: string;
  readonly level: 1 | 2;
  /** Its first page; 0 while that is not known. */
  readonly page: number;
};

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** 二号 */
const TITLE_SIZE = 22;
const TITLE_PITCH = 35;
const SUBTITLE_SIZE = 14;
/** 三号, 四号 and 小四. */
const PARAGRAPHS = {
  body: { size: BODY_SIZE, tracking: BODY_TRACKING, pitch: BODY_PITCH },
  medium: { size: 14, tracking: 0, pitch: 24 },
  small: { size: 12, tracking: 0, pitch: 19.5 },
} as const;
const NOTE_SIZE = 9;
const NOTE_PITCH = 13.5;
const NOTE_GRAY = 0.25;

/** So pale that it stays clear in black and white. */
const FIGURE_TINT = '0.89 0.945 0.93';

const ROLE_OF_RUN: Readonly<Record<RunStyle, FaceRole>> = {
  plain: 'body',
  bold: 'body-bold',
  kai: 'kai',
  figure: 'body',
};

/** 一、黑体; （一）楷体; 1. 仿宋加粗 (GB/T 9704, 7.3.3). */
const ROLE_OF_HEADING: Readonly<Record<1 | 2 | 3, FaceRole>> = {
  1: 'sans-bold',
  2: 'kai',
  3: 'body-bold',
};

/** The title above them is the first. */
const TAG_OF_HEADING: Readonly<Record<1 | 2 | 3, TagRole>> = { 1: 'H2', 2: 'H3', 3: 'H4' };

type TextStyle = Omit<LineStyle, 'width'> & {
  readonly pitch: number;
  readonly gray?: number;
  readonly role: TagRole;
};

/** One row per line. The first two and the last two lines of a paragraph stay together. */
const rowsOfText = (
  texts: readonly StyledText[],
  style: TextStyle,
  context: LayoutContext,
  keepsNext = false,
): Row[] => {
  const lines = breakLines(texts, { ...style, width: context.width }, context.typesetter);
  const tag = childTag(context.section, style.role);
  return lines.map((line, index) => ({
    height: style.pitch,
    items: tagAll(stackLines([line], style), tag),
    keepsNext: index === lines.length - 1 ? keepsNext : index === 0 || index === lines.length - 2,
  }));
};

export const layoutTitle = (block: BlockOf<'title'>, context: LayoutContext): Row[] => [
  ...rowsOfText(
    [{ text: block.text, role: 'title' }],
    { size: TITLE_SIZE, pitch: TITLE_PITCH, align: 'center', role: 'H1' },
    context,
    true,
  ),
  ...(block.subtitle === undefined
    ? []
    : rowsOfText(
        [{ text: block.subtitle, role: 'kai' }],
        { size: SUBTITLE_SIZE, pitch: BODY_PITCH, align: 'center', role: 'P' },
        context,
        true,
      )),
  spaceRow(BODY_PITCH * 0.4, true),
];

export const layoutHeading = (block: BlockOf<'heading'>, context: LayoutContext): Row[] =>
  rowsOfText(
    [{ text: block.text, role: ROLE_OF_HEADING[block.level] }],
    {
      size: BODY_SIZE,
      tracking: BODY_TRACKING,
      pitch: BODY_PITCH,
      align: 'left',
      indent: 2 * (BODY_SIZE + BODY_TRACKING),
      role: TAG_OF_HEADING[block.level],
    },
    context,
    true,
  ).map((row) => ({ ...row, sticks: true }));

const styledRun = (run: Run, context: LayoutContext): StyledText => ({
  text: run.text,
  role: ROLE_OF_RUN[run.style],
  ...(run.style === 'figure' && context.markFigures ? { tint: FIGURE_TINT } : {}),
});

/** 投资评审方面： says nothing at a page's foot: it goes with what it leads to. */
const leadsOn = (runs: readonly Run[]): boolean => runs.at(-1)?.text.trimEnd().endsWith('：') ?? false;

export const layoutParagraph = (block: BlockOf<'paragraph'>, context: LayoutContext): Row[] => {
  const align = block.align ?? 'justify';
  const { size, tracking, pitch } = PARAGRAPHS[block.size ?? 'body'];
  const indents = block.indent ?? align === 'justify';
  return rowsOfText(
    block.runs.map((run) => styledRun(run, context)),
    {
      size,
      tracking,
      pitch,
      align,
      role: 'P',
      ...(indents ? { indent: 2 * (size + tracking) } : {}),
    },
    context,
    leadsOn(block.runs),
  );
};

export const layoutNote = (block: BlockOf<'note'>, context: LayoutContext): Row[] => [
  spaceRow(3, true),
  ...rowsOfText(
    [{ text: block.text, role: 'body' }],
    { size: NOTE_SIZE, pitch: NOTE_PITCH, align: 'left', gray: NOTE_GRAY, role: 'P' },
    context,
  ),
];
