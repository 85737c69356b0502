import { readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { matchToPackages } from '../../core/verify/match-packages.ts';
import { verifyFile, type FileFinding } from '../../core/verify/verify-file.ts';
import type { Check } from '../../core/verify/verification.ts';
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

const describeParams = (check: Check): string => {
  const shown = Object.entries(check.params).map(([key, value]) => `${key} ${value}`);
  return shown.length > 0 ? ` (${shown.join(', ')})` : '';
};

const describe = (finding: FileFinding): readonly string[] => [
  `${finding.file}: ${finding.kind}: ${finding.verdict}`,
  ...finding.checks.map(
    (check) =>
      `  ${MARKS[check.verdict]} ${check.name} ${check.subject}${check.reason ? `: ${check.reason}` : ''}${describeParams(check)}`,
  ),
  ...finding.signatures.map(
    (line) =>
      `  ${MARKS[line.verdict]} signature ${line.file}${line.field ? ` ${line.field}` : ''}: ${line.signer}, ${line.trusted ? 'trusted' : 'identity by fingerprint'} ${line.fingerprint}`,
  ),
];

const toJson = ({
  results: _results,
  inputs: _inputs,
  supplement: _supplement,
  ...finding
}: FileFinding): unknown => finding;

/** Exit status 0 when everything is valid, 1 when anything is not. Returns are held to the packages named beside them. */
export const runVerify = async (
  context: CommandContext,
  files: readonly string[],
  trust: readonly string[],
): Promise<ExitStatus> => {
  const trustedRoots = (await Promise.all(trust.map(readCertificates))).flat();
  const alone: FileFinding[] = [];
  for (const file of files)
    alone.push(await verifyFile(file, { trustedRoots, progress: context.output.progress }));
  const findings = matchToPackages(alone);
  context.output.answer(findings.flatMap(describe), { files: findings.map(toJson) });
  return findings.every((finding) => finding.verdict === 'valid') ? 0 : 1;
};
