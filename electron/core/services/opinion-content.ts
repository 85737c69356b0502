import { resolveRuns, type Opinion } from '../../../shared/domain/opinion/opinion.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { wordOfReview } from '../../../shared/domain/review/review-words.ts';
import type { OpinionPaperModel } from '../pdf/opinion-paper.ts';
import { figure, plain, type Run } from '../pdf/paper-blocks.ts';
import { modelConditions } from './paper-conditions.ts';
import { modelConclusions, modelDisposition, modelVetoes } from './paper-decisions.ts';
import { modelFactors } from './paper-factors.ts';
import type { PaperInput } from './paper-input.ts';
import { modelPanel } from './paper-panel.ts';
import { modelScores } from './paper-scores.ts';
import { modelSources } from './paper-sources.ts';

const toRuns = (text: string, { computation }: PaperInput): readonly Run[] =>
  resolveRuns(text, computation.figures).map((run) =>
    run.kind === 'text' ? plain(run.text) : figure(run.text ?? ''),
  );

const toParagraphs = (text: string, input: PaperInput): readonly (readonly Run[])[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => toRuns(line.trim(), input));

/** The tables that the kind of review has; those without a row are left out. */
const modelTables = (input: PaperInput) => {
  const conditions = modelConditions(input);
  const factors = modelFactors(input);
  const scores = modelScores(input);
  const vetoes = modelVetoes(input);
  const disposition = modelDisposition(input);
  const conclusions = modelConclusions(input);
  const sources = modelSources(input);
  return {
    ...(conditions ? { conditions } : {}),
    ...(factors ? { factors } : {}),
    ...(scores ? { scores } : {}),
    ...(vetoes ? { vetoes } : {}),
    ...(disposition ? { disposition } : {}),
    ...(conclusions ? { conclusions } : {}),
    ...(sources ? { sources } : {}),
  };
};

/** Characters of a line of title. */
const TITLE_LINE = 20;
const PAPER = '专家组意见';

const fits = (line: string): boolean => [...line].length <= TITLE_LINE;

/** A title of two lines is divided before its last words, not within them. */
const titleOf = (subject: string, review: string): string => {
  const first = `${subject}${review}`;
  if (fits(`${first}${PAPER}`)) return `${first}${PAPER}`;
  return fits(first) ? `${first}\n${PAPER}` : `${subject}\n${review}${PAPER}`;
};

/**
 * What follows from the review's data alone. The first section of the scheme is the opening paragraph. `leader` is given
 * where somebody else than the chair may lead.
 */
export const modelOpinionContent = (
  input: PaperInput,
  opinion: Opinion,
  signers: readonly RosterMember[],
  leader?: MemberId,
): Omit<OpinionPaperModel, 'signers' | 'chair' | 'date'> => {
  const { scheme, submission } = input;
  const [opening, ...sections] = opinion.sections;
  return {
    title: titleOf(submission.baseName, wordOfReview(scheme, input.review.fillings)),
    opening: toParagraphs(opening?.text ?? '', input).flat(),
    sections: sections.map((section) => ({
      heading: scheme.opinion.sections.find((rule) => rule.id === section.id)?.title.zh ?? section.id,
      paragraphs: toParagraphs(section.text, input),
    })),
    ...modelTables(input),
    panel: modelPanel(scheme, signers, leader),
    notes: scheme.policy.status === 'draft' ? [`本评审依据的《${scheme.policy.title}》为征求意见稿。`] : [],
  };
};
