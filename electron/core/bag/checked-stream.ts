import { createHash } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { DigestAlgorithm, Digests } from './bag-rules.ts';

/**
 * Passes chunks on and compares the digests when they have all passed: the stream of a wrong file fails at its end,
 * so whoever consumes it never sees it end well.
 * @throws PanelDeskError `bag-digest-wrong` `{ count: 1, first }`
 */
export async function* checkDigests(
  chunks: AsyncIterable<Uint8Array>,
  digests: Digests,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const expected = Object.entries(digests) as readonly [DigestAlgorithm, string][];
  const hashes = expected.map(([algorithm]) => createHash(algorithm));
  for await (const chunk of chunks) {
    for (const hash of hashes) hash.update(chunk);
    yield chunk;
  }
  const isRight = expected.every(([, digest], index) => hashes[index]?.digest('hex') === digest);
  if (!isRight) throw new PanelDeskError('bag-digest-wrong', { count: 1, first: path });
}

/** Collects a stream whose length is already known to be bounded. */
export const collectBytes = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
};
