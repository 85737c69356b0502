import { orderSigners } from '../../../shared/domain/signing/signature-state.ts';
import { buildResults } from '../../../shared/domain/aggregation/results.ts';
import { RESULTS_FORMAT } from '../../../shared/formats/results-file.ts';
import { nameCauses, reconsiderationsOf } from '../../../shared/domain/scoring/reconsideration.ts';
import { revisionsOf } from '../../../shared/domain/scoring/revision.ts';
import { findingsOf } from '../../../shared/domain/site-visit/visit-outcome.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import { listAllRevisions } from '../store/rows/revision-rows.ts';
import { listSupplements } from '../store/rows/supplement-rows.ts';
import { listVisitRecords } from '../store/rows/visit-record-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readOrDraft } from './opinion-store.ts';
import { listPresentScorers } from './panel-service.ts';
import { computeSubmission } from './review-computation.ts';

/**
 * An evidence id is a random name inside one workspace; in the results a link is known by its place, so that equal
 * reviews have equal results on whatever devices they were scored.
 */
const withStableEvidenceIds = <Value>(value: Value): Value => {
  let count = 0;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(
      ([key, each]) =>
        [key, key === 'evidence' && Array.isArray(each) ? each.map(rename) : walk(each)] as const,
    );
    return Object.fromEntries(entries);
  };
  const rename = (link: unknown): unknown => ({ ...(link as object), id: `e${(count += 1)}` });
  return walk(value) as Value;
};

/** `results.json` as canonical text with its digest. Throws `round-open`, `sheets-missing`. */
export const writeResultsDocument = (
  workspace: Workspace,
): { readonly text: string; readonly digest: Sha256 } => {
  const { review, reads } = workspace;
  const facts = readImportFacts(reads);
  const computed = review.submissions.map((submission) => ({
    submission,
    computation: computeSubmission(workspace, submission),
  }));
  const sheets = computed.flatMap(({ computation }) => computation.sheets);
  const reconsiderations = reconsiderationsOf(sheets, listReconsiderations(reads));
  const results = buildResults({
    review,
    packageDigest: facts.packageDigest,
    schemeDigest: facts.schemeDigest,
    supplements: listSupplements(reads),
    findings: new Map(review.submissions.map(({ id }) => [id, findingsOf(listVisitRecords(reads, id))])),
    members: orderSigners(listPresentScorers(workspace)),
    convening: workspace.convening,
    revisions: nameCauses(revisionsOf(sheets, listAllRevisions(reads)), reconsiderations),
    reconsiderations,
    sheets,
    decisions: computed.flatMap(({ computation }) =>
      computation.decisions.map(
        ({ revision: _revision, decidedBy: _by, decidedAt: _at, ...decision }) => decision,
      ),
    ),
    opinions: computed.map(({ submission, computation }) => readOrDraft(workspace, submission, computation)),
  });
  const text = toCanonicalJson(
    withStableEvidenceIds({
      format: RESULTS_FORMAT,
      pointsUnit: 'hundredths',
      schemeFile: JSON.parse(facts.schemeDocument) as unknown,
      ...results,
    }),
  );
  return { text, digest: digestOf(text) };
};
