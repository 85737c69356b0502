import type { ScoreAggregate, SubmissionAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import {
  MIN_SHEETS_TO_TRIM,
  type PartAggregate,
} from '../../../shared/domain/aggregation/aggregation-part.ts';
import { formatHundredths } from '../../../shared/domain/rational.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../../shared/domain/scheme/aggregation-recipe.ts';

const PLAIN = '各专家评分的算术平均';

const nameTrimmed = ({ per }: AggregationRecipe): string =>
  per === 'total'
    ? '去掉一个最高总分和一个最低总分后的算术平均'
    : '各指标分别去掉一个最高分和一个最低分后取算术平均，再相加';

const nameWeighted = ({ weights }: AggregationRecipe): string =>
  `各专家评分的加权平均（权重：组长${weights?.chair ?? 1}，成员${weights?.member ?? 1}）`;

/** A recipe before there are sheets: what a bureau laid down. */
export const nameRecipe = (recipe: AggregationRecipe): string => {
  const methods: Readonly<Record<AggregationRecipe['method'], string>> = {
    mean: PLAIN,
    'trimmed-mean': `${nameTrimmed(recipe)}（有效打分表不足${MIN_SHEETS_TO_TRIM}份的不去高低分）`,
    'weighted-by-role': nameWeighted(recipe),
  };
  return `${methods[recipe.method]}，保留${recipe.decimals}位小数`;
};

const nameMethod = (recipe: AggregationRecipe, scores: ScoreAggregate): string => {
  switch (recipe.method) {
    case 'mean':
      return PLAIN;
    case 'trimmed-mean':
      return scores.trimmed
        ? nameTrimmed(recipe)
        : `${PLAIN}（有效打分表不足${MIN_SHEETS_TO_TRIM}份，不去掉最高分和最低分）`;
    case 'weighted-by-role':
      return nameWeighted(recipe);
  }
};

const nameParts = (scheme: Scheme, scores: ScoreAggregate): string => {
  const named = scores.parts.flatMap((part): readonly string[] => {
    const title = scheme.parts.find((each) => each.id === part.part)?.title.zh;
    return title === undefined ? [] : [`${title}${part.sheets}份${trimmedHere(scheme, scores, part)}`];
  });
  return named.length === 0 ? '' : `；各部分分别计算后相加（${named.join('，')}）`;
};

const trimmedHere = (scheme: Scheme, scores: ScoreAggregate, part: PartAggregate): string =>
  scheme.aggregation.method === 'trimmed-mean' && scores.trimmed && !part.trimmed ? '，未去高低分' : '';

/** Both figures are shown where something was trimmed. */
const nameUntrimmed = (scheme: Scheme, scores: ScoreAggregate): string => {
  if (!scores.trimmed) return '';
  const total = formatHundredths(scores.untrimmedTotal, scheme.aggregation.decimals);
  const means = scheme.aggregation.per === 'total' ? '各指标所列为全部有效打分表的平均，' : '';
  return `${means}不去高低分的综合得分为${total}分。`;
};

/** How the figures came about, in words for paper; empty where nothing has points. */
export const describeRecipe = (scheme: Scheme, { sheets, scores }: SubmissionAggregate): string =>
  scores === undefined
    ? ''
    : `计算方法：${nameMethod(scheme.aggregation, scores)}${nameParts(scheme, scores)}，共${sheets}份有效打分表；` +
      `精确计算，最后一次四舍五入保留${scheme.aggregation.decimals}位小数。${nameUntrimmed(scheme, scores)}`;
