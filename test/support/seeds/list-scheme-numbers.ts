import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { listWordings } from './list-wordings.ts';
import { plainUnit, walkNumbers } from './walk-numbers.ts';

/** A number that a scheme holds, by the place it stands at, with the quote that it must come from. */
export interface SchemeNumber {
  readonly place: string;
  readonly value: string;
  /** The units that the text may count in; a number without a unit in the text fits all. */
  readonly units: readonly string[];
  readonly quote: string;
}

/** A figure without a source has no quote to come from, and is complained of. */
const quoteOf = (source: Source | undefined): string => source?.quote ?? '';

const inPoints = (place: string, points: number, source: Source | undefined): SchemeNumber => ({
  place,
  value: String(points / 100),
  units: ['分'],
  quote: quoteOf(source),
});

const ofMode = (place: string, indicator: Indicator): readonly SchemeNumber[] => {
  const { source } = indicator;
  switch (indicator.mode) {
    case 'levels':
      return indicator.levels.map((level) => inPoints(`${place}.levels.${level.id}`, level.points, source));
    case 'bands':
      return indicator.bands.flatMap((band, at) => [
        inPoints(`${place}.bands.${at}`, band.points, source),
        ...[band.from, band.below]
          .filter((bound) => bound !== undefined)
          .map((bound) => ({
            place: `${place}.bands.${at}`,
            value: String(Number(bound)),
            units: [plainUnit(indicator.unit ?? '')],
            quote: source.quote,
          })),
      ]);
    case 'condition':
      return indicator.measures.flatMap(({ id, unit, bound, otherReading }) => {
        const value = { value: String(Number(bound)), units: [plainUnit(unit)] };
        const at = `${place}.measures.${id}`;
        return [
          { place: `${at}.bound`, ...value, quote: source.quote },
          ...(otherReading
            ? [{ place: `${at}.otherReading`, ...value, quote: otherReading.source.quote }]
            : []),
        ];
      });
    default:
      return [];
  }
};

const ofGroups = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.groups.flatMap((group) => [
    ...(group.maxPoints === undefined
      ? []
      : [inPoints(`groups.${group.id}.maxPoints`, group.maxPoints, group.source)]),
    ...group.indicators.flatMap((indicator) => {
      const place = `indicators.${indicator.id}`;
      return [
        ...(isScored(indicator)
          ? [inPoints(`${place}.maxPoints`, indicator.maxPoints, indicator.source)]
          : []),
        ...ofMode(place, indicator),
      ];
    }),
  ]);

const ofGrades = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.grades.flatMap(({ id, share, cutOff, source }) => [
    ...(share
      ? [
          {
            place: `grades.${id}.share`,
            value:
              share.denominator === 100 ? String(share.numerator) : `${share.numerator}/${share.denominator}`,
            units: [share.denominator === 100 ? '%' : ''],
            quote: quoteOf(share.source),
          },
        ]
      : []),
    ...(cutOff === undefined ? [] : [inPoints(`grades.${id}.cutOff`, cutOff, source)]),
  ]);

/** Once is what a consequence means without a number; only what is said twice or more is in the text. */
const ofConsequences = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.consequences.flatMap(({ trigger, source }, at) =>
    trigger && trigger.times > 1
      ? [
          {
            place: `consequences.${at}.trigger`,
            value: String(trigger.times),
            units: ['次', '年'],
            quote: source.quote,
          },
        ]
      : [],
  );

const ofPanel = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.panelRules.flatMap((rule, at) =>
    rule.kind === 'size'
      ? [
          {
            place: `panelRules.${at}.atLeast`,
            value: String(rule.atLeast),
            units: ['人'],
            quote: rule.source.quote,
          },
        ]
      : [],
  );

/** Numbers in figures: maxima, bounds, shares, cut-offs, times, sizes. */
export const listFigures = (scheme: Scheme): readonly SchemeNumber[] => [
  ...ofGroups(scheme),
  ...ofGrades(scheme),
  ...ofConsequences(scheme),
  ...ofPanel(scheme),
];

/** Numbers that stand in the Chinese words of titles, guidance, cautions and the rest. */
export const listWordedNumbers = (scheme: Scheme): readonly SchemeNumber[] =>
  listWordings(scheme).flatMap(({ place, zh, source }) =>
    walkNumbers(zh).numbers.map(({ value, unit }) => ({
      place,
      value,
      units: unit === '' ? [] : [unit],
      quote: source.quote,
    })),
  );

/** Rules that a scheme can hold in words only: here a number in the words is its place. */
const RULES_IN_WORDS = /^(?:provisions|consequences|vetoes|transitions|types)\.|\.(?:cautions|relaxation)\./;

/** Every number that a scheme holds for its policy. */
export const listSchemeNumbers = (scheme: Scheme): readonly SchemeNumber[] => [
  ...listFigures(scheme),
  ...listWordedNumbers(scheme).filter(({ place }) => RULES_IN_WORDS.test(place)),
];
