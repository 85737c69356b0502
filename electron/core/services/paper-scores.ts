import { isScored } from '../../../shared/domain/scheme/indicator.ts';
import { partMaxima } from '../../../shared/domain/aggregation/part-maxima.ts';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { ScoreRow, ScoreTable } from '../pdf/score-table-paper.ts';
import { describeRecipe } from './describe-recipe.ts';
import { headsOver, pathsOfGroups } from './paper-headings.ts';
import { readFigure, type PaperInput } from './paper-input.ts';

/** 100+10 */
export const writeMaxima = ({ base, bonus }: { readonly base: Points; readonly bonus: Points }): string =>
  bonus > 0 ? `${writePoints(base)}+${writePoints(bonus)}` : writePoints(base);

/** The part whose last scored row each index is, where the scheme has parts. */
export const partEnds = (parts: readonly (string | undefined)[]): ReadonlyMap<number, string> =>
  new Map(
    parts.flatMap((part, index) =>
      part === undefined || parts.lastIndexOf(part) !== index ? [] : [[index, part]],
    ),
  );

/** 评分汇总; undefined where nothing has points. */
export const modelScores = (input: PaperInput): ScoreTable | undefined => {
  const { scheme, computation } = input;
  if (!computation.aggregate.scores) return undefined;
  const read = (key: string): string => readFigure(input, key);
  const paths = pathsOfGroups(scheme, true);
  const scored = listIndicators(scheme).flatMap(({ group, indicator }) =>
    isScored(indicator) ? [{ group, indicator, headings: paths.get(group.id) ?? [] }] : [],
  );
  const ends = partEnds(scored.map(({ group }) => group.part));
  const maxima = schemeMaxima(scheme);
  return {
    caption: '评分汇总',
    heads: headsOver(
      scheme,
      scored.map(({ headings }) => headings),
    ),
    rows: scored.map(({ indicator, headings }, index): ScoreRow => {
      const part = scheme.parts.find((each) => each.id === ends.get(index));
      return {
        headings,
        indicator: indicator.title.zh,
        maximum: writePoints(indicator.maxPoints),
        mean: read(`mean:${indicator.id}`),
        ...(part
          ? {
              subtotal: {
                label: `${part.title.zh}小计`,
                maximum: writeMaxima(partMaxima(scheme, part.id)),
                mean: read(`part:${part.id}`),
              },
            }
          : {}),
      };
    }),
    totals: [
      ...(maxima.bonus > 0
        ? [
            { label: '基础分合计', maximum: writePoints(maxima.base), mean: read('base') },
            { label: '加分', maximum: writePoints(maxima.bonus), mean: read('bonus') },
          ]
        : []),
      { label: '综合得分', maximum: writeMaxima(maxima), mean: read('total') },
    ],
    recipe: describeRecipe(scheme, computation.aggregate),
  };
};
