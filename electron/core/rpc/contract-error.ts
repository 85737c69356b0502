import { ValidationError } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { HostLog } from './host-log.ts';

/** The one error of the contract (shared/contract/base.ts), as it travels. */
const asContractError = (failure: PanelDeskError): ORPCError<string, unknown> =>
  new ORPCError('FAILED', {
    defined: true,
    status: 422,
    message: failure.code,
    data: { code: failure.code, params: failure.params },
  });

/** Where in the input the first mistake is: names of fields only, never what was entered. */
const readField = (error: ValidationError): string =>
  (error.issues[0]?.path ?? [])
    .map((part) => (typeof part === 'object' ? String(part.key) : String(part)))
    .join('.')
    .slice(0, 120);

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const isContractError = (error: unknown): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && error.code === 'FAILED';

const isBadRequest = (error: unknown): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && error.code === 'BAD_REQUEST';

/** Turns whatever a procedure threw into a failure of the closed set. Only the unforeseen is logged, as `internal`. */
export const toFailure = (error: unknown, where: string, log: HostLog): PanelDeskError => {
  if (isFailure(error)) {
    if (error.code === 'internal') log.failure(where, error);
    return error;
  }
  if (isAbort(error)) return new PanelDeskError('cancelled', {}, { cause: error });
  if (isBadRequest(error) && error.cause instanceof ValidationError) {
    return new PanelDeskError('input-invalid', { field: readField(error.cause) }, { cause: error });
  }
  if (isBadRequest(error)) return new PanelDeskError('input-invalid', { field: '' }, { cause: error });
  log.failure(where, error);
  return new PanelDeskError('internal', {}, { cause: error });
};

/** As `toFailure`, ready for the transport; what is already the contract's error passes. */
export const toContractError = (error: unknown, where: string, log: HostLog): ORPCError<string, unknown> =>
  isContractError(error) ? error : asContractError(toFailure(error, where, log));
