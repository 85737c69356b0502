import { useEffect, useRef } from 'react';

type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/** A host that does not answer must not hold a seat; a save takes milliseconds. */
const PATIENCE_MS = 5_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms));

/** Sends what a screen has typed but not yet saved. Failures are the screen's to show; leaving goes on. */
export const flushUnsaved = async (): Promise<void> => {
  if (flushes.size === 0) return;
  await Promise.race([Promise.allSettled([...flushes].map((flush) => flush())), wait(PATIENCE_MS)]);
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
