import { collateResults } from '../../core/collate/collate.ts';
import { writeTable } from '../../core/collate/write-table.ts';
import { verifyFile } from '../../core/verify/verify-file.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';

/** Nothing is collated in part: one return that does not verify, or is none, and no table is written. */
export const runCollate = async (
  context: CommandContext,
  files: readonly string[],
  out: string,
): Promise<ExitStatus> => {
  const all = [];
  for (const file of files) {
    const finding = await verifyFile(file, { trustedRoots: [], progress: context.output.progress });
    if (finding.verdict !== 'valid' || !finding.results) {
      // A sound package, bag or PDF is refused for being none of the files that are collated.
      const kindReason = finding.kind === 'return-package' ? '' : 'wrong-kind-of-file';
      const wrong = finding.checks
        .filter((check) => check.verdict !== 'valid')
        .map((check) => `  ✗ ${check.name} ${check.subject}: ${check.reason}`);
      context.output.answer(
        [`${finding.file}: ${finding.kind}: ${kindReason === '' ? finding.verdict : kindReason}`, ...wrong],
        {
          refused: finding.file,
          kind: finding.kind,
          reason: kindReason === '' ? 'not-valid' : kindReason,
          checks: finding.checks,
        },
      );
      return 1;
    }
    all.push(finding.results);
  }
  const rows = collateResults(all);
  await writeTable(out, rows);
  context.output.answer(
    [...rows.map((row) => `${row.rank}${row.tied ? '=' : ''}  ${row.total}  ${row.baseName}`), out],
    { table: out, rows },
  );
  return 0;
};
