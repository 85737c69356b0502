import { ORPCError } from '@orpc/client';
import { FAILURE_CODES, type FailureCode, type FailureParams } from '../../shared/domain/failure.ts';

/** What went wrong, ready for `FailureNotice`. */
export interface Failure {
  readonly code: FailureCode;
  readonly params: FailureParams;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCode = (value: unknown): value is FailureCode => FAILURE_CODES.some((code) => code === value);

const readParams = (value: unknown): FailureParams =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string | number] =>
            typeof entry[1] === 'string' || typeof entry[1] === 'number',
        ),
      )
    : {};

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Whatever a call threw, as a code of the closed set: `cancelled` for an abort, `internal` for what nobody foresaw. */
export const failureOf = (error: unknown): Failure => {
  if (isAbort(error)) return { code: 'cancelled', params: {} };
  const carried: unknown = error instanceof ORPCError ? error.data : error;
  if (isRecord(carried) && isCode(carried['code']))
    return { code: carried['code'], params: readParams(carried['params']) };
  return { code: 'internal', params: {} };
};
