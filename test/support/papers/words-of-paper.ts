import type { Block, Paper } from '../../../electron/core/pdf/paper-blocks.ts';

/** Everything that a block prints beside its places to sign, part by part. */
export const textsOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'key-values':
      return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [
        block.caption ?? '',
        ...[...block.head, ...block.rows].flatMap((row) =>
          row.map((cell) => (cell.joinsAbove === true ? '' : cell.text)),
        ),
      ];
    case 'ink':
      return [block.label, block.name, block.date ?? ''];
    case 'contents':
      return [block.title];
    case 'pictures':
      return block.places.map(({ caption }) => caption);
    case 'frame':
      return [...block.blocks, ...block.foot].flatMap(textsOfBlock);
    case 'signatures':
    case 'spacer':
    case 'page-break':
      return [];
  }
};

/** All of a paper's words, one part to a line. */
export const wordsOfPaper = ({ blocks }: Pick<Paper, 'blocks'>): string =>
  blocks
    .flatMap(textsOfBlock)
    .filter((text) => text !== '')
    .join('\n');

/** Who signs a paper, field by field, whoever leads at the end. */
export const fieldsOfPaper = ({ blocks }: Pick<Paper, 'blocks'>): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'signatures'
      ? [...block.signers, ...(block.chair ? [block.chair] : [])].map(
          ({ fieldName, name }) => `${fieldName ?? '-'} ${name}`,
        )
      : [],
  );
