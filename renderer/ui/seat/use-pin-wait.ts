import { useEffect, useState } from 'react';
import type { Failure } from '../../host/failure.ts';

const secondsOf = (failure: Failure | null): number =>
  failure?.code === 'pin-wait' ? Number(failure.params['seconds'] ?? 0) : 0;

/** Whole seconds that are left of the wait that a failure asks for, counted down; nought when there is none. */
export const usePinWait = (failure: Failure | null): number => {
  const asked = secondsOf(failure);
  const [over, setOver] = useState<{ readonly of: Failure | null; readonly seconds: number }>({
    of: null,
    seconds: 0,
  });
  useEffect(() => {
    if (asked === 0) return undefined;
    const began = performance.now();
    const timer = setInterval(() => {
      const seconds = Math.min(asked, Math.floor((performance.now() - began) / 1000));
      setOver({ of: failure, seconds });
      if (seconds === asked) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [failure, asked]);
  return asked - (over.of === failure ? over.seconds : 0);
};
