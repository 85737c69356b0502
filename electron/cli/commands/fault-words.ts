import type { LocatedFault } from '../../core/schemes/located-fault.ts';
import type { Words } from '../words.ts';

const kindWords = (words: Words, kind: string | number = ''): string => words.say(`scheme-file:kind.${kind}`);

const sayFacts = (words: Words, params: LocatedFault['params']): string =>
  Object.entries(params)
    .filter(([name]) => words.has(`scheme-file:fact.${name}`))
    .map(([name, value]) => words.say(`scheme-file:fact.${name}`, { value }))
    .join(words.say('scheme-file:comma'));

const withFacts = (words: Words, text: string, params: LocatedFault['params']): string => {
  const facts = sayFacts(words, params);
  return facts === '' ? text : words.say('scheme-file:withFacts', { words: text, facts });
};

/** What is wrong, without the place. */
export const sayProblem = (words: Words, { family, problem, params }: LocatedFault): string => {
  switch (family) {
    case 'rule':
      return withFacts(words, words.say(`failure:rule.${problem}`), params);
    case 'table':
      return withFacts(words, words.say(`scheme-file:table.${problem}`), params);
    case 'syntax':
      return words.has(`scheme-file:syntax.${problem}`)
        ? words.say(`scheme-file:syntax.${problem}`)
        : words.say('scheme-file:syntax.other', { code: problem });
    case 'format':
      return words.say(`scheme-file:format.${problem}`, {
        ...params,
        expected: kindWords(words, params['expected']),
        found: kindWords(words, params['found']),
      });
  }
};

export const sayPlace = (words: Words, place: LocatedFault['place']): string => {
  if (!place) return '';
  if ('cell' in place) return words.say('scheme-file:place.cell', { cell: place.cell });
  return place.column === undefined
    ? words.say('scheme-file:place.line', { line: place.line })
    : words.say('scheme-file:place.lineColumn', { line: place.line, column: place.column });
};

/** One line of a terminal: where, which part of the file, what. A cell is a place of its own; nobody wrote the path then. */
export const sayFault = (words: Words, fault: LocatedFault): string => {
  const isInTable = fault.place !== undefined && 'cell' in fault.place;
  const parts = ['✗', sayPlace(words, fault.place), isInTable ? '' : fault.path, sayProblem(words, fault)];
  return parts.filter((part) => part !== '').join('  ');
};
