import { nameDecision } from '../../../shared/domain/deliberation/decision-words.ts';
import { listSubjects, type SubjectKind } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { rational, type Rational } from '../../../shared/domain/rational.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';

/** What the panel decided about one subject, in the policy's and the application's words. */
export interface CollatedDecision {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly title: string;
  readonly choice: string;
  readonly words: string;
  readonly target?: string | undefined;
}

/** Figures as the panel's results print them; `rank` is among all panels' submissions. */
export interface CollatedScores {
  readonly rank: number;
  readonly tied: boolean;
  readonly base: string;
  readonly bonus: string;
  readonly total: string;
}

export interface CollatedRow extends Partial<CollatedScores> {
  readonly submission: string;
  readonly baseName: string;
  readonly applicant: string;
  readonly panel: string;
  readonly type?: string | undefined;
  readonly sheets: number;
  readonly decisions: readonly CollatedDecision[];
  /** 拟定等次: the one that shares, cut-offs or the panel's proposal leave; a suggestion. */
  readonly grade?: string | undefined;
  /** Grades with a share on whose line it lies: the bureau's to decide. */
  readonly open: readonly string[];
  /** What the policy says of that grade and the history. */
  readonly consequences: readonly string[];
}

/** One submission before it is held against the others. */
export interface CollatedResult {
  readonly panel: string;
  readonly result: ResultsFile['submissions'][number];
  readonly decisions: readonly CollatedDecision[];
  /** Exact, in hundredths; absent where nothing has points. */
  readonly total?: Rational | undefined;
}

const readExact = (exact: string): Rational => {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  return rational(BigInt(numerator), BigInt(denominator));
};

const nameDecisions = (
  scheme: Scheme,
  result: ResultsFile['submissions'][number],
): readonly CollatedDecision[] => {
  const decided = new Map(result.decisions.map((decision) => [decision.subject, decision]));
  return listSubjects(scheme, result).flatMap((subject) => {
    const decision = decided.get(subject.id);
    if (!decision) return [];
    const { choice, target } = decision;
    return [
      {
        subject: subject.id,
        kind: subject.kind,
        title: subject.title.zh,
        choice,
        words: nameDecision(subject, choice),
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
};

export const readCollatedResult = (
  scheme: Scheme,
  panel: string,
  result: ResultsFile['submissions'][number],
): CollatedResult => ({
  panel,
  result,
  decisions: nameDecisions(scheme, result),
  total: result.computed.scores && readExact(result.computed.scores.total.exact),
});
