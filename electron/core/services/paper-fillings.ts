import type { Band, Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { isScored } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Slot, SlotFilling } from '../../../shared/domain/scheme/slot.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { nameRecipe } from './describe-recipe.ts';

export interface DescribedFilling {
  readonly title: string;
  readonly source: Source;
  readonly words: string;
}

/** Groups that are the bureau's own: their words are not the policy's. */
export const groupsOfFillings = (fillings: readonly SlotFilling[]): ReadonlySet<string> =>
  new Set(fillings.flatMap((each) => (each.kind === 'groups' ? each.groups.map(({ id }) => id) : [])));

const withPoints = (title: string, points: Points | undefined): string =>
  points === undefined ? title : `${title}（${writePoints(points)}分）`;

const titlesOf = (scheme: Scheme): ReadonlyMap<string, Indicator> =>
  new Map(listIndicators(scheme).map(({ indicator }) => [indicator.id, indicator]));

const writeGroup = ({ title, maxPoints, indicators }: IndicatorGroup): string => {
  const rows = indicators.map((each) =>
    withPoints(each.title.zh, isScored(each) ? each.maxPoints : undefined),
  );
  return `${withPoints(title.zh, maxPoints)}${rows.length === 0 ? '' : `：${rows.join('、')}`}`;
};

const writeBand = ({ from, below, points }: Band, unit: string): string => {
  const bounds = [
    ...(from === undefined ? [] : [`${from}${unit}及以上`]),
    ...(below === undefined ? [] : [`不足${below}${unit}`]),
  ];
  return `${bounds.length === 0 ? '任意值' : bounds.join('、')}的${writePoints(points)}分`;
};

/** What was filled in, in words for paper; undefined where slot and filling are not of one kind. */
const writeFilling = (scheme: Scheme, slot: Slot, filling: SlotFilling): string | undefined => {
  switch (filling.kind) {
    case 'text':
      return filling.text;
    case 'choice':
      return slot.kind === 'choice'
        ? slot.options.find((option) => option.id === filling.option)?.title.zh
        : undefined;
    case 'recipe':
      return nameRecipe(filling.recipe);
    case 'groups':
      return filling.groups.map(writeGroup).join('\n');
    case 'cut-offs': {
      const cutOffs = new Map(Object.entries(filling.cutOffs));
      return scheme.grades
        .flatMap(({ id, title }) => {
          const cutOff = cutOffs.get(id);
          return cutOff === undefined ? [] : [`“${title.zh}”${writePoints(cutOff)}分及以上`];
        })
        .join('；');
    }
    case 'points': {
      const indicators = titlesOf(scheme);
      return Object.entries(filling.maxima)
        .map(([id, maximum]) => withPoints(indicators.get(id)?.title.zh ?? id, maximum))
        .join('、');
    }
    case 'bands': {
      const indicators = titlesOf(scheme);
      return Object.entries(filling.bands)
        .map(([id, bands]) => {
          const indicator = indicators.get(id);
          const words = bands.map((band) => writeBand(band, indicator?.unit ?? ''));
          return `${indicator?.title.zh ?? id}：${words.join('；')}`;
        })
        .join('\n');
    }
  }
};

/** The bureau's rows that are judged in words have words of their own to be judged by. */
const ownRows = (filling: SlotFilling): readonly DescribedFilling[] =>
  filling.kind !== 'groups'
    ? []
    : filling.groups.flatMap(({ indicators }) =>
        indicators
          .filter((indicator) => !isScored(indicator))
          .map(({ title, source }) => ({ title: title.zh, source, words: source.quote })),
      );

/** Every filling of a slot in the order of the review, with the article that leaves it open. */
export const describeFillings = (
  scheme: Scheme,
  fillings: readonly SlotFilling[],
): readonly DescribedFilling[] =>
  fillings.flatMap((filling): readonly DescribedFilling[] => {
    const slot = scheme.slots.find(({ id }) => id === filling.slot);
    const words = slot && writeFilling(scheme, slot, filling);
    return slot && words !== undefined
      ? [{ title: slot.title.zh, source: slot.source, words }, ...ownRows(filling)]
      : [];
  });
