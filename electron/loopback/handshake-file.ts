import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { z } from 'zod';

const handshakeSchema = z.object({
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/),
  token: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});

const MAX_BYTES = 4096;

/** Where the host of a home listens, and the token that opens it. Readable by its user only. */
export type Handshake = z.infer<typeof handshakeSchema>;

export const handshakePath = (home: string): string => join(home, 'loopback.json');

/** What the running host left for a second start; null without a file, or with a damaged one. */
export const readHandshake = (home: string): Handshake | null => {
  const path = handshakePath(home);
  try {
    if (statSync(path).size > MAX_BYTES) return null;
    return handshakeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
};

/** Only for the holder of the home's lock; replaces what a killed host left. */
export const writeHandshake = (home: string, handshake: Handshake): void => {
  writeFileAtomicSync(handshakePath(home), JSON.stringify(handshake), { mode: 0o600 });
};

export const removeHandshake = (home: string): void => {
  rmSync(handshakePath(home), { force: true });
};
