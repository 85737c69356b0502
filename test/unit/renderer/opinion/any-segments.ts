import fc from 'fast-check';
import { figureToken } from '../../../../shared/domain/opinion/opinion.ts';
import type { ReadFigure } from '../../../../renderer/features/opinion/segments.ts';

export const FIGURES: Readonly<Record<string, string>> = {
  total: '78.70',
  base: '74.50',
  'mean:site-area': '4.30',
  'claim:site-area': '1860 平方米',
};

/** A figure's text, or undefined for one that does not exist: `gone` is bound in texts but no longer there. */
export const read: ReadFigure = (key) => FIGURES[key];

const keys = [...Object.keys(FIGURES), 'gone'];
const words = fc.oneof(
  fc.constantFrom(
    '综合得分',
    '分，',
    '〖',
    '〗',
    '〖78.70〗',
    '8',
    '.',
    '\n',
    '{{figure:',
    '}}',
    '𠮷',
    '〔2024〕12号',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Texts as a section may store them: words, tokens, broken tokens, look-alikes. */
export const anyStored = fc
  .array(fc.oneof(words, fc.constantFrom(...keys).map(figureToken), fc.constant(figureToken('Not A Key'))), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

export const anyInserted = fc.oneof(words, fc.constant(''));
