import { createCipheriv, createDecipheriv } from 'node:crypto';
import { asSha256, type Sha256 } from '../../../../shared/domain/ids.ts';
import { deriveKey } from '../vault/derive-key.ts';

/**
 * An encrypted blob on disk: a header of 96 bytes, then segments.
 *
 *   0  8 bytes   magic `PDBLOB1\n`
 *   8  32 bytes  random salt; both keys of the file derive from it (HKDF-SHA-256)
 *   40 56 bytes  AES-256-GCM of the content's SHA-256 (32) and length (8, big-endian), with tag; binds file to content
 *   96 …         segments: AES-256-GCM of 64 KiB each with a 16-byte tag, the last one shorter or full
 *
 * Segments follow the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as age's payload does: the nonce is
 * an 11-byte counter and one byte that is 1 on the last segment only, so that nothing can be cut off, added or reordered.
 */
export const SEGMENT_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const SEALED_SEGMENT_BYTES = SEGMENT_BYTES + TAG_BYTES;
export const SALT_BYTES = 32;
export const HEADER_BYTES = 96;

const MAGIC = Buffer.from('PDBLOB1\n', 'latin1');
const FACTS_BYTES = 40;
const SALT_START = MAGIC.length;
const FACTS_START = SALT_START + SALT_BYTES;

export interface BlobKeys {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
}

/** What the header says of the content. */
export interface BlobFacts {
  readonly sha256: Sha256;
  readonly bytes: number;
}

export const deriveBlobKeys = (storeKey: Uint8Array, salt: Uint8Array): BlobKeys => ({
  header: deriveKey(storeKey, 'blob-header', salt),
  payload: deriveKey(storeKey, 'blob-payload', salt),
});

const segmentNonce = (index: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  // 48 bits of the counter are far more than any file has segments.
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

/** Encrypts one segment into `target`, which has room for it and its tag; gives the bytes written. */
export const sealSegment = (
  key: Uint8Array,
  index: number,
  isLast: boolean,
  plain: Uint8Array,
  target: Buffer,
): number => {
  const cipher = createCipheriv('aes-256-gcm', key, segmentNonce(index, isLast));
  const sealed = cipher.update(plain);
  cipher.final();
  target.set(sealed, 0);
  target.set(cipher.getAuthTag(), sealed.length);
  return sealed.length + TAG_BYTES;
};

const decryptWhole = (
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad?: Uint8Array,
): Buffer | null => {
  if (sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  if (aad !== undefined) decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
};

/** Decrypts one segment with its tag; null if anything about it (bits, place, being the last) is not as written. */
export const openSegment = (
  key: Uint8Array,
  index: number,
  isLast: boolean,
  sealed: Uint8Array,
): Buffer | null => decryptWhole(key, segmentNonce(index, isLast), sealed);

/** The nonce is constant because a header key seals exactly one header: its salt is fresh for every file. */
const HEADER_NONCE = Buffer.alloc(12);

export const sealHeader = (storeKey: Uint8Array, salt: Uint8Array, facts: BlobFacts): Buffer => {
  const plain = Buffer.alloc(FACTS_BYTES);
  plain.write(facts.sha256, 0, 32, 'hex');
  plain.writeBigUInt64BE(BigInt(facts.bytes), 32);
  const start = Buffer.concat([MAGIC, salt]);
  const cipher = createCipheriv('aes-256-gcm', deriveBlobKeys(storeKey, salt).header, HEADER_NONCE).setAAD(
    start,
  );
  return Buffer.concat([start, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Reads a header; null if it is not authentic under this store's key. */
export const openHeader = (
  storeKey: Uint8Array,
  header: Uint8Array,
): { facts: BlobFacts; keys: BlobKeys } | null => {
  if (header.length !== HEADER_BYTES || !MAGIC.equals(header.subarray(0, SALT_START))) return null;
  const keys = deriveBlobKeys(storeKey, header.subarray(SALT_START, FACTS_START));
  const plain = decryptWhole(
    keys.header,
    HEADER_NONCE,
    header.subarray(FACTS_START),
    header.subarray(0, FACTS_START),
  );
  if (plain === null) return null;
  const sha256 = asSha256(plain.toString('hex', 0, 32));
  return { facts: { sha256, bytes: Number(plain.readBigUInt64BE(32)) }, keys };
};

/** Even an empty blob has one segment, so that its end is authenticated too. */
export const countSegments = (bytes: number): number => Math.max(1, Math.ceil(bytes / SEGMENT_BYTES));

/** The size on disk of a blob with `bytes` of content. */
export const sealedSize = (bytes: number): number => HEADER_BYTES + bytes + countSegments(bytes) * TAG_BYTES;
