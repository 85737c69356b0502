import { askHost, INSTANCE_PATH } from './ask-host.ts';
import { createHandshake, readHandshake, removeHandshake } from './handshake-file.ts';
import type { Handshake } from './handshake-file.ts';

const MAX_TRIES = 5;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

export type Claim =
  | { readonly state: 'claimed'; release(): void }
  | { readonly state: 'taken'; readonly by: Handshake }
  | { readonly state: 'silent'; readonly pid: number };

/**
 * Makes this process the one host of a home. A file that a killed host left is noticed because nobody answers at its
 * address with its token, and removed; process ids alone would not do, for they are used again.
 * `taken`: another host answers. `silent`: another host holds the home but does not answer, for example stopped.
 */
export const claimHome = async (home: string, own: Handshake): Promise<Claim> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (createHandshake(home, own)) {
      return { state: 'claimed', release: () => removeHandshake(home, JSON.stringify(own)) };
    }
    const found = readHandshake(home);
    if (found === null) continue;
    const { state } =
      found.handshake === null ? { state: 'gone' } : await askHost(found.handshake, INSTANCE_PATH);
    if (found.handshake !== null && state === 'alive') return { state: 'taken', by: found.handshake };
    if (found.handshake !== null && state === 'silent' && isRunning(found.handshake.pid)) {
      return { state: 'silent', pid: found.handshake.pid };
    }
    removeHandshake(home, found.text);
  }
  throw new Error('the home is claimed and released by others all the time');
};
