import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { asSha256, type ClaimedTime, type Sha256 } from '../../../shared/domain/ids.ts';

/** What the first row of a log has as its predecessor's hash. */
export const ACTIVITY_CHAIN_START: Sha256 = asSha256('0'.repeat(64));

/** A JSON value; what a log row can carry. */
export type ActivityData =
  null | boolean | number | string | readonly ActivityData[] | { readonly [name: string]: ActivityData };

/** One entry before it is chained. `seq` counts 1, 2, 3 …: it, not the clock, is the order. */
export interface ActivityContent {
  readonly seq: number;
  readonly at: ClaimedTime;
  /** A member's id, or `desk`. */
  readonly actor: string;
  readonly event: string;
  readonly data: ActivityData;
}

export interface ActivityRow extends ActivityContent {
  readonly previous: Sha256;
  readonly hash: Sha256;
}

const hashContent = ({ seq, at, actor, event, data }: ActivityContent, previous: Sha256): Sha256 => {
  const canonical = canonicalize({ seq, at, actor, event, data, previous });
  if (canonical === undefined) throw new TypeError('an activity row must be JSON');
  return asSha256(createHash('sha256').update(canonical, 'utf8').digest('hex'));
};

/**
 * Chains one entry to the row before it: SHA-256 over the RFC 8785 canonical JSON of `seq, at, actor, event, data,
 * previous`. Give `ACTIVITY_CHAIN_START` for the first. Throws on what JSON cannot carry (NaN, lone surrogates).
 */
export const nextActivityRow = (previous: Sha256, content: ActivityContent): ActivityRow => {
  const { seq, at, actor, event, data } = content;
  return { seq, at, actor, event, data, previous, hash: hashContent(content, previous) };
};

export type ActivityChainVerdict =
  | { readonly ok: true; readonly head: Sha256; readonly count: number }
  /** `seq` is the first number whose row is missing, changed or out of place. */
  | { readonly ok: false; readonly seq: number };

const isIntact = (row: ActivityRow, seq: number, previous: Sha256): boolean => {
  if (row.seq !== seq || row.previous !== previous) return false;
  try {
    return row.hash === hashContent(row, previous);
  } catch {
    return false;
  }
};

/**
 * Recomputes a whole log, rows in order of `seq`. Rows cut off at the end cannot be seen from the rows alone: compare
 * `head` and `count` with those in the opinion or the return package.
 */
export const verifyActivityChain = (rows: Iterable<ActivityRow>): ActivityChainVerdict => {
  let head = ACTIVITY_CHAIN_START;
  let count = 0;
  for (const row of rows) {
    if (!isIntact(row, count + 1, head)) return { ok: false, seq: count + 1 };
    head = row.hash;
    count += 1;
  }
  return { ok: true, head, count };
};

/** The first 48 bits of a hash for reading aloud and comparing on paper: `XXXX-XXXX-XXXX`, upper-case hexadecimal. */
export const shortCode = (hash: Sha256): string => {
  const digits = hash.slice(0, 12).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
};
