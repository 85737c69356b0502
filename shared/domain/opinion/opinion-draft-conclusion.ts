import { decisionToken, listDecided, tokenAfter, type DraftContext } from './opinion-draft-input.ts';
import { writeMaxima } from './opinion-draft-scores.ts';
import { roomForEach, writeReason } from './opinion-draft-text.ts';
import { figureToken } from './opinion.ts';
import { writePoints } from '../points.ts';
import { partMaxima } from '../aggregation/part-maxima.ts';
import { schemeMaxima } from '../scheme/scheme-indicators.ts';

/** The base is told apart only where there is a bonus: else it is the total once more. */
const writeTotal = (maxima: ReturnType<typeof schemeMaxima>, untrimmed: string): string => {
  const total = `综合得分${figureToken('total')}分`;
  const full = `满分${writePoints(maxima.base)}分`;
  if (maxima.bonus === 0) return `${total}（${[full, untrimmed].filter(Boolean).join('；')}）`;
  return (
    `${total}${untrimmed === '' ? '' : `（${untrimmed}）`}，其中基础分${figureToken('base')}分（${full}），` +
    `加分${figureToken('bonus')}分（满分${writePoints(maxima.bonus)}分）`
  );
};

const writeTotals = ({ scheme, figures, aggregate }: DraftContext): string => {
  if (!aggregate.scores) return '';
  const maxima = schemeMaxima(scheme);
  const parts = scheme.parts
    .filter((part) => figures.has(`part:${part.id}`))
    .map(
      (part) =>
        `${part.title.zh}${figureToken(`part:${part.id}`)}分（${writeMaxima(partMaxima(scheme, part.id))}）`,
    );
  const untrimmed = tokenAfter(figures, '去掉一个最高分和一个最低分；不去时为', 'untrimmed');
  return (
    `${writeTotal(maxima, untrimmed === '' ? '' : `${untrimmed}分`)}。` +
    `${parts.length > 0 ? `分部分看，${parts.join('，')}。` : ''}` +
    `${figures.has('grade') ? `按主管部门给定的分数线，对应等次为“${figureToken('grade')}”，供参考。` : ''}`
  );
};

/** One line for each track and for the whole, in the scheme's order. */
const writeConclusions = (context: DraftContext): readonly string[] => {
  const conclusions = listDecided(context, 'conclusion');
  const room = roomForEach(conclusions.length);
  return conclusions.map(({ subject, decision }) => {
    const opening = subject.part === undefined ? `经合议，专家组的${subject.title.zh}为` : subject.title.zh;
    return `${opening}：${decisionToken(subject)}。${writeReason('理由', decision?.reason, room)}`;
  });
};

/** Who decides after the panel: it recommends, the bureau determines. */
const writeClosing = ({ review, scheme }: DraftContext): string => {
  const { name } = review.bureau;
  if (scheme.grades.length > 0) return `评价等次由${name}按有关规定研究确定。`;
  if (scheme.conclusions.length > 0) return `以上为专家组建议，由${name}按有关规定研究确定。`;
  return scheme.kind === 'evaluation' ? `评价结果由${name}按有关规定研究确定。` : '';
};

/** Totals where something has points, what the panel recommends, and who decides. */
export const draftConclusion = (context: DraftContext): string => {
  const lines = [writeTotals(context), ...writeConclusions(context)].filter((line) => line !== '');
  const closing = writeClosing(context);
  const last = lines.length - 1;
  // One paragraph where there is one sentence only; a list of conclusions keeps the closing apart.
  return lines.length === 1 ? `${lines[last]}${closing}` : [...lines, closing].filter(Boolean).join('\n');
};
