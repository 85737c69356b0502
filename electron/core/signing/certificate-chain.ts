import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Longer chains are not built: bureaus have a root and at most two levels below. */
const LONGEST_CHAIN = 5;

const isSame = (a: X509Certificate, b: X509Certificate): boolean => a.raw.equals(b.raw);

const isSelfSigned = (certificate: X509Certificate): boolean =>
  certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const parseAll = (ders: readonly Uint8Array[]): X509Certificate[] =>
  ders.flatMap((der) => {
    try {
      return [new X509Certificate(der)];
    } catch {
      // A broken extra certificate only means that nothing can be built on it.
      return [];
    }
  });

const climb = (leaf: X509Certificate, pool: readonly X509Certificate[]): X509Certificate[] => {
  const chain = [leaf];
  for (let top: X509Certificate = leaf; chain.length < LONGEST_CHAIN && !isSelfSigned(top);) {
    const issuer = pool.find((candidate) => !isSame(candidate, top) && isIssuedBy(top, candidate));
    if (!issuer) break;
    chain.push(issuer);
    top = issuer;
  }
  return chain;
};

/** The key's own certificate first, then its issuers, DER; empty when none belongs to the key. */
export const orderChain = (certificates: readonly Uint8Array[], privateKey: KeyObject): Uint8Array[] => {
  const pool = parseAll(certificates);
  const leaf = pool.find((certificate) => certificate.checkPrivateKey(privateKey));
  return leaf ? climb(leaf, pool).map((certificate) => new Uint8Array(certificate.raw)) : [];
};

export type ChainFinding = {
  /** DER, issuer first, without the leaf, as far as it could be built. */
  readonly chain: readonly Uint8Array[];
  /** The chain ends in one of the given roots, or the leaf itself is one of them. */
  readonly trusted: boolean;
};

/** Builds the chain above `leaf` from `others` and `trustedRoots` (all DER) and says whether it ends in a trusted root. */
export const findChain = (
  leaf: Uint8Array,
  others: readonly Uint8Array[],
  trustedRoots: readonly Uint8Array[],
): ChainFinding => {
  const roots = parseAll(trustedRoots);
  const [start] = parseAll([leaf]);
  if (!start) return { chain: [], trusted: false };
  const chain = climb(start, [...roots, ...parseAll(others)]);
  return {
    chain: chain.slice(1).map((certificate) => new Uint8Array(certificate.raw)),
    trusted: chain.some((certificate) => roots.some((root) => isSame(root, certificate))),
  };
};
