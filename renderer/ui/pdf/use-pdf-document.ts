import { useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentSession, type PdfState } from './document-session.ts';

export interface PdfLoad {
  readonly state: PdfState;
  readonly cancel: () => void;
  /** Tries again, with a password where one is asked for; it is kept while the document is open, and nowhere else. */
  readonly retry: (password?: string) => void;
  /** Tries a page again that was not drawn in time. */
  readonly retryPage: (page: number) => void;
}

/** Opens the document at `url` for as long as the component lives; give the component `key={url}`. */
export const usePdfDocument = (url: string): PdfLoad => {
  const [session] = useState(() => new DocumentSession(url));
  const state = useSyncExternalStore(session.subscribe, session.read);
  useEffect(() => {
    session.start();
    return session.close;
  }, [session]);
  return { state, cancel: session.cancel, retry: session.start, retryPage: session.retryPage };
};
