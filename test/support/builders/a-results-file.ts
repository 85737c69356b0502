import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { resultsFileSchema } from '../../../shared/formats/results-file.ts';
import { toCanonicalJson } from '../../../electron/core/formats/canonical-json.ts';
import { asSha256 } from '../../../shared/domain/ids.ts';
import { buildResults } from '../../../shared/domain/results.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import { aPanel, aReview, aSubmission } from './a-review.ts';
import { aScheme } from './a-scheme.ts';
import { sheetsOf } from './a-sheet.ts';

/** Results of a panel: for each submission the members' totals. */
export const aResultsFile = (
  totals: Readonly<Record<string, readonly number[]>>,
  options: {
    readonly scheme?: Scheme;
    readonly schemeSha256?: string;
    readonly panel?: string;
    readonly name?: string;
  } = {},
): ResultsFile => {
  const scheme = options.scheme ?? aScheme();
  const ids = Object.keys(totals);
  const results = buildResults({
    review: aReview({
      scheme,
      panel: { name: options.panel ?? '第一专家组' },
      submissions: ids.map((id) => aSubmission({ id, baseName: options.name ?? `基地 ${id}` })),
    }),
    packageDigest: asSha256('ab'.repeat(32)),
    schemeDigest: asSha256(options.schemeSha256 ?? 'cd'.repeat(32)),
    members: aPanel(6),
    sheets: ids.flatMap((id) => sheetsOf(scheme, totals[id] ?? [], id)),
    opinions: [],
  });
  const document = { format: 'paneldesk/results/1', pointsUnit: 'hundredths', schemeFile: {}, ...results };
  return resultsFileSchema.parse(JSON.parse(toCanonicalJson(document)));
};
