import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import {
  askPdfsig,
  hasForeignSigner,
  makeForeignKey,
  rewriteByQpdf,
  signForeign,
} from '../support/signing/foreign-signer.ts';
import type { ForeignKey } from '../support/signing/foreign-signer.ts';
import { hasTool } from '../support/external-tool.ts';
import { appendRaw, findRawObject, rawObject, trailerEntry } from '../support/signing/raw-increment.ts';

const canSign = hasForeignSigner();
const hasQpdf = hasTool('qpdf', 'PDFs with object streams');
const hasPdfsig = hasTool('pdfsig', 'foreign PDFs by poppler');

let plain: Uint8Array;
let rsa: ForeignKey;
let p256: ForeignKey;
let p384: ForeignKey;

/** A page with a text field, so that there is something to fill in. */
const aForm = async (): Promise<Uint8Array> => {
  const doc = await PDFDocument.create();
  const page = doc.addPage([300, 300]);
  page.drawText('to be signed');
  doc.getForm().createTextField('remark').addToPage(page);
  return doc.save({ useObjectStreams: false });
};

beforeAll(async () => {
  plain = await aForm();
  if (!canSign) return;
  rsa = makeForeignKey('rsa', 'rsa:3072');
  p256 = makeForeignKey('p256', 'P-256');
  p384 = makeForeignKey('p384', 'P-384');
});

const check = (pdf: Uint8Array) => verifyPdf(pdf, { trustedRoots: [rsa.root, p256.root, p384.root] });
const count = (said: string): number => said.split('Signature is Valid.').length - 1;

/** What someone with other software does: draw on the page, and save as one more revision. */
const drawByPdfLib = async (pdf: Uint8Array, useObjectStreams: boolean): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const snapshot = doc.takeSnapshot();
  const page = doc.getPage(0);
  page.drawText('approved');
  snapshot.markRefForSave(page.ref);
  return new Uint8Array(Buffer.concat([pdf, await doc.saveIncremental(snapshot, { useObjectStreams })]));
};

describe.skipIf(!canSign)('a PDF signed by PDFBox and BouncyCastle', () => {
  it.each([
    ['RSA-PSS with SHA-256', () => rsa, 'SHA256withRSAandMGF1', 'serial'],
    ['RSA-PSS with SHA-512', () => rsa, 'SHA512withRSAandMGF1', 'serial'],
    ['RSA with SHA-512', () => rsa, 'SHA512withRSA', 'serial'],
    ['P-256', () => p256, 'SHA256withECDSA', 'serial'],
    ['P-384 with SHA-384', () => p384, 'SHA384withECDSA', 'serial'],
    ['RSA with SHA-384, named by its key', () => rsa, 'SHA384withRSA', 'key-id'],
  ] as const)(
    'is valid with %s, under an intermediate authority',
    async (_what, key, algorithm, identifier) => {
      const signed = signForeign(plain, { key: key(), algorithm, identifier });
      const finding = await check(signed);
      expect(finding).toMatchObject({ verdict: 'valid', reasons: [] });
      expect(finding.signatures[0]).toMatchObject({
        verdict: 'valid',
        trusted: true,
        coversWholeRevision: true,
      });
      // pdfsig does not look for a certificate by its key.
      if (hasPdfsig && identifier === 'serial') expect(count(askPdfsig(signed))).toBe(1);
    },
  );

  it('judges a key on a Brainpool curve', async () => {
    const key = makeForeignKey('brainpool', 'brainpoolP256r1');
    const finding = await check(signForeign(plain, { key, algorithm: 'SHA256withECDSA' }));
    expect(finding).toMatchObject({ verdict: 'valid' });
    expect(finding.signatures[0]?.trusted).toBe(false);
  });

  it('leaves SHA-1 open', async () => {
    const finding = await check(signForeign(plain, { key: rsa, algorithm: 'SHA1withRSA' }));
    expect(finding.verdict).toBe('indeterminate');
    expect(finding.signatures[0]?.reasons).toEqual(['algorithm-unsupported']);
  });

  it('leaves other formats open', async () => {
    const signed = signForeign(plain, { key: rsa, algorithm: 'SHA256withRSA', subFilter: 'adbe.pkcs7.sha1' });
    const finding = await check(signed);
    expect(finding.verdict).toBe('indeterminate');
    expect(finding.signatures[0]?.reasons).toEqual(['format-unsupported']);
  });

  it('must name its certificate when it says that it is CAdES', async () => {
    const subFilter = 'ETSI.CAdES.detached';
    const finding = await check(signForeign(plain, { key: rsa, algorithm: 'SHA256withRSA', subFilter }));
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures[0]?.reasons).toEqual(['certificate-unnamed']);
  });

  it('is valid with three signers under three authorities', async () => {
    const first = signForeign(plain, { key: rsa, algorithm: 'SHA256withRSAandMGF1', level: 2 });
    const second = signForeign(first, { key: p256, algorithm: 'SHA256withECDSA' });
    const third = signForeign(second, { key: p384, algorithm: 'SHA512withECDSA' });
    const finding = await check(third);
    expect(finding).toMatchObject({ verdict: 'valid', reasons: [] });
    expect(finding.signatures.map((each) => each.trusted)).toEqual([true, true, true]);
    if (hasPdfsig) expect(count(askPdfsig(third))).toBe(3);
  });

  it.skipIf(!hasQpdf).each([
    ['object streams', ['--object-streams=generate']],
    ['linearised', ['--linearize', '--object-streams=disable']],
    ['linearised with object streams', ['--linearize', '--object-streams=generate']],
  ])('is valid in a file with %s, signed twice', async (_what, options) => {
    const base = rewriteByQpdf(plain, options);
    const first = signForeign(base, { key: rsa, algorithm: 'SHA256withRSA' });
    const second = signForeign(first, { key: p256, algorithm: 'SHA256withECDSA' });
    expect(await check(second)).toMatchObject({ verdict: 'valid', reasons: [] });
    if (hasPdfsig) expect(count(askPdfsig(second))).toBe(2);
  });
});

describe.skipIf(!canSign)('what the first signer permitted', () => {
  const certified = (level: 1 | 2 | 3): Uint8Array =>
    signForeign(plain, { key: rsa, algorithm: 'SHA256withRSA', level });
  const fillIn = (pdf: Uint8Array): Uint8Array => {
    const field = findRawObject(pdf, '/FT /Tx');
    return appendRaw(pdf, { objects: { [field]: rawObject(pdf, field).replace('<<', '<< /V (filled in)') } });
  };

  it('says so when a form was filled in later', async () => {
    const finding = await check(fillIn(certified(2)));
    expect(finding.verdict).toBe('indeterminate');
    expect(finding.reasons).toEqual(['form-filled-after']);
    expect(finding.signatures[0]?.verdict).toBe('valid');
  });

  it('says so when another signature covers what was filled in', async () => {
    const second = signForeign(fillIn(certified(2)), { key: p256, algorithm: 'SHA256withECDSA' });
    const finding = await check(second);
    expect(finding.verdict).toBe('indeterminate');
    expect(finding.reasons).toEqual(['form-filled-after']);
  });

  it('refuses a form filled in where nothing may follow', async () => {
    const finding = await check(fillIn(certified(1)));
    expect(finding.verdict).toBe('invalid');
    expect(finding.reasons).toContain('no-changes-permitted');
  });

  it('refuses a second signature where nothing may follow', async () => {
    const second = signForeign(certified(1), { key: p256, algorithm: 'SHA256withECDSA' });
    expect((await check(second)).reasons).toEqual(['no-changes-permitted']);
  });

  const note = (pdf: Uint8Array): Uint8Array => {
    const page = findRawObject(pdf, '/Type /Page\n', '/Annots');
    const number = Number(trailerEntry(pdf, 'Size'));
    const annotation = '<< /Type /Annot /Subtype /Square /Rect [ 0 0 300 300 ] >>';
    const noted = rawObject(pdf, page).replace('/Annots [', `/Annots [ ${String(number)} 0 R`);
    return appendRaw(pdf, { objects: { [page]: noted, [number]: annotation } });
  };

  it('leaves a note open where notes are permitted, and refuses it where not', async () => {
    expect(await check(note(certified(3)))).toMatchObject({
      verdict: 'indeterminate',
      reasons: ['annotations-changed-after'],
    });
    const refused = await check(note(certified(2)));
    expect(refused.verdict).toBe('invalid');
    expect(refused.reasons).toContain('annotation-added');
  });

  it.each([false, true])('refuses a page drawn over (object streams: %s)', async (useObjectStreams) => {
    const drawn = await drawByPdfLib(certified(3), useObjectStreams);
    const finding = await check(drawn);
    expect(finding.verdict).toBe('invalid');
    expect(finding.reasons).toContain('page-changed');
  });
});
