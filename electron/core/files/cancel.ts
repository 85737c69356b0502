import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** Turns an aborted signal into the failure `cancelled`, so that users never meet an AbortError. */
export const throwIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new PanelDeskError('cancelled', {}, { cause: signal.reason });
};
