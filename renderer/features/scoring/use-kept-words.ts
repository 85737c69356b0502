import { useCallback, useEffect, useRef, useState } from 'react';
import { useFlushBeforeLeaving } from '../../host/unsaved.ts';

/** Words are sent when the hand rests, within the second in which they must be durable. */
const REST_MS = 700;

/** What could not be sent yet, by what it belongs to: going to another indicator loses nothing. */
const unsent = new Map<string, string>();

interface KeptWords {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Sends what is unsent; false where it stays unsent. */
  readonly finish: () => Promise<boolean>;
}

/** Words beside something, saved while they are typed. `send` gives whether they were stored. */
export const useKeptWords = (
  key: string,
  stored: string,
  send: (text: string) => Promise<boolean>,
): KeptWords => {
  const [typed, setTyped] = useState(() => unsent.get(key));
  const timer = useRef(0);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const text = unsent.get(key);
    if (text === undefined) return true;
    const isStored = await latest.current(text);
    if (isStored && unsent.get(key) === text) unsent.delete(key);
    return isStored;
  }, [key]);
  useFlushBeforeLeaving(flush);
  useEffect(() => () => void flush(), [flush]);

  const type = (text: string) => {
    setTyped(text);
    unsent.set(key, text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), REST_MS);
  };
  const finish = async () => {
    const isStored = await flush();
    if (isStored) setTyped(undefined);
    return isStored;
  };
  return { text: typed ?? stored, type, finish };
};
