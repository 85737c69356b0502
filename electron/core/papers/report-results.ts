import { rankByTotal, type Place } from '../../../shared/domain/aggregation/ranking.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { ReportResults } from '../pdf/report-results-paper.ts';
import { nameSubject } from '../services/paper-facts.ts';
import { writeMaxima } from '../services/paper-scores.ts';
import { readFigure } from '../services/paper-input.ts';
import { computeReview, type ComputedSubmission } from '../services/review-computation.ts';
import { listCountedJudgements } from '../services/revealed-review.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the panel decided beside figures: conclusions and dispositions, and conditions and vetoes where they stand against it. */
const writeConclusions = ({ review }: Workspace, computed: ComputedSubmission): string => {
  const { submission, decisions } = computed;
  const subjects = listSubjects(review.scheme, submission);
  const chosen = new Map(decisions.map(({ subject, choice }) => [subject, choice]));
  const conclusions = subjects.filter(({ kind }) => kind === 'conclusion' || kind === 'disposition');
  const against = subjects.filter(({ id, kind }) => {
    const choice = chosen.get(id);
    if (kind === 'veto') return choice === 'established' || choice === 'referred';
    return kind === 'condition' && choice !== undefined && choice !== 'met';
  });
  const write = (id: string): string => {
    const target = readFigure({ computation: computed }, `target:${id}`);
    const words = readFigure({ computation: computed }, `decision:${id}`);
    return target === '' ? words : `${words}：${target}`;
  };
  return [
    ...conclusions
      .filter(({ id }) => chosen.has(id))
      .map(({ id, title }) => (conclusions.length === 1 ? write(id) : `${title.zh}：${write(id)}`)),
    ...against.map(({ id, title }) => `${title.zh}：${write(id)}`),
  ].join('\n');
};

const writePlace = (place: Place | undefined): string =>
  place === undefined ? '' : `${place.rank}${place.tied ? '（并列）' : ''}`;

const notesOf = (workspace: Workspace, hasGrades: boolean, isRanked: boolean): readonly string[] => {
  const { scheme } = workspace.review;
  return [
    ...(isRanked ? ['名次按综合得分由高到低排列；得分相同的并列，不再区分。'] : []),
    ...(hasGrades
      ? ['等次按主管部门给出的分数线列出；各等次的比例由主管部门核定。']
      : scheme.grades.length > 0
        ? ['主管部门未给出分数线，本报告不列等次。']
        : []),
    ...(scheme.policy.status === 'draft' ? [`评审依据《${scheme.policy.title}》为征求意见稿。`] : []),
  ];
};

/** 结果一览: every submission with its figures, its rank among those of this panel, and what the panel concluded. */
export const modelResults = (workspace: Workspace): ReportResults => {
  const { scheme } = workspace.review;
  const computed = computeReview(workspace, listCountedJudgements(workspace));
  const totals = computed.flatMap(({ submission, aggregate }) =>
    aggregate.scores ? [[submission.id, aggregate.scores.total] as const] : [],
  );
  const places = rankByTotal<SubmissionId>(new Map(totals));
  const isRanked = totals.length > 1;
  const read = (each: ComputedSubmission, key: string): string => readFigure({ computation: each }, key);
  const hasGrades = computed.some((each) => read(each, 'grade') !== '');
  const maxima = schemeMaxima(scheme);
  const hasBonus = totals.length > 0 && maxima.bonus > 0;
  const conclusions = computed.map((each) => writeConclusions(workspace, each));
  const [subject, applicant] = nameSubject(scheme.kind);
  return {
    subject,
    applicant,
    figures: [
      ...(hasBonus ? ['基础分', '加分'] : []),
      ...(totals.length > 0 ? [`综合得分\n（满分${writeMaxima(maxima)}）`] : []),
      ...(isRanked ? ['名次'] : []),
      ...(hasGrades ? ['等次'] : []),
    ],
    hasConclusions: conclusions.some((words) => words !== ''),
    rows: computed.map((each, at) => ({
      name: each.submission.baseName,
      applicant: each.submission.applicant.name,
      figures: [
        ...(hasBonus ? [read(each, 'base'), read(each, 'bonus')] : []),
        ...(totals.length > 0 ? [read(each, 'total')] : []),
        ...(isRanked ? [writePlace(places.get(each.submission.id))] : []),
        ...(hasGrades ? [read(each, 'grade')] : []),
      ],
      conclusion: conclusions[at] ?? '',
    })),
    notes: notesOf(workspace, hasGrades, isRanked),
  };
};
