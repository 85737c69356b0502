import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { ResultsFile, SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import type { Paper } from '../pdf/paper-blocks.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findPrintedDifference, type PrintedDifference } from './match-printed.ts';
import type { ReadWords } from './paper-words.ts';
import { listPieces } from './printed-pieces.ts';
import { joinPages, type PrintedText } from './printed-text.ts';
import { rebuildOpinions } from './rebuilt-opinion.ts';
import { MAX_PDF_BYTES } from './verify-sealed-pdf.ts';
import { failed, passed, undecided, type Check } from './verification.ts';

export interface PrintedOpinions {
  readonly results: ResultsFile;
  readonly seal: SealFile;
  /** Of `data/results.json`, as it is. */
  readonly digest: Sha256;
  readonly readWords: ReadWords;
  readonly signal?: AbortSignal | undefined;
}

/** Every page names the results that were signed by their code; the signatures cover it. */
export const checkCodes = ({ codes }: PrintedText, digest: Sha256, file: string): Check => {
  const expected = shortCode(digest);
  const at = codes.findIndex((code) => code !== expected);
  if (at < 0) return passed('content-code', file, { code: expected, pages: codes.length });
  const found = codes[at];
  return found === null || found === undefined
    ? failed('content-code', file, 'code-missing', { expected, page: at + 1 })
    : failed('content-code', file, 'results-not-signed', { expected, found, page: at + 1 });
};

/** The difference that comes last: that of the order of names that fits best. */
const compare = (printed: PrintedText, papers: readonly Paper[]): PrintedDifference | undefined => {
  let last: (PrintedDifference & { readonly at: number }) | undefined;
  for (const paper of papers) {
    const difference = findPrintedDifference(printed, listPieces(paper));
    if (!difference) return undefined;
    if (!last || difference.at > last.at) last = difference;
  }
  return last;
};

const checkOne = async (
  bag: Bag,
  opinion: SealFile['opinions'][number],
  papers: readonly Paper[],
  { digest, readWords, signal }: PrintedOpinions,
): Promise<readonly Check[]> => {
  const { file } = opinion;
  const pages = await readWords(await bag.read(`data/${file}`, MAX_PDF_BYTES), signal);
  if (!pages) return [undecided('printed-figures', file, 'words-unreadable')];
  const printed = joinPages(pages);
  const difference = compare(printed, papers);
  const params = { pages: pages.length, characters: printed.text.length };
  if (!difference) return [checkCodes(printed, digest, file), passed('printed-figures', file, params)];
  const { place, expected, found } = difference;
  return [
    checkCodes(printed, digest, file),
    failed('printed-figures', file, 'figure-printed-differs', { place, expected, found }),
  ];
};

/**
 * Each opinion prints what the results say, in this order and nothing beside it: every bound figure, every cell of its tables, each
 * section's words, the policy's words, the names; and at each page's foot the code of these results. Left out are the day, the code
 * of the log, which the results do not hold, and what the signatures draw. Throws `cancelled`.
 */
export const checkPrinted = async (
  bag: Bag,
  file: string,
  printed: PrintedOpinions,
): Promise<readonly Check[]> => {
  const rebuilt = rebuildOpinions(printed.results, printed.seal, file);
  const checks: Check[] = [];
  const paths = new Set(bag.payload.map(({ path }) => path));
  for (const opinion of printed.seal.opinions) {
    const papers = rebuilt.get(opinion.submission);
    if (papers && paths.has(`data/${opinion.file}`))
      checks.push(...(await checkOne(bag, opinion, papers, printed)));
  }
  return checks;
};
