import { useEffect, useRef } from 'react';

type Flush = () => Promise<unknown> | undefined;

const flushes = new Set<Flush>();

/** Sends what a screen has typed but not yet saved. Failures are the screen's to show; leaving goes on. */
export const flushUnsaved = async (): Promise<void> => {
  await Promise.allSettled([...flushes].map((flush) => flush()));
};

/** A screen with delayed saves gives its "save now"; it is called before a seat is left, while the seat still counts. */
export const useFlushBeforeLeaving = (flush: Flush): void => {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const call: Flush = () => latest.current();
    flushes.add(call);
    return () => {
      flushes.delete(call);
    };
  }, []);
};
