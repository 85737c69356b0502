import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aSignedOpinion } from '../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../support/signing/a-signed-paper.ts';
import { makeStamper } from '../support/signing/foreign-signer.ts';
import { addDocumentTimeStamp, addSecurityStore } from '../support/signing/long-term.ts';
import { findRawObject, rawObject } from '../support/signing/raw-increment.ts';

const hasOpenssl = hasTool('openssl', 'time stamps by OpenSSL');
const hasPdfsig = hasTool('pdfsig', 'time stamps by poppler');

let paper: SignedPaper;
beforeAll(async () => {
  paper = await aSignedOpinion(1);
});

describe.skipIf(!hasOpenssl)('data for a later check, added by the bureau', () => {
  const stamper = hasOpenssl ? makeStamper('tsa') : undefined;
  const stamp = (bytes: Uint8Array): Uint8Array => stamper?.stamp(bytes) ?? new Uint8Array();
  const check = (pdf: Uint8Array, roots: readonly Uint8Array[] = [stamper?.root ?? new Uint8Array()]) =>
    verifyPdf(pdf, { trustedRoots: [paper.keys.root, ...roots], signers: paper.signers, isOrdered: true });
  const withStore = (): Uint8Array => addSecurityStore(paper.signed, { certificates: [paper.keys.root] });

  it('is allowed behind the last signature, and said', async () => {
    const finding = await check(withStore());
    expect(finding).toMatchObject({ verdict: 'valid', reasons: [] });
    expect(
      finding.checks.filter((each) => each.rule === 'long-term-data').map((each) => each.verdict),
    ).toEqual(['valid', 'valid']);
  });

  it('proves the time by a document time stamp in the spare field', async () => {
    const stamped = addDocumentTimeStamp(withStore(), 'bureau_ts', stamp);
    const finding = await check(stamped);
    expect(finding).toMatchObject({ verdict: 'valid', reasons: [] });
    const last = finding.signatures.at(-1);
    expect(last).toMatchObject({
      fieldName: 'bureau_ts',
      kind: 'time-stamp',
      verdict: 'valid',
      trusted: true,
    });
    expect(Number.isNaN(Date.parse(last?.provenTime?.time ?? ''))).toBe(false);
    // An authority that nobody trusts here proves less, and that is said.
    const untrusted = await check(stamped, []);
    expect(untrusted.verdict).toBe('valid');
    expect(untrusted.signatures.at(-1)?.provenTime?.trusted).toBe(false);
  });

  it.skipIf(!hasPdfsig)('is listed by pdfsig, which does not judge it, as covering the whole file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'paneldesk-stamped-')), 'stamped.pdf');
    writeFileSync(file, addDocumentTimeStamp(withStore(), 'bureau_ts', stamp));
    const said = runTool('pdfsig', ['-nocert', file]).stdout;
    expect(said).toContain('Signature Field Name: bureau_ts');
    expect(said).toContain('Total document signed');
  });

  it('is added again after a time stamp', async () => {
    const stamped = addDocumentTimeStamp(withStore(), 'bureau_ts', stamp);
    expect(await check(addSecurityStore(stamped, { certificates: [] }))).toMatchObject({ verdict: 'valid' });
  });

  it('refuses a time stamp over other bytes', async () => {
    const stamped = addDocumentTimeStamp(withStore(), 'bureau_ts', (bytes) => stamp(bytes.subarray(1)));
    const finding = await check(stamped);
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures.at(-1)?.reasons).toEqual(['time-stamp-mismatch']);
  });

  it('refuses a time stamp of a key that is not for time stamps', async () => {
    const stampAsPerson = (bytes: Uint8Array): Uint8Array =>
      stamper?.stampAsPerson(bytes) ?? new Uint8Array();
    const finding = await check(addDocumentTimeStamp(withStore(), 'bureau_ts', stampAsPerson));
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures.at(-1)?.reasons).toEqual(['time-stamp-key-wrong']);
  });

  it('refuses what is no time stamp', async () => {
    const stamped = addDocumentTimeStamp(withStore(), 'bureau_ts', () => Buffer.from('3003020101', 'hex'));
    const finding = await check(stamped);
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures.at(-1)?.reasons).toEqual(['time-stamp-unreadable']);
  });

  it('does not let a page be changed along with it', async () => {
    const page = findRawObject(paper.signed, '/Type /Page\n', '/Contents');
    const turned = rawObject(paper.signed, page).replace('<<', '<< /Rotate 180');
    const finding = await check(addSecurityStore(paper.signed, {}, { [page]: turned }));
    expect(finding.verdict).toBe('invalid');
    expect(finding.reasons).toContain('page-changed');
    const stamped = addDocumentTimeStamp(
      addSecurityStore(paper.signed, {}, { [page]: turned }),
      'bureau_ts',
      stamp,
    );
    expect((await check(stamped)).reasons).toContain('page-changed');
  });
});
