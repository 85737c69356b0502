import type { Source } from '../../../shared/domain/scheme/source.ts';
import type { Words } from '../words.ts';

/** A part of what is shown; its head is the key of a word. */
export interface Section {
  readonly head: string;
  readonly lines: readonly string[];
}

export const indent = (lines: readonly string[], depth = 1): readonly string[] =>
  lines.map((line) => `${'  '.repeat(depth)}${line}`);

/** The article and the original words. */
export const showSource = (words: Words, { document, article, quote }: Source): readonly string[] => [
  document === undefined
    ? words.say('scheme-file:show.source', { article, quote })
    : words.say('scheme-file:show.sourceOf', { document, article, quote }),
];
