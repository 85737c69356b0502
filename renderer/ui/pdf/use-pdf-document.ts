import { useCallback, useEffect, useRef, useState } from 'react';
import { openPdf, PdfOpenError, type OpenedPdf, type PdfProblem } from './pdf-document.ts';

/** Beyond this a person wonders whether anything happens: words and a Cancel appear. */
const SLOW_AFTER_MS = 4_000;

export type PdfState =
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number; readonly slow: boolean }
  | { readonly phase: 'failed'; readonly problem: PdfProblem }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'ready'; readonly document: OpenedPdf['document'] };

const LOADING: PdfState = { phase: 'loading', loaded: 0, total: 0, slow: false };

export interface PdfLoad {
  readonly state: PdfState;
  readonly cancel: () => void;
  /** Tries again, with a password where one is asked for; it is kept nowhere. */
  readonly retry: (password?: string) => void;
}

/** Opens the document at `url` for as long as the component lives; give the component `key={url}`. */
export const usePdfDocument = (url: string): PdfLoad => {
  const [attempt, setAttempt] = useState<{ password: string | undefined }>({ password: undefined });
  const [state, setState] = useState<PdfState>(LOADING);
  const cancelNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    let live = true;
    let close: (() => void) | null = null;
    const whileLoading = (change: (state: PdfState & { phase: 'loading' }) => PdfState) => {
      if (live) setState((before) => (before.phase === 'loading' ? change(before) : before));
    };
    const opening = openPdf(url, {
      password: attempt.password,
      onProgress: (loaded, total) => whileLoading((before) => ({ ...before, loaded, total })),
    });
    const timer = window.setTimeout(
      () => whileLoading((before) => ({ ...before, slow: true })),
      SLOW_AFTER_MS,
    );
    opening.opened.then(
      (opened) => {
        close = opened.close;
        if (live) setState({ phase: 'ready', document: opened.document });
        else opened.close();
      },
      (error: unknown) =>
        whileLoading(() => ({
          phase: 'failed',
          problem: error instanceof PdfOpenError ? error.problem : 'unreadable',
        })),
    );
    cancelNow.current = () => {
      whileLoading(() => ({ phase: 'cancelled' }));
      opening.cancel();
    };
    return () => {
      live = false;
      window.clearTimeout(timer);
      if (close) close();
      else opening.cancel();
    };
  }, [url, attempt]);

  const cancel = useCallback(() => cancelNow.current(), []);
  const retry = useCallback((password?: string) => {
    setState(LOADING);
    setAttempt({ password });
  }, []);
  return { state, cancel, retry };
};
