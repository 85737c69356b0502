import { digestOf, toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { fillScheme } from '../../../../../shared/domain/scheme/fill-scheme.ts';
import { asSha256, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { NOTHING_CONVENED } from '../../../../../shared/domain/convening/convening.ts';
import type { Decision } from '../../../../../shared/domain/deliberation/decision.ts';
import { buildResults } from '../../../../../shared/domain/aggregation/results.ts';
import type { RosterMember, Submission } from '../../../../../shared/domain/review/review.ts';
import type { ScoreSheet } from '../../../../../shared/domain/scoring/sheet.ts';
import {
  RESULTS_FORMAT,
  resultsFileSchema,
  type ResultsFile,
} from '../../../../../shared/formats/results-file.ts';
import { schemeFileSchema, type SchemeFile } from '../../../../../shared/formats/scheme-file.ts';
import { fillingsSchema } from '../../../../../shared/formats/slot-file.ts';
import { aPanel, aReview, aSubmission } from '../../../../support/builders/a-review.ts';
import { aSchemeFile } from '../../../../support/builders/file-forms.ts';
import { sheetsOf } from '../../../../support/builders/a-sheet.ts';

/** What a panel found about one submission; `totals` makes one complete sheet for each. */
export interface Found extends Partial<Omit<Submission, 'id'>> {
  readonly totals?: readonly number[];
  readonly sheets?: readonly ScoreSheet[];
  readonly decisions?: readonly (Pick<Decision, 'subject' | 'choice'> & Partial<Decision>)[];
}

interface By {
  /** A scheme as it lies in a file. */
  readonly scheme?: unknown;
  /** Fillings as the bureau writes them. */
  readonly slots?: unknown;
  readonly panel?: string;
  readonly members?: readonly RosterMember[];
}

const aDecision = (
  submission: string,
  decision: Pick<Decision, 'subject' | 'choice'> & Partial<Decision>,
): Decision => ({ values: [], reason: '理由', ...decision, submission: asSubmissionId(submission) });

/** Results as `results.json` has them, of one panel by one scheme. */
export const resultsBy = (
  found: Readonly<Record<string, Found>>,
  { scheme: file = aSchemeFile(), slots = [], panel = '第一专家组', members = aPanel(9) }: By = {},
): ResultsFile => {
  const fillings = fillingsSchema.parse(slots);
  const scheme = fillScheme(schemeFileSchema.parse(file), fillings);
  const all = Object.entries(found);
  const results = buildResults({
    review: aReview({
      scheme,
      fillings,
      panel: { name: panel },
      submissions: all.map(([id, { totals: _t, sheets: _s, decisions: _d, ...rest }]) =>
        aSubmission({ baseName: `基地 ${id}`, ...rest, id }),
      ),
    }),
    packageDigest: asSha256('ab'.repeat(32)),
    supplements: [],
    schemeDigest: digestOf(toCanonicalJson(file)),
    members,
    sheets: all.flatMap(([id, { totals = [], sheets = [] }]) => [...sheets, ...sheetsOf(scheme, totals, id)]),
    convening: NOTHING_CONVENED,
    revisions: [],
    reconsiderations: [],
    findings: new Map(),
    decisions: all.flatMap(([id, { decisions = [] }]) => decisions.map((each) => aDecision(id, each))),
    opinions: [],
  });
  const document = { format: RESULTS_FORMAT, pointsUnit: 'hundredths', schemeFile: file, ...results };
  return resultsFileSchema.parse(JSON.parse(toCanonicalJson(document)));
};

/** The small scheme of two indicators and a bonus, with other rules. */
export const schemeWith = (rules: Partial<SchemeFile>): unknown => ({ ...aSchemeFile(), ...rules });
