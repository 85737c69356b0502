/**
 * When typed text is sent: a pause of 400 ms, and at the latest 600 ms after the first letter not yet sent, so that
 * with the host's own work every keystroke is durable within a second even from a hand that never rests.
 */
export const SAVE_REST_MS = 400;
export const SAVE_LATEST_MS = 600;

/** Milliseconds to wait from `now`; all moments on one monotonic clock. */
export const saveDelay = (firstUnsaved: number, now: number): number =>
  Math.max(0, Math.min(SAVE_REST_MS, firstUnsaved + SAVE_LATEST_MS - now));
