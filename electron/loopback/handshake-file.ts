import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const handshakeSchema = z.object({
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/),
  token: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  pid: z.number().int(),
});

/** Where the host of a home listens, and the token that opens it. Readable by its user only. */
export type Handshake = z.infer<typeof handshakeSchema>;

export const handshakePath = (home: string): string => join(home, 'loopback.json');

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const readText = (path: string): string | null => {
  try {
    return statSync(path).size > 4096 ? '' : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const parse = (text: string): Handshake | null => {
  try {
    return handshakeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** What the file says, with its exact text; `handshake` is null for a file that is damaged. Null without a file. */
export const readHandshake = (home: string): { text: string; handshake: Handshake | null } | null => {
  const text = readText(handshakePath(home));
  return text === null ? null : { text, handshake: parse(text) };
};

/** Puts the file in place whole and only where there is none: `link` is atomic and never replaces. */
export const createHandshake = (home: string, handshake: Handshake): boolean => {
  const path = handshakePath(home);
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(temporary, JSON.stringify(handshake), { mode: 0o600, flag: 'wx' });
  try {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      // a volume without hard links: as exclusive, only not whole at once
      writeFileSync(path, JSON.stringify(handshake), { mode: 0o600, flag: 'wx' });
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
};

/** Removes the file if it still is the one that was read: another start may have replaced it meanwhile. */
export const removeHandshake = (home: string, text: string): void => {
  const path = handshakePath(home);
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  try {
    if (readText(aside) !== text) linkSync(aside, path);
  } catch {
    // a third start was quicker: its file stands
  } finally {
    rmSync(aside, { force: true });
  }
};
