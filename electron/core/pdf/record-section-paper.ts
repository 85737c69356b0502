import { chineseNumber } from './chinese-number.ts';
import type { Block, Paper } from './paper-blocks.ts';
import { placeLongCells } from './place-long-cells.ts';
import { footerOf, placeholderOf, type PaperCodes, type PaperSigner } from './paper-parts.ts';
import { recordTable, type RecordTable } from './record-table-paper.ts';

/** A section under a heading: words, then a table. Where both are empty it says 无. */
export type RecordSection = {
  readonly heading: string;
  readonly words?: readonly string[];
  readonly table?: RecordTable;
};

/** Of the size of long reasons and lists. */
export const smallParagraph = (text: string): Block => ({
  kind: 'paragraph',
  size: 'small',
  runs: [{ text, style: 'plain' }],
});

const tableBlocks = (given: RecordTable): readonly Block[] => {
  const { table, below } = placeLongCells(given);
  return [recordTable(table), ...below.map(smallParagraph)];
};

const sectionBlocks = (number: number, { heading, words = [], table }: RecordSection): readonly Block[] => {
  const hasRows = table !== undefined && table.rows.length > 0;
  return [
    { kind: 'heading', level: 1, text: `${chineseNumber(number)}、${heading}` },
    ...words.map(smallParagraph),
    ...(hasRows ? tableBlocks(table) : []),
    ...(words.length === 0 && !hasRows ? [smallParagraph('无。')] : []),
  ];
};

/** Numbered sections in their order, none left out: that there was nothing is part of a record. */
export const recordSections = (sections: readonly RecordSection[]): readonly Block[] =>
  sections.flatMap((section, index) => sectionBlocks(index + 1, section));

/** What every paper of a record ends with: notes, and below them the places to sign, whoever leads last. */
export type RecordEnd = PaperCodes & {
  readonly notes: readonly string[];
  readonly signLabel: string;
  readonly signers: readonly PaperSigner[];
  readonly chair?: PaperSigner;
  readonly date?: string;
};

/** A portrait paper: title, what is given, notes, signatures, codes at the foot. */
export const recordPaper = (
  title: { readonly text: string; readonly subtitle?: string },
  blocks: readonly Block[],
  end: RecordEnd,
): Paper => ({
  orientation: 'portrait',
  blocks: [
    { kind: 'title', ...title },
    ...blocks,
    ...end.notes.map((text): Block => ({ kind: 'note', text })),
    {
      kind: 'signatures',
      label: end.signLabel,
      signers: end.signers.map(placeholderOf),
      ...(end.chair ? { chair: { ...placeholderOf(end.chair), label: `${end.chair.role}签字：` } } : {}),
      ...(end.date === undefined ? {} : { date: end.date }),
    },
  ],
  footer: footerOf(end),
});
