import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { listPinnedBureaus } from '../store/rows/bureau-rows.ts';
import { matchToPackages } from '../verify/match-packages.ts';
import { readWordsBy } from '../verify/paper-words.ts';
import { failed } from '../verify/verification.ts';
import { verifyFile, type FileFinding, type VerifyOptions } from '../verify/verify-file.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBytes } from './memory-source.ts';

/** A stick that was pulled says nothing against the other files. */
const verifyOne = async (
  path: string,
  options: VerifyOptions & { readonly name: string },
): Promise<FileFinding> => {
  try {
    return await verifyFile(path, options);
  } catch (error) {
    if (!isFailure(error) || error.code === 'cancelled') throw error;
    const { name } = options;
    return {
      file: name,
      kind: 'unknown',
      verdict: 'invalid',
      checks: [failed('container', name, error.code, error.params)],
      signatures: [],
      results: null,
      inputs: null,
    };
  }
};

const toFinding = ({ file, kind, verdict, checks, signatures }: FileFinding): VerificationFinding => ({
  file,
  kind,
  verdict,
  checks: checks.map((check) => ({ ...check, params: { ...check.params } })),
  signatures: signatures.map((line) => ({ ...line, reasons: [...line.reasons] })),
});

/** What can be saved of the last verification. */
const reports = new WeakMap<CoreContext, string>();

const offerReport = (context: CoreContext, findings: readonly VerificationFinding[]): string => {
  const before = reports.get(context);
  if (before !== undefined) context.files.forget(before);
  const bytes = Buffer.from(`${JSON.stringify({ files: findings }, null, 2)}\n`, 'utf8');
  const report = context.files.registerSource(sourceOfBytes(bytes, 'verification.json', 'application/json'));
  reports.set(context, report);
  return report;
};

/**
 * 核验 of files in the window, each against its own rules and all of them against the packages among them. Nothing is kept: what was
 * uploaded for it is gone afterwards. Throws `not-found` for a handle that names no file, and `cancelled`.
 */
export const verifyFiles = async (
  context: CoreContext,
  { files }: { readonly files: readonly string[] },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ findings: VerificationFinding[]; report: string }> => {
  const trustedRoots = listPinnedBureaus(context.desk()).map(({ certificate }) => certificate);
  const readWords = readWordsBy(context.reader());
  try {
    const findings: FileFinding[] = [];
    for (const handle of files) {
      throwIfCancelled(signal);
      const path = context.files.pathOf(handle);
      const name = context.files.open(handle)?.name;
      if (name === undefined) throw new PanelDeskError('not-found', { what: 'file' });
      const options = {
        name,
        trustedRoots,
        demandsTrust: false,
        readWords,
        progress,
        ...(signal ? { signal } : {}),
      };
      findings.push(await verifyOne(path, options));
    }
    const matched = matchToPackages(findings).map(toFinding);
    return { findings: matched, report: offerReport(context, matched) };
  } finally {
    for (const handle of files) context.files.forget(handle);
  }
};
