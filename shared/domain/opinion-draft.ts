import type { SubmissionAggregate } from './aggregation.ts';
import { bindNow, figureToken, type FigureTable, type Opinion } from './opinion.ts';
import { writePoints } from './points.ts';
import { compareRational, rational } from './rational.ts';
import type { Review, Submission } from './review.ts';
import { listIndicators, schemeMaxima } from './scheme-indicators.ts';
import type { ScoreSheet } from './sheet.ts';

export interface DraftInput {
  readonly review: Review;
  readonly submission: Submission;
  readonly aggregate: SubmissionAggregate;
  readonly sheets: readonly ScoreSheet[];
  readonly figures: FigureTable;
}

/** Below this share of its maximum an indicator is worth a word in the suggestions. */
const WEAK_PERCENT = 60;

const draftBasis = ({ review, submission }: DraftInput): string =>
  `受${review.bureau.name}委托，${review.panel.name}依据《${review.scheme.policy.title}》，对${submission.applicant.name}` +
  `“${submission.baseName}”进行评价。专家组审阅参评材料${submission.materials.length}件，由${figureToken('sheets')}名专家独立评分，` +
  `经合议，形成如下意见。`;

const draftFacts = ({ review, submission, figures }: DraftInput): string => {
  const claims = listIndicators(review.scheme).filter(({ indicator }) =>
    figures.has(`claim:${indicator.id}`),
  );
  if (claims.length === 0) return '';
  const stated = claims
    .map(({ indicator }) => `${indicator.title.zh}${figureToken(`claim:${indicator.id}`)}`)
    .join('；');
  return `${submission.applicant.name}填报：${stated}。`;
};

const draftEvaluation = ({ review }: DraftInput): string =>
  review.scheme.groups
    .map((group) => {
      const parts = group.indicators.map(
        ({ id, title, maxPoints }) =>
          `${title.zh}${figureToken(`mean:${id}`)}分（满分${writePoints(maxPoints)}分）`,
      );
      return `${group.title.zh}：平均得分${figureToken(`group:${group.id}`)}分（满分${writePoints(group.maxPoints)}分）。其中，${parts.join('；')}。`;
    })
    .join('\n');

const draftConclusion = ({ review }: DraftInput): string => {
  const maxima = schemeMaxima(review.scheme);
  const bonus =
    maxima.bonus > 0 ? `，加分${figureToken('bonus')}分（满分${writePoints(maxima.bonus)}分）` : '';
  return (
    `综合得分${figureToken('total')}分，其中基础分${figureToken('base')}分（满分${writePoints(maxima.base)}分）${bonus}。` +
    `评价等次由${review.bureau.name}按有关规定研究确定。`
  );
};

/** A draft is for editing: longer quotations are cut, and what would not fit a section is left to the sheets. */
const LONGEST_QUOTATION = 200;
const LONGEST_DRAFT = 8_000;

const quote = (comment: string): string => {
  const characters = [...comment.replace(/[。；]$/, '')];
  return characters.length <= LONGEST_QUOTATION
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTATION).join('')}……`;
};

const joinUpTo = (limit: number, lines: readonly string[]): string =>
  lines.reduce(
    (text, line) => (text.length + line.length + 1 > limit ? text : text === '' ? line : `${text}\n${line}`),
    '',
  );

const draftSuggestions = ({ review, aggregate, sheets }: DraftInput): string => {
  const weak = listIndicators(review.scheme).filter(({ group, indicator }) => {
    const mean = aggregate.indicators.find((each) => each.indicator === indicator.id)?.mean;
    return (
      !group.bonus &&
      mean !== undefined &&
      compareRational(mean, rational(indicator.maxPoints * WEAK_PERCENT, 100)) < 0
    );
  });
  const commented = weak.map(({ indicator }) => {
    const comments = sheets.flatMap((sheet) =>
      sheet.entries.filter((entry) => entry.indicator === indicator.id).map((entry) => entry.comment.trim()),
    );
    const words = [...new Set(comments.filter((comment) => comment !== ''))].map(quote);
    return `${indicator.title.zh}平均得分${figureToken(`mean:${indicator.id}`)}分，低于满分的${WEAK_PERCENT}%${words.length > 0 ? `。专家指出：${words.join('；')}` : ''}。`;
  });
  return joinUpTo(LONGEST_DRAFT, commented);
};

/** A map and no object: a section may be called `constructor`. */
const DRAFTERS: ReadonlyMap<string, (input: DraftInput) => string> = new Map([
  ['basis', draftBasis],
  ['facts', draftFacts],
  ['evaluation', draftEvaluation],
  ['conclusion', draftConclusion],
  ['suggestions', draftSuggestions],
]);

/**
 * A first text for the chair to edit, made of nothing but the review's data. Sections that data cannot speak for
 * start empty and have to be written before freezing. Chinese only: the opinion is a document of the bureau's file.
 */
export const draftOpinion = (input: DraftInput): Opinion => ({
  submission: input.submission.id,
  sections: input.review.scheme.opinion.sections.map(({ id }) => {
    const text = DRAFTERS.get(id)?.(input) ?? '';
    return { id, text, boundAt: bindNow(text, input.figures) };
  }),
});
