import type { DraftContext } from './opinion-draft-input.ts';
import { figureToken } from './opinion.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** What the applicant stated in numbers, and the results of earlier periods. Conditions speak of theirs themselves. */
export const draftFacts = ({ scheme, submission, figures }: DraftContext): string => {
  const stated = listIndicators(scheme)
    .filter(({ indicator }) => indicator.mode !== 'condition' && figures.has(`claim:${indicator.id}`))
    .map(({ indicator }) => `${indicator.title.zh}${figureToken(`claim:${indicator.id}`)}`);
  const earlier = submission.history
    .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
    .map(({ period, grade }) => {
      const title = scheme.grades.find((each) => each.id === grade)?.title.zh ?? grade;
      return `${period}“${title}”`;
    });
  return [
    ...(stated.length > 0 ? [`${submission.applicant.name}填报：${stated.join('；')}。`] : []),
    ...(earlier.length > 0 ? [`以往结果：${earlier.join('，')}。`] : []),
  ].join('\n');
};
