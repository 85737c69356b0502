import * as asn1js from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  EncryptedData,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
} from 'pkijs';
import type { ContentInfo, SafeBag } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { decryptPart, MOST_ITERATIONS } from './key-file-cipher.ts';
import type { RoundBudget } from './key-file-cipher.ts';
import { readPrivateKeyInfo } from './private-key.ts';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
/** A key, its certificate and a chain make three or four. */
const MOST_PARTS = 50;

/** Private keys as PKCS#8, and certificates, all DER. */
export type OpenedBags = { readonly keys: Uint8Array[]; readonly certificates: Uint8Array[] };

const derOf = (value: { toSchema(): { toBER(sizeOnly?: boolean): ArrayBuffer } }): Uint8Array =>
  new Uint8Array(value.toSchema().toBER(false));

const readPart = async (part: ContentInfo, pin: string, budget: RoundBudget): Promise<SafeContents> => {
  if (part.contentType === DATA) {
    const content: unknown = part.content;
    if (!(content instanceof asn1js.OctetString)) throw new TypeError('no octets');
    return SafeContents.fromBER(content.getValue());
  }
  // Content for a recipient's public key: none of what is read here makes it.
  if (part.contentType !== ENCRYPTED_DATA)
    throw new PanelDeskError('key-file-unsuitable', { rule: 'key-unknown-encryption' });
  const { encryptedContentInfo } = new EncryptedData({ schema: part.content });
  return decryptPart(
    {
      algorithm: encryptedContentInfo.contentEncryptionAlgorithm,
      content: new Uint8Array(encryptedContentInfo.getEncryptedContent()),
    },
    pin,
    budget,
    (bytes) => SafeContents.fromBER(new Uint8Array(bytes)),
  );
};

const addBag = async (opened: OpenedBags, bag: SafeBag, pin: string, budget: RoundBudget): Promise<void> => {
  const value: unknown = bag.bagValue;
  if (value instanceof PrivateKeyInfo) {
    opened.keys.push(derOf(value));
  } else if (value instanceof PKCS8ShroudedKeyBag) {
    const part = {
      algorithm: value.encryptionAlgorithm,
      content: new Uint8Array(value.encryptedData.getValue()),
    };
    opened.keys.push(await decryptPart(part, pin, budget, (bytes) => derOf(readPrivateKeyInfo(bytes))));
  } else if (value instanceof CertBag && value.parsedValue instanceof Certificate) {
    opened.certificates.push(derOf(value.parsedValue));
  }
};

/** All keys and certificates of a P12's content, whose MAC was checked. Throws what `decryptPart` throws, and whatever parsing throws. */
export const openBags = async (content: Uint8Array, pin: string): Promise<OpenedBags> => {
  const budget: RoundBudget = { left: 2 * MOST_ITERATIONS };
  const opened: OpenedBags = { keys: [], certificates: [] };
  const parts = AuthenticatedSafe.fromBER(new Uint8Array(content)).safeContents;
  let bags = 0;
  for (const part of parts) {
    const { safeBags } = await readPart(part, pin, budget);
    bags += 1 + safeBags.length;
    if (bags > MOST_PARTS) throw new RangeError('too many parts');
    for (const bag of safeBags) await addBag(opened, bag, pin, budget);
  }
  return opened;
};
