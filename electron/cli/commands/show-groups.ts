import {
  isScored,
  type Band,
  type Indicator,
  type Measure,
} from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import { depthOfGroups } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { textIn, type LocalText } from '../../../shared/domain/text.ts';
import type { Words } from '../words.ts';
import { indent, showSource } from './show-source.ts';

const showMeasure = (words: Words, measure: Measure): readonly string[] => {
  const { title, hardness, otherReading, relaxation } = measure;
  const soft = hardness === 'soft' ? `  ${words.say('scheme-file:show.soft')}` : '';
  return [
    `${words.say('scheme-file:show.measure', { title: textIn(title, words.language), words: measure.words })}${soft}`,
    ...(otherReading
      ? indent(
          showSource(words, otherReading.source).map(
            (line) => `${words.say('scheme-file:show.otherReading')} ${line}`,
          ),
        )
      : []),
    ...(relaxation
      ? indent([
          words.say('scheme-file:show.relaxation', { words: textIn(relaxation.text, words.language) }),
          ...showSource(words, relaxation.source),
        ])
      : []),
  ];
};

const showBand = (words: Words, { from, below, points }: Band): string => {
  const params = { from: from ?? '', below: below ?? '', points: writePoints(points) };
  if (from !== undefined && below !== undefined) return words.say('scheme-file:show.band', params);
  if (from !== undefined) return words.say('scheme-file:show.bandFrom', params);
  return words.say(below === undefined ? 'scheme-file:show.bandAll' : 'scheme-file:show.bandBelow', params);
};

/** What the mode brings: levels, bands, measures. */
const showMode = (words: Words, indicator: Indicator): readonly string[] => {
  const title = (text: LocalText): string => textIn(text, words.language);
  switch (indicator.mode) {
    case 'levels':
      return indicator.levels.map((level) =>
        words.say('scheme-file:show.levelPoints', {
          id: level.id,
          title: title(level.title),
          points: writePoints(level.points),
        }),
      );
    case 'judgement':
      return [
        indicator.levels
          .map((level) => words.say('scheme-file:show.level', { id: level.id, title: title(level.title) }))
          .join('  '),
      ];
    case 'bands':
      return indicator.bands.map((band) => showBand(words, band));
    case 'condition':
      return indicator.measures.flatMap((measure) => showMeasure(words, measure));
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'disposition':
      return [];
  }
};

const showEvidence = (words: Words, { requiredEvidence }: Indicator): readonly string[] =>
  requiredEvidence.map(({ anyOf }) =>
    words.say('scheme-file:show.evidence', {
      titles: anyOf.map(({ title }) => textIn(title, words.language)).join(words.say('scheme-file:show.or')),
    }),
  );

const showIndicator = (words: Words, indicator: Indicator): readonly string[] => {
  const { title, unit, guidance, cautions, source } = indicator;
  const say = (text: LocalText): string => textIn(text, words.language);
  const isSoft = indicator.mode === 'condition' && indicator.hardness === 'soft';
  return [
    [
      say(title),
      ...(isScored(indicator) ? [writePoints(indicator.maxPoints), unit ?? '/'] : []),
      words.say(`scheme-file:show.mode.${indicator.mode}`),
      `[${indicator.id}]`,
      ...(isSoft ? [words.say('scheme-file:show.soft')] : []),
    ].join('  '),
    ...indent([
      ...showMode(words, indicator),
      ...(guidance ? [words.say('scheme-file:show.guidance', { words: say(guidance) })] : []),
      ...showEvidence(words, indicator),
      ...cautions.flatMap((caution) => [
        words.say('scheme-file:show.caution', { words: say(caution.text) }),
        ...(caution.source ? indent(showSource(words, caution.source)) : []),
      ]),
      ...showSource(words, source),
    ]),
  ];
};

const titlesOf = (
  words: Words,
  list: readonly { readonly id: string; readonly title: LocalText }[],
  ids: readonly string[],
): string =>
  list
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => textIn(title, words.language))
    .join(words.say('scheme-file:comma'));

const showGroup = (words: Words, scheme: Scheme, group: IndicatorGroup): readonly string[] => {
  const { part, types, maxPoints } = group;
  return [
    [
      textIn(group.title, words.language),
      ...(maxPoints === undefined ? [] : [writePoints(maxPoints)]),
      ...(part === undefined
        ? []
        : [words.say('scheme-file:show.inPart', { title: titlesOf(words, scheme.parts, [part]) })]),
      ...(types === undefined
        ? []
        : [words.say('scheme-file:show.types', { titles: titlesOf(words, scheme.types, types) })]),
    ].join('  '),
    ...indent(showSource(words, group.source)),
    ...indent(group.indicators.flatMap((indicator) => showIndicator(words, indicator))),
  ];
};

/** The table in the order of the print, headings indented by their depth. */
export const showGroups = (words: Words, scheme: Scheme): readonly string[] => {
  const depths = depthOfGroups(scheme);
  return scheme.groups.flatMap((group) => indent(showGroup(words, scheme, group), depths.get(group.id) ?? 0));
};
