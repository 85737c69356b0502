import { readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { matchToPackages } from '../../core/verify/match-packages.ts';
import { verifyFile, type FileFinding } from '../../core/verify/verify-file.ts';
import { openPaperReader } from '../../core/verify/paper-words.ts';
import type { Check, SignatureLine } from '../../core/verify/verification.ts';
import { readCrl } from '../../core/signing/crl.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';

const MARKS = { valid: '✓', invalid: '✗', indeterminate: '?' } as const;

/** DER or PEM; several PEM blocks in one file are all read. */
const readCertificates = async (path: string): Promise<readonly Uint8Array[]> => {
  try {
    const bytes = await readFile(path);
    const blocks = bytes
      .toString('latin1')
      .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    return (blocks ?? [bytes]).map((block) => new Uint8Array(new X509Certificate(block).raw));
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: path }, { cause });
  }
};

/** DER or PEM. Throws `file-unreadable`, `file-too-large`. */
const readRevocationList = async (path: string): Promise<Uint8Array> => {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: path }, { cause });
  });
  return readCrl(bytes, path);
};

const describeParams = (check: Check): string => {
  const shown = Object.entries(check.params).map(([key, value]) => `${key} ${value}`);
  return shown.length > 0 ? ` (${shown.join(', ')})` : '';
};

const describeIdentity = ({ trusted, fingerprint, scan, reasons, claimedTime }: SignatureLine): string => {
  const identity = trusted ? 'trusted' : 'identity by fingerprint';
  const how = scan === undefined ? `${identity} ${fingerprint}` : `identity on paper, scan ${scan}`;
  const when = claimedTime === undefined ? '' : `, claims ${claimedTime}`;
  return `${how}${when}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`;
};

const describe = (finding: FileFinding): readonly string[] => [
  `${finding.file}: ${finding.kind}: ${finding.verdict}`,
  ...finding.checks.map(
    (check) =>
      `  ${MARKS[check.verdict]} ${check.name} ${check.subject}${check.reason ? `: ${check.reason}` : ''}${describeParams(check)}`,
  ),
  ...finding.signatures.map(
    (line) =>
      `  ${MARKS[line.verdict]} signature ${line.file}${line.field ? ` ${line.field}` : ''}: ${line.signer}, ${describeIdentity(line)}`,
  ),
];

const toJson = ({
  results: _results,
  inputs: _inputs,
  supplement: _supplement,
  ...finding
}: FileFinding): unknown => ({
  ...finding,
  // One verdict per signature; the first reason alone is what most readers ask for.
  signatures: finding.signatures.map((line) => ({ ...line, reason: line.reasons[0] ?? '' })),
});

interface Trust {
  /** DER. */
  readonly trustedRoots?: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
}

/** Verifies all files with one reader of papers, prints what was found, and gives it back. */
export const verifyAll = async (
  context: CommandContext,
  files: readonly string[],
  { trustedRoots = [], crls = [] }: Trust = {},
): Promise<readonly FileFinding[]> => {
  const alone: FileFinding[] = [];
  const { readWords, close } = openPaperReader();
  try {
    for (const file of files)
      alone.push(
        await verifyFile(file, { trustedRoots, crls, readWords, progress: context.output.progress }),
      );
  } finally {
    await close();
  }
  const findings = matchToPackages(alone);
  context.output.answer(findings.flatMap(describe), { files: findings.map(toJson) });
  return findings;
};

/** Exit status 0 when everything is valid, 1 when anything is not. Returns are held to the packages named beside them. */
export const runVerify = async (
  context: CommandContext,
  files: readonly string[],
  trust: readonly string[],
  revocations: readonly string[] = [],
): Promise<ExitStatus> => {
  const trustedRoots = (await Promise.all(trust.map(readCertificates))).flat();
  const crls = await Promise.all(revocations.map(readRevocationList));
  const findings = await verifyAll(context, files, { trustedRoots, crls });
  return findings.every((finding) => finding.verdict === 'valid') ? 0 : 1;
};
