import type { Block } from './paper-blocks.ts';

/** Words that did not fit their table, in small type below it. */
export const remarkBlocks = (remarks: readonly string[]): readonly Block[] =>
  remarks.map((text): Block => ({ kind: 'paragraph', size: 'small', runs: [{ text, style: 'plain' }] }));
