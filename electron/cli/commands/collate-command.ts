import { collateResults, type CollateOptions, type Collation } from '../../core/collate/collate.ts';
import type { CollatedRow } from '../../core/collate/collated-row.ts';
import { writeTable } from '../../core/collate/write-table.ts';
import { openPaperReader } from '../../core/verify/paper-words.ts';
import { verifyFile, type FileFinding } from '../../core/verify/verify-file.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';

/** A sound package, bag or PDF is refused for being none of the files that are collated. */
const refuse = ({ output }: CommandContext, finding: FileFinding): void => {
  const kindReason = finding.kind === 'return-package' ? '' : 'wrong-kind-of-file';
  const wrong = finding.checks
    .filter((check) => check.verdict !== 'valid')
    .map((check) => `  ✗ ${check.name} ${check.subject}: ${check.reason}`);
  output.answer(
    [`${finding.file}: ${finding.kind}: ${kindReason === '' ? finding.verdict : kindReason}`, ...wrong],
    {
      refused: finding.file,
      kind: finding.kind,
      reason: kindReason === '' ? 'not-valid' : kindReason,
      checks: finding.checks,
    },
  );
};

const describeRow = ({ rank, tied, total, baseName, decisions, grade, open }: CollatedRow): string =>
  [
    rank === undefined ? '–' : `${rank}${tied ? '=' : ''}`,
    ...(total === undefined ? [] : [total]),
    baseName,
    ...decisions
      .filter(({ kind }) => kind === 'conclusion' || kind === 'disposition')
      .map(({ words, target }) => (target === undefined ? words : `${words} ${target}`)),
    ...(grade === undefined ? open.map((each) => `${each}?`) : [grade]),
  ].join('  ');

const describeQuotas = ({ quotas, baseMissing }: Collation): readonly string[] => [
  ...quotas.map(({ grade, base, seats: { floor, ceiling }, certain, open }) => {
    const seats = floor === ceiling ? String(floor) : `${floor}–${ceiling}`;
    return `${grade}: base ${base}, seats ${seats}, certain ${certain}, open ${open.length}${open.length > 0 ? ` (${open.join(', ')})` : ''}`;
  }),
  ...(baseMissing ? ['the base of the shares is the bureau’s to give: --base <n>'] : []),
];

/** The results of all files, read with one reader of papers; undefined where one of them is refused. */
const readSound = async (
  context: CommandContext,
  files: readonly string[],
): Promise<readonly ResultsFile[] | undefined> => {
  const all: ResultsFile[] = [];
  const { readWords, close } = openPaperReader();
  try {
    for (const file of files) {
      const { progress } = context.output;
      const finding = await verifyFile(file, { trustedRoots: [], readWords, progress });
      if (finding.verdict !== 'valid' || !finding.results) {
        refuse(context, finding);
        return undefined;
      }
      all.push(finding.results);
    }
    return all;
  } finally {
    await close();
  }
};

/** Collates results that were verified, and writes the table. */
export const collateSound = async (
  context: CommandContext,
  all: readonly ResultsFile[],
  out: string,
  options: CollateOptions = {},
): Promise<void> => {
  const collation = collateResults(all, options);
  await writeTable(out, collation);
  const { rows, quotas, baseMissing, readings } = collation;
  context.output.answer([...rows.map(describeRow), ...describeQuotas(collation), out], {
    table: out,
    rows,
    quotas,
    baseMissing,
    readings,
  });
};

/** Nothing is collated in part: one return that does not verify, or is none, and no table is written. */
export const runCollate = async (
  context: CommandContext,
  files: readonly string[],
  out: string,
  options: CollateOptions = {},
): Promise<ExitStatus> => {
  const all = await readSound(context, files);
  if (!all) return 1;
  await collateSound(context, all, out, options);
  return 0;
};
