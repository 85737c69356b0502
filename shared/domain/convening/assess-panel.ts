import type { SubmissionId } from '../ids.ts';
import { judgePanel, type PanelFinding } from '../review/panel-rules.ts';
import { isScoring, type RosterMember } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Convening } from './convening.ts';
import { listJudges } from './form-panel.ts';

export type RuleState = 'met' | 'not-met' | 'overridden';

/** A rule of the composition as it stands, for the whole panel or for those left to judge one submission. */
export interface RuleAssessment extends PanelFinding {
  readonly submission?: SubmissionId | undefined;
  readonly state: RuleState;
  /** Of an override. */
  readonly reason?: string | undefined;
}

type Ruled = Pick<Convening, 'recusals' | 'overrides'>;

const assess = (finding: PanelFinding, { overrides }: Ruled, submission?: SubmissionId): RuleAssessment => {
  const about = submission === undefined ? {} : { submission };
  if (finding.met) return { ...finding, ...about, state: 'met' };
  const override = overrides.find((each) => each.rule === finding.id && each.submission === submission);
  return override
    ? { ...finding, ...about, state: 'overridden', reason: override.reason }
    : { ...finding, ...about, state: 'not-met' };
};

/**
 * The scheme's rules of composition against those who came, for the whole panel and again for each submission from which one of
 * them is recused (2-domain: quorum is re-checked for that submission). `present` are those who sit here and have signed in.
 */
export const assessPanel = (
  scheme: Pick<Scheme, 'panelRules'>,
  present: readonly RosterMember[],
  convening: Ruled,
  submissions: readonly SubmissionId[],
): readonly RuleAssessment[] => {
  const experts = present.filter(isScoring).length;
  return [
    ...judgePanel(scheme, present).map((finding) => assess(finding, convening)),
    ...submissions.flatMap((submission) => {
      const judges = listJudges(present, convening, submission);
      return judges.length === experts
        ? []
        : judgePanel(scheme, judges).map((finding) => assess(finding, convening, submission));
    }),
  ];
};

/** The first hard rule that is neither met nor overridden. */
export const findUnmetRule = (assessments: readonly RuleAssessment[]): RuleAssessment | undefined =>
  assessments.find(({ hardness, state }) => hardness === 'hard' && state === 'not-met');
