import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCoveredRange } from '../../electron/core/signing/pdf-byte-range.ts';
import { openPdf } from '../../electron/core/signing/pdf-objects.ts';
import { listSignatureValues } from '../../electron/core/signing/pdf-signature-values.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aSignedOpinion } from '../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../support/signing/a-signed-paper.ts';
import { hasPreflight, runPreflight } from '../support/signing/run-preflight.ts';

const hasNss = hasTool('certutil', 'trust of PDF signatures by NSS');
const hasPdfsig = hasTool('pdfsig', 'PDF signatures by poppler');
const hasQpdf = hasTool('qpdf', 'structure of signed PDFs by qpdf');
const hasMutool = hasTool('mutool', 'history of signed PDFs by MuPDF');
const hasOpenssl = hasTool('openssl', 'CMS of PDF signatures by OpenSSL');
const canPreflight = hasPreflight();

/** MuPDF judges which changes later revisions made: 0 is none but what signatures may do. */
const HISTORY_SCRIPT = `var doc = new PDFDocument(scriptArgs[0]);
print(doc.countVersions() + ' versions, change history ' + doc.validateChangeHistory());
`;

// Members, the chair besides: one signature, two, and a full panel of eleven.
describe.each([0, 1, 10])('an opinion signed by %i members and the chair', (members) => {
  const folder = mkdtempSync(join(tmpdir(), 'paneldesk-signed-'));
  const file = join(folder, 'signed.pdf');
  const rootFile = join(folder, 'root.pem');
  let paper: SignedPaper;

  beforeAll(async () => {
    paper = await aSignedOpinion(members);
    writeFileSync(file, paper.signed);
    writeFileSync(rootFile, new X509Certificate(paper.keys.root).toString());
  });

  it.skipIf(!hasPdfsig || !hasNss)(
    'is valid and trusted for pdfsig, the last signature covering it all',
    () => {
      const database = join(folder, 'nss');
      mkdirSync(database);
      runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
      runTool('certutil', ['-A', '-d', `sql:${database}`, '-n', 'root', '-t', 'CT,C,C', '-i', rootFile]);
      const said = runTool('pdfsig', ['-nssdir', `sql:${database}`, file]).stdout;
      const count = (words: string): number => said.split(words).length - 1;
      expect(count('Signature is Valid.')).toBe(members + 1);
      expect(count('Certificate is Trusted.')).toBe(members + 1);
      expect(count('Not total document signed')).toBe(members);
      expect(count('Total document signed')).toBe(1);
      expect(count('ETSI.CAdES.detached')).toBe(members + 1);
    },
  );

  it.skipIf(!hasOpenssl)('has a CAdES signature for OpenSSL in every field', () => {
    const values = listSignatureValues(openPdf(paper.signed).viewAt());
    expect(values).toHaveLength(members + 1);
    for (const value of values) {
      const range = readCoveredRange(paper.signed, value.byteRange, value.contents);
      const content = join(folder, `${value.fieldName}.bin`);
      const cms = join(folder, `${value.fieldName}.p7s`);
      if (typeof range === 'string') throw new Error(range);
      writeFileSync(content, range.covered);
      writeFileSync(cms, range.cms);
      const ran = runTool('openssl', [
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms],
        ...['-content', content, '-CAfile', rootFile, '-purpose', 'any', '-out', '/dev/null'],
      ]);
      expect(ran.stderr).toContain('CAdES Verification successful');
      expect(ran.status).toBe(0);
    }
  });

  it.skipIf(!hasMutool)('has a clean change history for MuPDF', () => {
    const script = join(folder, 'history.js');
    writeFileSync(script, HISTORY_SCRIPT);
    const said = runTool('mutool', ['run', script, file]).stdout.trim();
    expect(said).toBe(`${members + 2} versions, change history 0`);
  });

  it.skipIf(!hasQpdf)('is sound for qpdf', () => {
    const ran = runTool('qpdf', ['--check', file]);
    expect(ran.stdout).toContain('No syntax or stream encoding errors');
    expect(ran.status).toBe(0);
  });

  it.skipIf(!canPreflight)('is PDF/A-1b after every signature', () => {
    const files = paper.revisions.map((revision, index) => {
      const name = join(folder, `revision-${index}.pdf`);
      writeFileSync(name, revision);
      return name;
    });
    expect(runPreflight(files)).toBe(files.map(() => 'valid').join('\n'));
  });

  it.skipIf(!hasPdfsig)('shows names, times and fingerprints below the ink', () => {
    const text = runTool('pdftotext', [file, '-']).stdout.replaceAll(/\s/g, '');
    expect(text).toContain('沈䶮2026年11月20日11:');
    for (const { certificateFingerprint } of paper.signers)
      expect(text).toContain(certificateFingerprint.slice(0, 47));
  });

  it.skipIf(!hasPdfsig)('is found invalid by pdfsig after a change', () => {
    const changed = paper.signed.slice();
    changed[3000] = (changed[3000] ?? 0) ^ 1;
    const name = join(folder, 'changed.pdf');
    writeFileSync(name, changed);
    expect(runTool('pdfsig', ['-nocert', name]).stdout).not.toContain('Signature is Valid.');
  });
});
