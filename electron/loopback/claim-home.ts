import { setTimeout as pause } from 'node:timers/promises';
import { lockHome } from '../core/rpc/home-lock.ts';
import { askHost, INSTANCE_PATH } from './ask-host.ts';
import { readHandshake, removeHandshake, writeHandshake } from './handshake-file.ts';
import type { Handshake } from './handshake-file.ts';

export type Claim =
  | { readonly state: 'claimed'; release(): void }
  /** another loopback host holds the home and answers */
  | { readonly state: 'taken'; readonly by: Handshake }
  /** a host holds the home that cannot be asked: the Electron one, or one that hangs */
  | { readonly state: 'held' };

const TRIES = 10;
const BETWEEN_MS = 300;

/**
 * Makes this process the one host of a home, or finds the one that is. The lock decides; the handshake file only tells
 * where the holder listens, so one that a killed host left means nothing. A holder that has the lock but not yet its
 * file is starting, or stopping: it is given three seconds.
 */
export const claimHome = async (home: string, own: Handshake, tries = TRIES): Promise<Claim> => {
  for (let left = tries; left > 0; left -= 1) {
    const lock = lockHome(home);
    if (lock !== null) {
      try {
        writeHandshake(home, own);
      } catch (error) {
        lock.release();
        throw error;
      }
      const release = (): void => {
        removeHandshake(home);
        lock.release();
      };
      return { state: 'claimed', release };
    }
    const holder = readHandshake(home);
    if (holder !== null && (await askHost(holder, INSTANCE_PATH)).state === 'alive') {
      return { state: 'taken', by: holder };
    }
    if (left > 1) await pause(BETWEEN_MS);
  }
  return { state: 'held' };
};
