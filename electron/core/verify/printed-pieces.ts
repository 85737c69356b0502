import type { Block, Paper, SignaturePlaceholder } from '../pdf/paper-blocks.ts';
import { spanRows, type PrintedTable } from './printed-table.ts';
import { squeeze } from './printed-text.ts';

/** What a paper prints, in order: words, words that only follow a pattern, and tables. `place` says where, for people. */
export type PrintedPiece =
  | { readonly kind: 'words'; readonly place: string; readonly text: string }
  | { readonly kind: 'pattern'; readonly place: string; readonly pattern: RegExp }
  | { readonly kind: 'table'; readonly place: string; readonly table: PrintedTable };

/** The day depends on where the clock stood; it is no figure. */
const DATE = /\d{4}年\d{1,2}月\d{1,2}日/y;

const wordsOf = (place: string, ...texts: readonly (string | undefined)[]): readonly PrintedPiece[] =>
  texts.flatMap((text): PrintedPiece[] => {
    const words = squeeze(text ?? '');
    return words === '' ? [] : [{ kind: 'words', place, text: words }];
  });

const piecesOfPlace = (
  label: string,
  { fieldName, name, detail, note }: SignaturePlaceholder,
): readonly PrintedPiece[] =>
  wordsOf(
    label,
    fieldName === undefined ? note : undefined,
    name,
    detail,
    fieldName === undefined ? note : undefined,
  );

const piecesOf = (block: Block, place: string): readonly PrintedPiece[] => {
  switch (block.kind) {
    case 'title':
      return wordsOf(block.text.replace('\n', ''), block.text, block.subtitle);
    case 'heading':
      return wordsOf(block.text, block.text);
    case 'paragraph':
      return wordsOf(place, block.runs.map(({ text }) => text).join(''));
    case 'note':
      return wordsOf(place, block.text);
    case 'table':
      return [
        ...wordsOf(block.caption ?? place, block.caption),
        {
          kind: 'table',
          place: block.caption ?? place,
          table: { head: spanRows(block.head), rows: spanRows(block.rows) },
        },
      ];
    case 'signatures':
      return [
        ...(block.signers.length > 0 ? wordsOf(block.label, block.label) : []),
        ...block.signers.flatMap((signer) => piecesOfPlace(block.label, signer)),
        ...(block.chair
          ? [
              ...wordsOf(block.chair.label, block.chair.label),
              ...piecesOfPlace(block.chair.label, block.chair),
            ]
          : []),
        ...(block.date === undefined
          ? []
          : [{ kind: 'pattern', place: block.label, pattern: DATE } as const]),
      ];
    case 'spacer':
    case 'page-break':
      return [];
    case 'key-values':
    case 'frame':
    case 'contents':
    case 'pictures':
    case 'ink':
      throw new RangeError(`an opinion has no ${block.kind}`);
  }
};

/** Everything that an opinion prints but its feet. A paragraph's place is the heading that it stands under. */
export const listPieces = ({ blocks }: Paper): readonly PrintedPiece[] => {
  let place = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'title' || block.kind === 'heading') place = block.text.replace('\n', '');
    if (block.kind === 'table' && block.caption !== undefined) place = block.caption;
    return piecesOf(block, place);
  });
};
