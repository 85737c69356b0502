import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import type { PdfFinding } from '../../electron/core/signing/verify-pdf.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aSignedOpinion } from '../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../support/signing/a-signed-paper.ts';
import { appendRaw, rawObject, trailerEntry } from '../support/signing/raw-increment.ts';
import { appendedTo, inBytes } from '../support/signing/tamperings.ts';

const hasPdfsig = hasTool('pdfsig', 'what poppler says of tampered PDFs');
const hasQpdf = hasTool('qpdf', 'a signed PDF rewritten by qpdf');
const hasMutool = hasTool('mutool', 'a signed PDF rewritten by MuPDF');

const folder = mkdtempSync(join(tmpdir(), 'paneldesk-tampered-'));
let paper: SignedPaper;
let sha256: string;

beforeAll(async () => {
  paper = await aSignedOpinion(2);
  ({ sha256 } = await verifyPdf(paper.signed));
});

const check = (pdf: Uint8Array): Promise<PdfFinding> =>
  verifyPdf(pdf, { trustedRoots: [paper.keys.root], signers: paper.signers, isOrdered: true });

/** Every reason that the file and its signatures give. */
const reasonsOf = (finding: PdfFinding): string[] => [
  ...new Set(finding.checks.flatMap(({ verdict, reason }) => (verdict === 'invalid' ? [reason] : []))),
];

describe.each(inBytes(() => paper))('%s', (_what, reason, make) => {
  it(`is refused: ${reason}`, async () => {
    const finding = await check(make());
    expect(finding.verdict).toBe('invalid');
    expect(reasonsOf(finding)).toContain(reason);
  });
});

describe.each(appendedTo(() => paper))('%s behind the last signature', (_what, reason, make) => {
  it(`is refused: ${reason}`, async () => {
    const finding = await check(make());
    expect(finding.verdict).toBe('invalid');
    expect(reasonsOf(finding)).toContain(reason);
    expect(reasonsOf(finding)).toContain('bytes-after-last-signature');
  });

  it.skipIf(!hasPdfsig)('leaves pdfsig content with the signatures that it still finds', () => {
    const file = join(folder, 'appended.pdf');
    writeFileSync(file, make());
    const said = runTool('pdfsig', ['-nocert', file]);
    // Recorded: an exit status of 0, or 2 where it finds none, and never the word "invalid".
    expect(said.stdout).not.toContain('Signature is Invalid');
    expect([0, 2]).toContain(said.status);
  });
});

describe('all signatures taken out of the form', () => {
  it('is refused: signature-removed, where others say "unsigned"', async () => {
    const root = Number.parseInt(trailerEntry(paper.signed, 'Root'), 10);
    const form = Number(/\/AcroForm (\d+)/.exec(rawObject(paper.signed, root))?.[1]);
    const emptied = rawObject(paper.signed, form).replace(/\/Fields \[[^\]]*\]/, '/Fields [ ]');
    const finding = await verifyPdf(appendRaw(paper.signed, { objects: { [form]: emptied } }));
    expect(finding.verdict).toBe('invalid');
    expect(reasonsOf(finding)).toEqual(['signature-removed']);
    expect(finding.reasons).toContain('unsigned');
  });
});

describe('a signed paper cut back', () => {
  it.each([1, 2])('to revision %i is refused by digest and by the missing signers', async (index) => {
    const cut = paper.revisions[index] ?? new Uint8Array();
    expect((await verifyPdf(cut)).verdict).toBe('valid');
    expect(reasonsOf(await check(cut))).toEqual(['signer-missing']);
    expect(reasonsOf(await verifyPdf(cut, { sha256 }))).toEqual(['digest-differs']);
  });
});

describe('a signed paper rewritten as a whole', () => {
  it.skipIf(!hasQpdf)('by qpdf is refused', async () => {
    const [from, to] = [join(folder, 'signed.pdf'), join(folder, 'qpdf.pdf')];
    writeFileSync(from, paper.signed);
    expect(runTool('qpdf', [from, to]).status).toBe(0);
    const finding = await check(new Uint8Array(readFileSync(to)));
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures.map((each) => each.verdict)).toEqual(['invalid', 'invalid', 'invalid']);
  });

  it.skipIf(!hasMutool)('by mutool clean is refused', async () => {
    const [from, to] = [join(folder, 'signed.pdf'), join(folder, 'mutool.pdf')];
    writeFileSync(from, paper.signed);
    expect(runTool('mutool', ['clean', '-gg', from, to]).status).toBe(0);
    const finding = await check(new Uint8Array(readFileSync(to)));
    expect(finding.verdict).toBe('invalid');
    expect(finding.signatures.map((each) => each.verdict)).toEqual(['invalid', 'invalid', 'invalid']);
  });
});
