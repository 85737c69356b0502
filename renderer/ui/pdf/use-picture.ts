import { useCallback, useEffect, useRef, useState } from 'react';
import { loadPicture, type Picture, type PictureProblem } from './load-picture.ts';

export type PictureState =
  | { readonly phase: 'loading'; readonly converting: boolean }
  | { readonly phase: 'failed'; readonly problem: PictureProblem }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'ready'; readonly picture: Picture };

export interface PictureLoad {
  readonly state: PictureState;
  /** Ends a conversion. */
  readonly cancel: () => void;
  readonly retry: () => void;
}

const LOADING: PictureState = { phase: 'loading', converting: false };

/** The picture at `url`, checked before it is decoded; `largest` bounds the longer side of what is converted. */
export const usePicture = (url: string, mediaType: string, largest?: number): PictureLoad => {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ url: string; state: PictureState }>({ url, state: LOADING });
  const cancelNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    const abort = new AbortController();
    let release = (): void => undefined;
    const say = (state: PictureState) => {
      if (!abort.signal.aborted) setLoaded({ url, state });
    };
    void loadPicture(url, mediaType, {
      signal: abort.signal,
      largest,
      onConverting: () => say({ phase: 'loading', converting: true }),
    }).then((outcome) => {
      if ('problem' in outcome) return say({ phase: 'failed', problem: outcome.problem });
      release = outcome.release;
      if (abort.signal.aborted) release();
      say({ phase: 'ready', picture: outcome });
    });
    cancelNow.current = () => {
      say({ phase: 'cancelled' });
      abort.abort();
    };
    return () => {
      abort.abort();
      release();
    };
  }, [url, mediaType, largest, attempt]);
  const cancel = useCallback(() => cancelNow.current(), []);
  const retry = useCallback(() => {
    setLoaded((before) => ({ ...before, state: LOADING }));
    setAttempt((before) => before + 1);
  }, []);
  return { state: loaded.url === url ? loaded.state : LOADING, cancel, retry };
};
