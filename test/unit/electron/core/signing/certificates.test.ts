import 'reflect-metadata';
import { createPrivateKey } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Extension } from '@peculiar/x509';
import type * as asn1js from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findChain } from '../../../../../electron/core/signing/certificate-chain.ts';
import { signDetached } from '../../../../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../../../../electron/core/signing/cms-verify.ts';
import { signerOf } from '../../../../../electron/core/signing/signer.ts';
import type { Signer } from '../../../../../electron/core/signing/signer.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const bytes = Buffer.from('bytes');
const { keyCertSign, cRLSign, digitalSignature, keyEncipherment } = KeyUsageFlags;

type Made = { readonly der: Uint8Array; readonly keys: CryptoKeyPair; readonly name: string };

const generate = (): Promise<CryptoKeyPair> =>
  globalThis.crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);

const make = async (
  name: string,
  extensions: readonly Extension[],
  {
    issuer,
    keys,
    serial = '01',
    until = '2040-01-01',
  }: { issuer?: Made; keys?: Made['keys']; serial?: string; until?: string } = {},
): Promise<Made> => {
  const own = keys ?? (await generate());
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    publicKey: own.publicKey,
    signingKey: (issuer?.keys ?? own).privateKey,
    signingAlgorithm: CURVE,
    notBefore: new Date('2024-01-01'),
    notAfter: new Date(until),
    extensions: [...extensions],
  });
  return { der: new Uint8Array(certificate.rawData), keys: own, name };
};

const authority = (depth?: number): Extension[] => [
  new BasicConstraintsExtension(true, depth, true),
  new KeyUsagesExtension(keyCertSign | cRLSign, true),
];
const person = (usage: number = digitalSignature): Extension[] => [new KeyUsagesExtension(usage, true)];

const asSigner = async (made: Made, chain: readonly Uint8Array[] = []): Promise<Signer> => {
  const pkcs8 = await globalThis.crypto.subtle.exportKey('pkcs8', made.keys.privateKey);
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  return signerOf({ certificate: made.der, chain, privateKey });
};

let root: Made;
let middle: Made;
let leaf: Made;
beforeAll(async () => {
  root = await make('root', authority());
  middle = await make('middle', authority(0), { issuer: root });
  leaf = await make('leaf', person(), { issuer: middle });
});

describe('findChain', () => {
  it('climbs over intermediate authorities to a trusted root', () => {
    const found = findChain(leaf.der, [root.der, middle.der], [root.der]);
    expect(found).toMatchObject({ trusted: true, chain: [middle.der, root.der] });
    expect(findChain(leaf.der, [], [root.der])).toMatchObject({ trusted: false, chain: [] });
  });

  it('stops where an authority allows no further authority below itself', async () => {
    const below = await make('below', authority(), { issuer: middle });
    const deep = await make('deep', person(), { issuer: below });
    const found = findChain(deep.der, [below.der, middle.der, root.der], [root.der]);
    expect(found).toMatchObject({ trusted: false, chain: [below.der] });
  });

  it('takes nobody for an authority whose key may not sign certificates', async () => {
    const mere = [new BasicConstraintsExtension(true, undefined, true), ...person()];
    const fake = await make('fake', mere, { issuer: root });
    const below = await make('below', person(), { issuer: fake });
    expect(findChain(below.der, [fake.der], [root.der]).trusted).toBe(false);
  });

  it('looks for another way when the first authority of that name is not trusted', async () => {
    const other = await make('root', authority());
    const cross = await make('middle', authority(0), { issuer: other, keys: middle.keys });
    expect(findChain(leaf.der, [cross.der, other.der, middle.der], [root.der]).trusted).toBe(true);
  });

  it('trusts no authority that was out of date', async () => {
    const old = await make('middle', authority(0), { issuer: root, keys: middle.keys, until: '2025-01-01' });
    expect(findChain(leaf.der, [old.der], [root.der], '2024-06-01T00:00:00Z').trusted).toBe(true);
    expect(findChain(leaf.der, [old.der], [root.der], '2026-06-01T00:00:00Z').trusted).toBe(false);
  });
});

/** The same signature with other certificates beside it. */
const withCertificates = (cms: Uint8Array, ders: readonly Uint8Array[]): Uint8Array => {
  const info = ContentInfo.fromBER(new Uint8Array(cms).buffer);
  const data = new SignedData({ schema: info.content });
  data.certificates = ders.map((der) => Certificate.fromBER(new Uint8Array(der).buffer));
  const content = data.toSchema(true) as asn1js.Sequence;
  return new Uint8Array(new ContentInfo({ contentType: info.contentType, content }).toSchema().toBER(false));
};

describe('verifyDetached on certificates put in the place of the signer’s', () => {
  it('finds another person’s under the same key, issuer and number', async () => {
    const cms = await signDetached(bytes, await asSigner(leaf, [middle.der]));
    const twin = await make('somebody else', person(), {
      issuer: { ...middle, keys: root.keys },
      keys: leaf.keys,
    });
    expect(verifyDetached(withCertificates(cms, [twin.der]), bytes)).toMatchObject({
      verdict: 'invalid',
      reason: 'certificate-mismatch',
    });
    expect(verifyDetached(withCertificates(cms, [leaf.der]), bytes).verdict).toBe('valid');
  });

  it('leaves it open when the signer’s is not there at all', async () => {
    const cms = await signDetached(bytes, await asSigner(leaf));
    expect(verifyDetached(withCertificates(cms, [root.der]), bytes)).toMatchObject({
      verdict: 'indeterminate',
      reason: 'certificate-missing',
    });
  });

  it('refuses a key that is not meant for signing', async () => {
    const other = await make('sealer', person(keyEncipherment), { issuer: root });
    const cms = await signDetached(bytes, await asSigner(other, [root.der]));
    expect(verifyDetached(cms, bytes, { trustedRoots: [root.der] })).toMatchObject({
      verdict: 'invalid',
      reason: 'certificate-usage-wrong',
      trusted: false,
    });
  });
});
