import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** Every rule of BagIt (RFC 8493, or this project's narrowing of it) by which a bag is refused; words under `bag-rule.<rule>`. */
export type BagRule =
  | 'bagit-txt-missing'
  | 'bagit-txt-malformed'
  | 'bagit-version-unknown'
  | 'tag-encoding-unknown'
  | 'tag-encoding-differs'
  | 'tag-file-too-large'
  | 'tag-file-not-listed'
  | 'tag-file-missing'
  | 'bag-info-malformed'
  | 'manifest-missing'
  | 'manifest-malformed'
  | 'manifest-lists-twice'
  | 'manifest-path-outside'
  | 'manifest-not-in-tag-manifest'
  | 'digest-algorithm-unknown'
  | 'payload-missing'
  | 'payload-not-listed'
  | 'payload-oxum-differs'
  | 'fetch-not-allowed'
  | 'file-changed-while-reading'
  | 'more-than-one-top-folder';

/** The refusal of a bag; `file` is the path inside the bag that is at fault. */
export const breakBagRule = (rule: BagRule, file: string, cause?: unknown): PanelDeskError =>
  new PanelDeskError('bag-rule-broken', { rule, file: file.slice(0, 200) }, { cause });

/** Algorithms that manifests are read with; only sha256 is written. md5 and sha1 find accidents, not forgery. */
const DIGEST_ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'] as const;

export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/** Lower-case hexadecimal digests by algorithm. */
export type Digests = Readonly<Partial<Record<DigestAlgorithm, string>>>;

export const isDigestAlgorithm = (name: string): name is DigestAlgorithm =>
  (DIGEST_ALGORITHMS as readonly string[]).includes(name);
