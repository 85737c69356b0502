import { isMainThread, workerData } from 'node:worker_threads';

const EVERY_MS = 200;

const isGone = (parent: number | null): boolean => {
  if (parent === null) return false;
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch {
    return true;
  }
};

/**
 * In a thread of its own, for a document that hangs keeps the main one from looking: ends the process when it holds more than
 * it may, pictures and buffers included, or when nobody is left to read for.
 */
if (!isMainThread) {
  const { limit, parent } = workerData as { readonly limit: number; readonly parent: number | null };
  setInterval(() => {
    if (process.memoryUsage.rss() > limit || isGone(parent)) process.kill(process.pid, 'SIGKILL');
  }, EVERY_MS);
}
