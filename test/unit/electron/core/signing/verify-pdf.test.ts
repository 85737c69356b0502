import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, StandardFonts } from 'pdf-lib';
import { fc, test } from '@fast-check/vitest';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import { listSignatureFields } from '../../../../../electron/core/signing/pades-fields.ts';
import { signField } from '../../../../../electron/core/signing/pades-sign.ts';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import type { PdfFinding } from '../../../../../electron/core/signing/verify-pdf.ts';
import { anInk } from '../../../../support/signing/an-ink.ts';
import { aSignedOpinion } from '../../../../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../../../../support/signing/a-signed-paper.ts';

let paper: SignedPaper;
beforeAll(async () => {
  paper = await aSignedOpinion(2);
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Snapshot = ReturnType<PDFDocument['takeSnapshot']>;
type Save = PDFDocument['saveIncremental'];
type Edit = (doc: PDFDocument, mark: Snapshot['markRefForSave']) => void;

/** What someone without a key can do: append a revision. */
const append = async (pdf: Uint8Array, edit: Edit): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const snapshot = doc.takeSnapshot();
  edit(doc, (ref) => snapshot.markRefForSave(ref));
  const increment = await doc.saveIncremental(snapshot, { useObjectStreams: false });
  return new Uint8Array(Buffer.concat([pdf, increment]));
};

/** What a signer with other software can do: change more than the own field, and sign that. */
const signWhile = async (pdf: Uint8Array, edit: Edit, bend = (bytes: Buffer): Buffer => bytes) => {
  const original = Object.getOwnPropertyDescriptor(PDFDocument.prototype, 'saveIncremental')?.value as Save;
  vi.spyOn(PDFDocument.prototype, 'saveIncremental').mockImplementation(async function (
    this: PDFDocument,
    snapshot,
    options,
  ) {
    edit(this, (ref) => snapshot.markRefForSave(ref));
    const increment = await original.call(this, snapshot, options);
    return new Uint8Array(bend(Buffer.from(increment)));
  });
  const signer = paper.keys.signers[2];
  if (!signer) throw new Error('the chair');
  return signField(pdf, {
    fieldName: 'chair',
    signer,
    ink: anInk(),
    displayName: '沈䶮',
    claimedTime: asClaimedTime('2026-11-20T12:00:00+08:00'),
  });
};

const revision = (index: number): Uint8Array => paper.revisions[index] ?? new Uint8Array();
const expectation = () => ({ trustedRoots: [paper.keys.root], signers: paper.signers, isOrdered: true });
const check = (pdf: Uint8Array): Promise<PdfFinding> => verifyPdf(pdf, expectation());
const fieldOf = (doc: PDFDocument, name: string) => {
  const field = listSignatureFields(doc).find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
};

describe('verifyPdf on what was signed properly', () => {
  it('finds every signature valid, trusted, in order', async () => {
    const finding = await check(paper.signed);
    expect(finding.verdict).toBe('valid');
    expect(finding.reasons).toEqual([]);
    expect(
      finding.signatures.map((each) => [each.fieldName, each.signerName, each.verdict, each.trusted]),
    ).toEqual([
      ['expert01', '陈吉安', 'valid', true],
      ['expert02', '周𠮷堃', 'valid', true],
      ['chair', '沈䶮', 'valid', true],
    ]);
    expect(finding.signatures.every((each) => each.coversWholeRevision)).toBe(true);
    expect(finding.signatures[0]?.claimedTime).toBe('2026-11-20T11:10:00+08:00');
    expect(finding.signatures.map((each) => each.certificateFingerprint)).toEqual(
      paper.signers.map((signer) => signer.certificateFingerprint),
    );
  });

  it('is valid without trusted roots, but then trusts nobody', async () => {
    const finding = await verifyPdf(paper.signed);
    expect(finding.verdict).toBe('valid');
    expect(finding.signatures.some((each) => each.trusted)).toBe(false);
  });

  it('compares the digest of the results file', async () => {
    const { sha256 } = await verifyPdf(paper.signed);
    expect((await verifyPdf(paper.signed, { sha256 })).verdict).toBe('valid');
    expect((await verifyPdf(revision(2), { sha256 })).reasons).toEqual(['digest-differs']);
  });
});

describe('verifyPdf on what was tampered with', () => {
  it('finds a flipped byte in the text', async () => {
    const changed = paper.signed.slice();
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    const finding = await check(changed);
    expect(finding.verdict).toBe('invalid');
  });

  /** The hexadecimal digits of the last signature's CMS itself: all that no signature covers. */
  const uncovered = (): { from: number; to: number } => {
    const text = Buffer.from(paper.signed).toString('latin1');
    const from = text.lastIndexOf('<3082') + 1;
    return { from, to: from + (Number.parseInt(text.slice(from + 4, from + 8), 16) + 4) * 2 };
  };

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 30 })(
    'is never valid after a change of any byte outside the last CMS',
    async (at, change) => {
      const index = at % paper.signed.length;
      fc.pre(index < uncovered().from || index >= uncovered().to);
      const changed = paper.signed.slice();
      changed[index] = (changed[index] ?? 0) ^ change;
      expect((await check(changed)).verdict).not.toBe('valid');
    },
  );

  it('finds something hidden in the padding of the last signature', async () => {
    const changed = paper.signed.slice();
    changed[uncovered().to + 100] = 0x37;
    expect((await check(changed)).signatures.at(-1)?.reasons).toEqual(['padding-used']);
  });

  it('finds an overlay appended to the pages', async () => {
    const overlaid = await append(paper.signed, (doc, mark) => {
      const page = doc.getPage(0);
      page.drawText('approved', { font: doc.embedStandardFont(StandardFonts.Helvetica) });
      mark(page.ref);
    });
    const finding = await check(overlaid);
    expect(finding.verdict).toBe('invalid');
    expect(finding.reasons).toContain('bytes-after-last-signature');
    // Each signature by itself is still sound: that is why ordinary viewers let this pass.
    expect(finding.signatures.every((each) => each.verdict === 'valid')).toBe(true);
  });

  it('finds an unsigned revision hidden between two signatures', async () => {
    const overlaid = await append(revision(2), (doc, mark) => mark(doc.getPage(0).ref));
    const finding = await check(await signWhile(overlaid, () => undefined));
    expect(finding).toMatchObject({ verdict: 'invalid', reasons: ['revision-without-signature'] });
  });

  it('finds a signer who changed a page while signing', async () => {
    const signed = await signWhile(revision(2), (doc, mark) => {
      const page = doc.getPage(0);
      page.node.set(PDFName.of('Rotate'), doc.context.obj(180));
      mark(page.ref);
    });
    const finding = await check(signed);
    expect(finding.signatures.every((each) => each.verdict === 'valid')).toBe(true);
    expect(finding).toMatchObject({ verdict: 'invalid', reasons: ['page-changed'] });
  });

  it('finds a signer who moved the own field over the text', async () => {
    const signed = await signWhile(revision(2), (doc) => {
      fieldOf(doc, 'chair').widget.set(PDFName.of('Rect'), doc.context.obj([0, 0, 500, 500]));
    });
    expect(await check(signed)).toMatchObject({
      verdict: 'invalid',
      reasons: ['field-changed'],
    });
  });

  it('finds the ink of an earlier signature replaced', async () => {
    const signed = await signWhile(revision(2), (doc, mark) => {
      const appearance = fieldOf(doc, 'expert01').widget.lookup(PDFName.of('AP'), PDFDict);
      const normal = appearance.get(PDFName.of('N'));
      const ink = doc.context.lookup(normal);
      if (!(normal instanceof PDFRef) || !(ink instanceof PDFRawStream)) throw new Error('no ink');
      doc.context.assign(normal, PDFRawStream.of(ink.dict, new Uint8Array([1, 2, 3])));
      mark(normal);
    });
    expect(await check(signed)).toMatchObject({ verdict: 'invalid', reasons: ['signed-appearance-changed'] });
  });

  it('finds an earlier signature taken away', async () => {
    const signed = await signWhile(revision(2), (doc, mark) => {
      const { widget, ref } = fieldOf(doc, 'expert01');
      widget.delete(PDFName.of('V'));
      mark(ref);
    });
    const finding = await check(signed);
    expect(finding.verdict).toBe('invalid');
    expect(finding.reasons).toContain('signer-missing');
  });

  it('finds a table that points to other objects than stand in the revision', async () => {
    const signed = await signWhile(
      revision(2),
      () => undefined,
      (increment) => {
        const text = increment.toString('latin1');
        // The first listed object is said to stand at the file's beginning.
        return Buffer.from(text.replace(/\n\d{10} 00000 n/, '\n0000000020 00000 n'), 'latin1');
      },
    );
    expect(await check(signed)).toMatchObject({
      verdict: 'invalid',
      reasons: expect.arrayContaining(['revision-table-lies']) as unknown,
    });
  });

  it('finds a file cut back to an earlier revision, when it knows who must have signed', async () => {
    expect((await verifyPdf(revision(2))).verdict).toBe('valid');
    expect(await check(revision(2))).toMatchObject({ verdict: 'invalid', reasons: ['signer-missing'] });
    expect(await check(revision(0))).toMatchObject({
      verdict: 'invalid',
      reasons: ['unsigned', 'signer-missing'],
    });
  });

  it('finds another certificate in a member’s field, another member’s field, another order', async () => {
    const signers = paper.signers.map((signer) => ({ ...signer, certificateFingerprint: 'AA:BB' }));
    expect((await verifyPdf(paper.signed, { signers })).reasons).toEqual(['signer-unexpected']);
    expect((await verifyPdf(paper.signed, { signers: paper.signers.slice(1) })).reasons).toEqual([
      'signer-unexpected',
    ]);
    const reversed = [...paper.signers].reverse();
    expect((await verifyPdf(paper.signed, { signers: reversed })).verdict).toBe('valid');
    expect((await verifyPdf(paper.signed, { signers: reversed, isOrdered: true })).reasons).toEqual([
      'signer-order-wrong',
    ]);
  });
});

describe('verifyPdf on other files', () => {
  it('leaves an unsigned PDF open', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    expect(await verifyPdf(await doc.save())).toMatchObject({
      verdict: 'indeterminate',
      reasons: ['unsigned'],
    });
  });

  test.prop([fc.nat()], { numRuns: 8 })('has a verdict for any beginning of a signed file', async (at) => {
    const cut = paper.signed.slice(0, at % paper.signed.length);
    expect((await check(cut)).verdict).not.toBe('valid');
  });
});
