import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTool, runTool } from '../external-tool.ts';
import { hasPreflight, runPreflight } from './run-preflight.ts';
import type { SignedPaper } from './sign-all.ts';

/** What every paper's signatures must be for tools that know nothing of this project. */
export interface StockVerdicts {
  readonly valid: number;
  readonly trusted: number;
  /** Signatures that cover the file to its end: the last one only. */
  readonly whole: number;
  readonly isSound: boolean;
  readonly history: string;
  readonly archive: string;
}

const HISTORY_SCRIPT = `var doc = new PDFDocument(scriptArgs[0]);
print(doc.countVersions() + ' versions, change history ' + doc.validateChangeHistory());
`;

/** True where poppler, NSS, qpdf, MuPDF and PDFBox are all here; each says so when it is not. */
export const hasStockTools = (): boolean =>
  [
    hasTool('certutil', 'trust of PDF signatures by NSS'),
    hasTool('pdfsig', 'PDF signatures by poppler'),
    hasTool('qpdf', 'structure of signed PDFs by qpdf'),
    hasTool('mutool', 'history of signed PDFs by MuPDF'),
    hasPreflight(),
  ].every(Boolean);

/** As they should be for a paper with so many signatures. */
export const soundVerdicts = (signatures: number): StockVerdicts => ({
  valid: signatures,
  trusted: signatures,
  whole: Math.min(signatures, 1),
  isSound: true,
  history: `${signatures + 1} versions, change history 0`,
  archive: 'valid',
});

export const judgeByStockTools = ({ signed, keys }: Pick<SignedPaper, 'signed' | 'keys'>): StockVerdicts => {
  const folder = mkdtempSync(join(tmpdir(), 'paneldesk-stock-'));
  const file = join(folder, 'signed.pdf');
  const root = join(folder, 'root.pem');
  const script = join(folder, 'history.js');
  const database = join(folder, 'nss');
  writeFileSync(file, signed);
  writeFileSync(root, new X509Certificate(keys.root).toString());
  writeFileSync(script, HISTORY_SCRIPT);
  mkdirSync(database);
  runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
  runTool('certutil', ['-A', '-d', `sql:${database}`, '-n', 'root', '-t', 'CT,C,C', '-i', root]);
  const said = runTool('pdfsig', ['-nssdir', `sql:${database}`, file]).stdout;
  const count = (words: string): number => said.split(words).length - 1;
  const checked = runTool('qpdf', ['--check', file]);
  return {
    valid: count('Signature is Valid.'),
    trusted: count('Certificate is Trusted.'),
    whole: count('Total document signed'),
    isSound: checked.status === 0 && checked.stdout.includes('No syntax or stream encoding errors'),
    history: runTool('mutool', ['run', script, file]).stdout.trim(),
    archive: runPreflight([file]),
  };
};
