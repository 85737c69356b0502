import { isScored } from '../scheme/indicator.ts';
import type { DraftContext } from './opinion-draft-input.ts';
import { LONGEST_DRAFT } from './opinion-draft-text.ts';
import { figureToken } from './opinion.ts';
import { writePoints, type Points } from '../points.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { partMaxima } from '../aggregation/part-maxima.ts';

const full = (points: Points): string => `（满分${writePoints(points)}分）`;

/** 满分20分，加分项5分 */
export const writeMaxima = ({ base, bonus }: { readonly base: Points; readonly bonus: Points }): string =>
  `满分${writePoints(base)}分${bonus > 0 ? `，加分项${writePoints(bonus)}分` : ''}`;

const writeIndicators = (group: IndicatorGroup): string => {
  const scored = group.indicators.filter(isScored);
  return scored.length === 0
    ? ''
    : `其中，${scored
        .map(({ id, title, maxPoints }) => `${title.zh}${figureToken(`mean:${id}`)}分${full(maxPoints)}`)
        .join('；')}。`;
};

const writeGroup = (group: IndicatorGroup, withIndicators: boolean): string =>
  group.maxPoints === undefined
    ? ''
    : `${group.title.zh}：平均得分${figureToken(`group:${group.id}`)}分${full(group.maxPoints)}。` +
      (withIndicators ? writeIndicators(group) : '');

const writeAll = ({ scheme, figures, aggregate }: DraftContext, withIndicators: boolean): string => {
  let part: string | undefined;
  // Rows of all sheets do not add up to a total that was made of fewer.
  const opening =
    aggregate.scores?.trimmed === true && scheme.aggregation.per === 'total'
      ? ['以下各项为全部有效打分表的平均，合计按去掉一个最高总分和一个最低总分计算。']
      : [];
  const lines = scheme.groups.flatMap((group) => {
    const own = scheme.parts.find((each) => each.id === group.part);
    const opens = own && own.id !== part && figures.has(`part:${own.id}`);
    if (opens) part = own.id;
    const line = writeGroup(group, withIndicators);
    return opens
      ? [
          `${own.title.zh}：得分${figureToken(`part:${own.id}`)}分（${writeMaxima(partMaxima(scheme, own.id))}）。`,
          line,
        ]
      : [line];
  });
  return [...opening, ...lines].filter((line) => line !== '').join('\n');
};

/** Every group with its mean, and its indicators' where the table is not too long for a text. */
export const draftScores = (context: DraftContext): string => {
  if (!context.aggregate.scores) return '';
  const text = writeAll(context, true);
  return text.length <= LONGEST_DRAFT ? text : writeAll(context, false);
};
