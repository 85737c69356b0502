import { type FailureCode, type FailureParams } from '../../shared/domain/failure.ts';
/** What went wrong, ready for `FailureNotice`. */
export interface Failure {
  readonly code: FailureCode;
  readonly params: FailureParams;
}
/** Whatever a call threw, as a code of the closed set: `cancelled` for an abort, `internal` for what nobody foresaw. */
export declare const failureOf: (error: unknown) => Failure;
