import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { asSha256, type Sha256 } from '../../../shared/domain/ids.ts';

/** RFC 8785: equal values give equal bytes. Throws TypeError for what JSON cannot carry. */
export const toCanonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
};

export const digestOf = (content: string | Uint8Array): Sha256 =>
  asSha256(createHash('sha256').update(content).digest('hex'));
