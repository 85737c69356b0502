import { basename } from 'node:path';
import { writePoints } from '../../../shared/domain/points.ts';
import {
  givesPoints,
  listIndicators,
  schemeMaxima,
} from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { textIn } from '../../../shared/domain/text.ts';
import type { LocatedFault } from '../../core/schemes/located-fault.ts';
import type { SchemeReading } from '../../core/schemes/read-scheme-text.ts';
import type { TableImport } from '../../core/schemes/table/import-table.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { createWords, type Words } from '../words.ts';
import { sayFault, sayPlace, sayProblem } from './fault-words.ts';

const sayMaxima = (words: Words, scheme: Scheme): string => {
  if (!givesPoints(scheme)) return words.say('scheme-file:noPoints');
  const { base, bonus } = schemeMaxima(scheme);
  const params = { base: writePoints(base), bonus: writePoints(bonus) };
  return words.say(bonus === 0 ? 'scheme-file:maxima' : 'scheme-file:maximaWithBonus', params);
};

const toJson = (zh: Words, en: Words, fault: LocatedFault) => {
  const { family, problem, path, place, params } = fault;
  const words = { zh: sayProblem(zh, fault), en: sayProblem(en, fault) };
  return { rule: problem, family, path, ...place, params, words };
};

const listUnknown = (words: Words, reading: SchemeReading): readonly string[] =>
  reading.scheme
    ? reading.unknown.map(({ path, place }) =>
        ['!', sayPlace(words, place), words.say('scheme-file:unknownKey', { path })]
          .filter(Boolean)
          .join('  '),
      )
    : [];

/** Says what a reading found: 0 when the scheme can be used, 1 with every fault otherwise. */
export const answerReading = (
  context: CommandContext,
  file: string,
  reading: SchemeReading,
  remarks: readonly string[],
  more: object = {},
): ExitStatus => {
  const words = createWords(context.resources, context.language);
  const [zh, en] = [createWords(context.resources, 'zh-CN'), createWords(context.resources, 'en')];
  const { faults, scheme } = reading;
  const name = basename(file);
  const outcome =
    scheme && faults.length === 0
      ? [
          `✓ ${scheme.id}  ${words.say('scheme-file:sound', {
            file: name,
            title: textIn(scheme.title, context.language),
            groups: scheme.groups.length,
            indicators: listIndicators(scheme).length,
          })}${words.say('scheme-file:comma')}${sayMaxima(words, scheme)}`,
        ]
      : [
          ...faults.map((fault) => sayFault(words, fault)),
          words.say('scheme-file:faults', { file: name, count: faults.length }),
        ];
  context.output.answer([...outcome, ...listUnknown(words, reading), ...remarks], {
    file,
    scheme: scheme?.id ?? null,
    faults: faults.map((fault) => toJson(zh, en, fault)),
    unknown: scheme ? reading.unknown.map(({ path, place }) => ({ path, ...place })) : [],
    ...more,
  });
  return faults.length === 0 ? 0 : 1;
};

/** What a table has that was left aside. */
export const listRemarks = (words: Words, { unread, unused }: TableImport): readonly string[] => [
  ...unused.map((column) => `!  ${words.say('scheme-file:unusedColumn', column)}`),
  ...unread.map((cell) => `!  ${words.say('scheme-file:unreadEvidence', { cell })}`),
];
