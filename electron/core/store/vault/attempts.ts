import { z } from 'zod';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { FREE_TRIES, waitBeforeTry } from '../../../../shared/domain/signing/pin-tries.ts';
import type { VaultFolder } from './vault-folder.ts';

const ATTEMPTS_FILE = 'attempts.json';

const attemptsContent = z.strictObject({ failures: z.int().min(0).max(1_000_000), lastMs: z.number() });
type Attempts = z.infer<typeof attemptsContent>;

const readAttempts = (folder: VaultFolder): Attempts => {
  const bytes = folder.read(ATTEMPTS_FILE);
  if (bytes === null) return { failures: 0, lastMs: 0 };
  try {
    return attemptsContent.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // An unreadable record must neither lock the user out nor be a way around the wait.
    return { failures: FREE_TRIES, lastMs: 0 };
  }
};

/**
 * Slows guessing down: throws `pin-wait` with whole `seconds` left, or counts the try on disk before it is made, so that
 * killing the program does not undo it. Only a slow-down for someone at the keyboard: with the file in hand, the cost
 * of scrypt is what protects.
 */
export const beginAttempt = (folder: VaultFolder, nowMs: number): void => {
  const attempts = readAttempts(folder);
  const seconds = waitBeforeTry(attempts.failures, attempts.lastMs, nowMs);
  if (seconds > 0) throw new PanelDeskError('pin-wait', { seconds });
  const counted: Attempts = { failures: attempts.failures + 1, lastMs: nowMs };
  folder.replace(ATTEMPTS_FILE, Buffer.from(JSON.stringify(counted), 'utf8'));
};

/** Forgets failures after a right passphrase. */
export const clearAttempts = (folder: VaultFolder): void => folder.remove(ATTEMPTS_FILE);
