import { tokenAfter, type DraftContext } from './opinion-draft-input.ts';
import type { FigureTable } from './opinion.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** What was found on the spot, beside what was stated. */
const draftFound = (figures: FigureTable, id: string): string => {
  const isAsVerified = figures.get(`accepted:${id}`) === figures.get(`verified:${id}`);
  const words = [
    isAsVerified ? '' : tokenAfter(figures, '核实', `verified:${id}`),
    tokenAfter(figures, '认定', `accepted:${id}`),
  ].filter((part) => part !== '');
  return words.length === 0 ? '' : `（经现场核查，${words.join('，')}）`;
};

/** What the applicant stated in numbers and the panel found of them, and the results of earlier periods. Conditions speak of theirs themselves. */
export const draftFacts = ({ scheme, submission, figures }: DraftContext): string => {
  const stated = listIndicators(scheme)
    .filter(({ indicator }) => indicator.mode !== 'condition')
    .map(({ indicator: { id, title } }) => ({
      title: title.zh,
      claimed: tokenAfter(figures, '', `claim:${id}`),
      found: draftFound(figures, id),
    }))
    .filter(({ claimed, found }) => claimed !== '' || found !== '')
    .map(({ title, claimed, found }) => `${title}${claimed === '' ? '未填报' : claimed}${found}`);
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
