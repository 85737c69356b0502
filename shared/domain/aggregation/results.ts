import { aggregateReview, groupBySubmission, type Judged } from './aggregation-review.ts';
import { describeAggregates, type ComputedResult } from './computed-result.ts';
import type { Convening } from '../convening/convening.ts';
import type { Decision } from '../deliberation/decision.ts';
import { listSubjects } from '../deliberation/decision-subjects.ts';
import { tabulateFigures } from '../opinion/figures.ts';
import type { MemberId, Sha256, SubmissionId } from '../ids.ts';
import { resolveRuns, type FigureTable, type Opinion } from '../opinion/opinion.ts';
import type { Review, RosterMember, Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import {
  listReconsiderationResults,
  type Reconsideration,
  type ReconsiderationResult,
} from '../scoring/reconsideration.ts';
import type { EntryRevision } from '../scoring/revision.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';
import type { Finding } from '../site-visit/site-visit.ts';
import type { SlotFilling } from '../scheme/slot.ts';
import { writeFilling, type Written } from '../scheme/write-filling.ts';

export interface SubmissionResult {
  readonly submission: SubmissionId;
  readonly baseName: string;
  readonly applicant: string;
  readonly type?: string | undefined;
  readonly history: Submission['history'];
  /** As handed in: decisions about conditions are held against them. */
  readonly claims: Submission['claims'];
  /** 现场发现 that stand, by number. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly { readonly member: MemberId; readonly entries: ScoreSheet['entries'] }[];
  /** Entries changed after their sheets had been handed in, oldest first for each member and indicator. */
  readonly revisions: readonly Omit<EntryRevision, 'submission'>[];
  /** 复核 of entries that rest on something that changed after they were given: what became of each. */
  readonly reconsiderations: readonly ReconsiderationResult[];
  /** In the order of their subjects. */
  readonly decisions: readonly Omit<Decision, 'submission'>[];
  readonly computed: ComputedResult;
  readonly opinion: readonly { readonly section: string; readonly text: string }[];
}

/** What a panel found, inputs and outcomes. Holds no clock and no random value: equal reviews give equal results. */
export interface Results {
  readonly review: {
    readonly id: string;
    readonly title: string;
    readonly bureau: string;
    readonly panel: string;
  };
  readonly package: { readonly sha256: Sha256 };
  /** What the bureau sent after it, in the order of its coming; `sha256` as packages are named. */
  readonly supplements: readonly { readonly id: string; readonly sha256: Sha256 }[];
  readonly scheme: {
    readonly id: string;
    readonly version: string;
    readonly sha256: Sha256;
    readonly policyStatus: string;
  };
  /** What the bureau put into the scheme's slots, as its file has it. */
  readonly slots: readonly Written<SlotFilling>[];
  readonly recipe: Scheme['aggregation'];
  readonly members: readonly RosterMember[];
  readonly convening: Convening;
  readonly submissions: readonly SubmissionResult[];
}

/**
 * Computes everything that can be computed from the sheets; used to write results and, by the bureau, to check them.
 * Throws as `aggregateSubmission` does.
 */
export const computeResults = (
  scheme: Scheme,
  submissions: readonly Judged[],
  sheets: readonly ScoreSheet[],
  members: readonly RosterMember[],
): ReadonlyMap<SubmissionId, ComputedResult> =>
  describeAggregates(scheme, aggregateReview(scheme, submissions, sheets, members));

const sectionTexts = (opinion: Opinion, figures: FigureTable): SubmissionResult['opinion'] =>
  opinion.sections.map((section) => ({
    section: section.id,
    text: resolveRuns(section.text, figures)
      .map((run) => run.text ?? '')
      .join(''),
  }));

/** Decisions in the order of the scheme's subjects, whatever order they were made in. */
const orderDecisions = (
  scheme: Scheme,
  submission: Submission,
  decisions: readonly Decision[],
): readonly Decision[] => {
  const places = new Map(listSubjects(scheme, submission).map(({ id }, at) => [id, at]));
  const placeOf = ({ subject }: Decision): number => places.get(subject) ?? places.size;
  return [...decisions].sort((a, b) => placeOf(a) - placeOf(b) || (a.subject < b.subject ? -1 : 1));
};

export interface ResultsInput {
  readonly review: Review;
  readonly packageDigest: Sha256;
  readonly supplements: Results['supplements'];
  /** Of site visits. */
  readonly findings: ReadonlyMap<SubmissionId, readonly Finding[]>;
  readonly schemeDigest: Sha256;
  /** Members whose sheets count; their order is the roster's. */
  readonly members: readonly RosterMember[];
  /** Submitted sheets that count, of all submissions. */
  readonly sheets: readonly ScoreSheet[];
  readonly convening: Convening;
  /** Of all submissions, oldest first for each entry. */
  readonly revisions: readonly EntryRevision[];
  /** Of the sheets that count. */
  readonly reconsiderations: readonly Reconsideration[];
  /** Of all submissions. */
  readonly decisions: readonly Decision[];
  readonly opinions: readonly Opinion[];
}

const byMember = (a: ScoreSheet, b: ScoreSheet): number =>
  a.member < b.member ? -1 : a.member > b.member ? 1 : 0;

/** By member and indicator; the order of one entry's revisions is theirs. */
const listRevisions = (
  revisions: readonly EntryRevision[],
  submission: SubmissionId,
): SubmissionResult['revisions'] =>
  revisions
    .filter((each) => each.submission === submission)
    .map(({ submission: _submission, ...revision }) => revision)
    .sort((a, b) =>
      a.member === b.member
        ? a.indicator < b.indicator
          ? -1
          : Number(a.indicator > b.indicator)
        : a.member < b.member
          ? -1
          : 1,
    );

/** Throws as `computeResults` does where a submission cannot be computed. */
export const buildResults = (input: ResultsInput): Results => {
  const { review } = input;
  const { scheme } = review;
  const sheets = groupBySubmission(input.sheets);
  const aggregates = aggregateReview(scheme, review.submissions, input.sheets, input.members);
  const computed = describeAggregates(scheme, aggregates);
  return {
    review: { id: review.id, title: review.title, bureau: review.bureau.name, panel: review.panel.name },
    package: { sha256: input.packageDigest },
    supplements: input.supplements.map(({ id, sha256 }) => ({ id, sha256 })),
    scheme: {
      id: scheme.id,
      version: scheme.version,
      sha256: input.schemeDigest,
      policyStatus: scheme.policy.status,
    },
    slots: review.fillings.map(writeFilling),
    recipe: scheme.aggregation,
    members: input.members,
    convening: input.convening,
    submissions: review.submissions.map((submission) => {
      const [aggregate, result] = [aggregates.get(submission.id), computed.get(submission.id)];
      if (!aggregate || !result) throw new RangeError(`no result for ${submission.id}`);
      const decisions = orderDecisions(
        scheme,
        submission,
        input.decisions.filter((each) => each.submission === submission.id),
      );
      const opinion = input.opinions.find((each) => each.submission === submission.id);
      return {
        submission: submission.id,
        baseName: submission.baseName,
        applicant: submission.applicant.name,
        type: submission.type,
        history: submission.history,
        claims: submission.claims,
        findings: input.findings.get(submission.id) ?? [],
        sheets: [...(sheets.get(submission.id) ?? [])]
          .sort(byMember)
          .map(({ member, entries }) => ({ member, entries })),
        revisions: listRevisions(input.revisions, submission.id),
        reconsiderations: listReconsiderationResults(input.reconsiderations, submission.id),
        decisions: decisions.map(({ submission: _submission, ...decision }) => decision),
        computed: result,
        opinion: opinion
          ? sectionTexts(opinion, tabulateFigures(scheme, submission, aggregate, decisions))
          : [],
      };
    }),
  };
};
