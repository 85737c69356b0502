import type { ClaimedTime, MemberId, SubmissionId } from '../ids.ts';

/** A value of a condition's measure as the panel found it: 核实值, and 认定值 where the panel counts another one. Decimal text. */
export interface VerifiedValue {
  readonly measure: string;
  readonly verified?: string | undefined;
  readonly accepted?: string | undefined;
}

/**
 * 专家组认定: what the panel agreed on in deliberation about one subject of a submission. `subject` is the id of a condition,
 * a disposition, a veto or a conclusion of the scheme; `choice` one of the ids that its kind allows.
 */
export interface Decision {
  readonly submission: SubmissionId;
  readonly subject: string;
  readonly choice: string;
  /** The absorbing base of a merger, the type of a conversion: in words. */
  readonly target?: string | undefined;
  readonly values: readonly VerifiedValue[];
  readonly reason: string;
}

/** A decision with who wrote it down and when, as kept in a workspace. */
export interface SavedDecision extends Decision {
  readonly revision: number;
  readonly decidedBy: MemberId;
  readonly decidedAt: ClaimedTime;
}
