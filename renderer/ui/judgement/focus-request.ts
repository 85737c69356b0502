import { useEffect, useRef } from 'react';
import type { IndicatorId } from '../../../shared/domain/ids.ts';

/**
 * Asks a field of one indicator to take the focus; with a digit, the number starts anew with it. A new object is a new
 * request; it never reaches another indicator than its own.
 */
export interface FocusRequest {
  readonly indicator: IndicatorId;
  /** `given`: what the indicator is judged with, points or choices. */
  readonly field: 'given' | 'measured' | 'comment';
  readonly digit: string | null;
}

/** Serves each request for `field` once. */
export const useFocusRequest = (
  request: FocusRequest | null,
  field: FocusRequest['field'],
  serve: (request: FocusRequest) => void,
): void => {
  const served = useRef<FocusRequest | null>(null);
  useEffect(() => {
    if (!request || request === served.current || request.field !== field) return;
    served.current = request;
    serve(request);
  }, [request, field, serve]);
};
