/** Typing slips happen: only the fourth try waits. */
export const FREE_TRIES = 3;
const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * Whole seconds to wait before the next try of a PIN or passphrase: none for the first three, then 2, 4, 8 … up to a quarter of an hour,
 * counted from the last try (both times in milliseconds). While the clock is before the
 * last try (it was set back) the whole wait is left: a caller that keeps `lastTryMs` lets the wait start over from now.
 */
export const waitBeforeTry = (failedTries: number, lastTryMs: number, nowMs: number): number => {
  if (failedTries < FREE_TRIES) return 0;
  const whole = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failedTries - FREE_TRIES + 1, 30));
  const passed = Math.max(0, (nowMs - lastTryMs) / 1000);
  return Math.max(0, Math.ceil(whole - passed));
};
