import { authorityDepth, isInForce, publicKeyOf, readCertificateBytes } from './certificate-facts.ts';
import type { ReadCertificate } from './certificate-facts.ts';
import { judgeSignatureClaim } from './cms-algorithms.ts';
import { isKeyOf, type PrivateKey } from './private-key.ts';

/** Longer chains are not built: real ones have a root and at most three levels below. */
const LONGEST_CHAIN = 6;
/** A hostile signature may carry thousands of certificates that all claim to have issued each other. */
const MOST_CERTIFICATES = 48;

const isSame = (a: ReadCertificate, b: ReadCertificate): boolean => Buffer.from(a.der).equals(b.der);

const isSignedBy = ({ parsed }: ReadCertificate, issuer: ReadCertificate): boolean =>
  parsed.signature.algorithmId === parsed.signatureAlgorithm.algorithmId &&
  judgeSignatureClaim({
    publicKey: publicKeyOf(issuer.parsed),
    algorithm: parsed.signatureAlgorithm,
    signed: parsed.tbsView,
    signature: new Uint8Array(parsed.signatureValue.valueBlock.valueHexView),
  }) === 'genuine';

const isSelfIssued = ({ parsed }: ReadCertificate): boolean => parsed.subject.isEqual(parsed.issuer);

/** How many authorities below count against a path length: those that another name issued. */
const depthOf = (chain: readonly ReadCertificate[]): number =>
  chain.slice(1).filter((each) => !isSelfIssued(each)).length;

const readAll = (ders: readonly Uint8Array[]): ReadCertificate[] => {
  const read = ders.slice(0, MOST_CERTIFICATES).flatMap((der) => readCertificateBytes(der) ?? []);
  return read.filter((each, index) => read.findIndex((other) => isSame(each, other)) === index);
};

type Search = {
  readonly pool: readonly ReadCertificate[];
  readonly isEnd: (certificate: ReadCertificate) => boolean;
  /** Pairs that were checked already: every pair is verified once, whatever the paths. */
  readonly known: Map<string, boolean>;
};

const isIssuer = (search: Search, child: ReadCertificate, candidate: ReadCertificate): boolean => {
  if (!child.parsed.issuer.isEqual(candidate.parsed.subject) || isSame(child, candidate)) return false;
  const key = `${search.pool.indexOf(child)} ${search.pool.indexOf(candidate)}`;
  const known = search.known.get(key);
  if (known !== undefined) return known;
  const answer = isSignedBy(child, candidate);
  search.known.set(key, answer);
  return answer;
};

/** The first path that reaches an end, or else the longest that there is. */
const climb = (chain: readonly ReadCertificate[], search: Search): readonly ReadCertificate[] => {
  const top = chain.at(-1);
  if (!top || search.isEnd(top) || chain.length >= LONGEST_CHAIN) return chain;
  let longest = chain;
  for (const candidate of search.pool) {
    const room = authorityDepth(candidate.parsed);
    if (room === undefined || depthOf(chain) > room || chain.some((each) => isSame(each, candidate)))
      continue;
    if (!isIssuer(search, top, candidate)) continue;
    const found = climb([...chain, candidate], search);
    const last = found.at(-1);
    if (last && search.isEnd(last)) return found;
    if (found.length > longest.length) longest = found;
  }
  return longest;
};

/** The key's own certificate first, then its issuers, DER; empty when none belongs to the key. */
export const orderChain = (certificates: readonly Uint8Array[], privateKey: PrivateKey): Uint8Array[] => {
  const pool = readAll(certificates);
  const leaf = pool.find(({ der }) => isKeyOf(privateKey, der));
  if (!leaf) return [];
  return climb([leaf], { pool, isEnd: () => false, known: new Map() }).map(({ der }) => der);
};

export type ChainFinding = {
  /** DER, issuer first, without the leaf, as far as it could be built. */
  readonly chain: readonly Uint8Array[];
  /** The chain ends in one of the given roots, or the leaf itself is one of them. */
  readonly trusted: boolean;
};

/**
 * Builds the chain above `leaf` from `others` and `trustedRoots` (all DER) and says whether it ends in a trusted root.
 *
 * @param time when the signature claims to be made: an issuer below the root must have been in force then.
 */
export const findChain = (
  leaf: Uint8Array,
  others: readonly Uint8Array[],
  trustedRoots: readonly Uint8Array[],
  time?: string,
): ChainFinding => {
  const roots = readAll(trustedRoots);
  const start = readCertificateBytes(leaf);
  if (!start) return { chain: [], trusted: false };
  const isEnd = (certificate: ReadCertificate): boolean => roots.some((root) => isSame(root, certificate));
  const inForce = readAll(others).filter(({ parsed }) => time === undefined || isInForce(parsed, time));
  const pool = [...roots, start, ...inForce];
  const chain = climb([start], { pool, isEnd, known: new Map() });
  const last = chain.at(-1);
  return { chain: chain.slice(1).map(({ der }) => der), trusted: last !== undefined && isEnd(last) };
};
