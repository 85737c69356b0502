import { aggregateSubmission, rankByTotal, type SubmissionAggregate } from './aggregation.ts';
import type { MemberId, Sha256, SubmissionId } from './ids.ts';
import { resolveRuns, type FigureTable, type Opinion } from './opinion.ts';
import { tabulateFigures } from './figures.ts';
import { formatHundredths, type Rational } from './rational.ts';
import type { Review, RosterMember } from './review.ts';
import type { Scheme } from './scheme.ts';
import type { ScoreSheet } from './sheet.ts';

/** An exact figure and how it is printed. `exact` is a fraction of hundredths: "39240/5" are 78.48 points. */
export interface ExactFigure {
  readonly exact: string;
  readonly rounded: string;
}

export interface ComputedResult {
  readonly sheets: number;
  readonly trimmed: boolean;
  readonly base: ExactFigure;
  readonly bonus: ExactFigure;
  readonly total: ExactFigure;
  readonly untrimmedTotal: ExactFigure;
  readonly rank: number;
  readonly tied: boolean;
  readonly members: readonly {
    readonly member: MemberId;
    readonly base: number;
    readonly bonus: number;
    readonly total: number;
  }[];
  readonly indicators: readonly {
    readonly indicator: string;
    readonly mean: ExactFigure;
    readonly min: number;
    readonly max: number;
  }[];
}

export interface SubmissionResult {
  readonly submission: SubmissionId;
  readonly baseName: string;
  readonly applicant: string;
  readonly sheets: readonly { readonly member: MemberId; readonly entries: ScoreSheet['entries'] }[];
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
  readonly scheme: {
    readonly id: string;
    readonly version: string;
    readonly sha256: Sha256;
    readonly policyStatus: string;
  };
  readonly recipe: Scheme['aggregation'];
  readonly members: readonly RosterMember[];
  readonly submissions: readonly SubmissionResult[];
}

const exactFigure = (value: Rational, decimals: number): ExactFigure => ({
  exact: `${value.numerator}/${value.denominator}`,
  rounded: formatHundredths(value, decimals),
});

const describe = (
  aggregate: SubmissionAggregate,
  scheme: Scheme,
  place: { readonly rank: number; readonly tied: boolean },
): ComputedResult => {
  const { decimals } = scheme.aggregation;
  return {
    sheets: aggregate.sheets,
    trimmed: aggregate.trimmed,
    base: exactFigure(aggregate.base, decimals),
    bonus: exactFigure(aggregate.bonus, decimals),
    total: exactFigure(aggregate.total, decimals),
    untrimmedTotal: exactFigure(aggregate.untrimmedTotal, decimals),
    rank: place.rank,
    tied: place.tied,
    members: aggregate.members,
    indicators: aggregate.indicators.map(({ indicator, mean, min, max }) => ({
      indicator,
      mean: exactFigure(mean, decimals),
      min,
      max,
    })),
  };
};

const byMember = (a: ScoreSheet, b: ScoreSheet): number =>
  a.member < b.member ? -1 : a.member > b.member ? 1 : 0;

/** Computes everything that can be computed from the sheets; used to write results and, by the bureau, to check them. */
export const computeResults = (
  scheme: Scheme,
  sheets: readonly ScoreSheet[],
  submissions: readonly SubmissionId[],
): ReadonlyMap<SubmissionId, ComputedResult> => {
  const aggregates = new Map(
    submissions.map(
      (id) =>
        [
          id,
          aggregateSubmission(
            scheme,
            sheets.filter((sheet) => sheet.submission === id),
          ),
        ] as const,
    ),
  );
  const places = rankByTotal(new Map([...aggregates].map(([id, aggregate]) => [id, aggregate.total])));
  return new Map(
    [...aggregates].map(([id, aggregate]) => [
      id,
      describe(aggregate, scheme, places.get(id) ?? { rank: 1, tied: false }),
    ]),
  );
};

const sectionTexts = (opinion: Opinion, figures: FigureTable): SubmissionResult['opinion'] =>
  opinion.sections.map((section) => ({
    section: section.id,
    text: resolveRuns(section.text, figures)
      .map((run) => run.text ?? '')
      .join(''),
  }));

export interface ResultsInput {
  readonly review: Review;
  readonly packageDigest: Sha256;
  readonly schemeDigest: Sha256;
  /** Members whose sheets count; their order is the roster's. */
  readonly members: readonly RosterMember[];
  /** Submitted sheets that count, of all submissions. */
  readonly sheets: readonly ScoreSheet[];
  readonly opinions: readonly Opinion[];
}

/** Throws `sheets-missing` or `sheet-incomplete` where a submission cannot be computed. */
export const buildResults = (input: ResultsInput): Results => {
  const { review, sheets } = input;
  const computed = computeResults(
    review.scheme,
    sheets,
    review.submissions.map((submission) => submission.id),
  );
  return {
    review: { id: review.id, title: review.title, bureau: review.bureau.name, panel: review.panel.name },
    package: { sha256: input.packageDigest },
    scheme: {
      id: review.scheme.id,
      version: review.scheme.version,
      sha256: input.schemeDigest,
      policyStatus: review.scheme.policy.status,
    },
    recipe: review.scheme.aggregation,
    members: input.members,
    submissions: review.submissions.map((submission) => {
      const own = sheets.filter((sheet) => sheet.submission === submission.id).sort(byMember);
      const result = computed.get(submission.id);
      if (!result) throw new RangeError(`no result for ${submission.id}`);
      const figures = tabulateFigures(review.scheme, submission, aggregateSubmission(review.scheme, own));
      const opinion = input.opinions.find((each) => each.submission === submission.id);
      return {
        submission: submission.id,
        baseName: submission.baseName,
        applicant: submission.applicant.name,
        sheets: own.map(({ member, entries }) => ({ member, entries })),
        computed: result,
        opinion: opinion ? sectionTexts(opinion, figures) : [],
      };
    }),
  };
};
