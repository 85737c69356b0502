import type { FigureTrail, MaterialUse, TraceRow } from '../../../shared/contract/trace.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId, MaterialId } from '../../../shared/domain/ids.ts';
import { indicatorsOfFigure } from '../../../shared/domain/opinion/figure-basis.ts';
import type { Claim, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { findIndicator, listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { readRound, readSheet } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { describeRecipe } from './describe-recipe.ts';
import { labelFigure } from './figure-labels.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { listCountedSheets } from './revealed-sheets.ts';
import { computeSubmission, type SubmissionComputation } from './review-computation.ts';
import { viewSubmissionMatrix } from './submission-matrix.ts';
import type { Workspace } from '../workspace/workspace.ts';

type Value = 'value' | 'verified' | 'accepted';

/** Several numbers of one condition stand in a row, as they stand in the table. */
const writeValues = (claims: readonly Claim[], value: Value): string | undefined => {
  const written = claims.flatMap((claim) => {
    const digits = claim[value];
    if (digits !== undefined) return [`${digits}${claim.unit ?? ''}`];
    return value === 'value' && claim.text !== undefined ? [claim.text] : [];
  });
  return written.length === 0 ? undefined : written.join('；');
};

/** Kinds of figures that are made of points; the recipe says how. */
const FROM_POINTS = new Set(['total', 'base', 'bonus', 'untrimmed', 'grade', 'part', 'group', 'mean']);

const findRule = (scheme: Scheme, key: string): Source | undefined => {
  const [kind, id] = key.split(':', 2);
  if (kind !== 'decision') return undefined;
  return [...scheme.vetoes, ...scheme.conclusions].find((each) => each.id === id)?.source;
};

const viewRows = (
  workspace: Workspace,
  submission: Submission,
  computation: SubmissionComputation,
  wanted: readonly IndicatorId[],
): TraceRow[] => {
  const { scheme } = workspace.review;
  const own = schemeOfSubmission(scheme, submission);
  const { sheets, aggregate } = computation;
  const rows = viewSubmissionMatrix(workspace, submission, sheets, aggregate).flatMap(
    (group) => group.indicators,
  );
  return rows
    .filter(({ id }) => wanted.includes(id))
    .map((row) => {
      const claims = submission.claims.filter((claim) => claim.indicator === row.id);
      return {
        ...row,
        source: findIndicator(own, row.id).source,
        claim: writeValues(claims, 'value'),
        verified: writeValues(claims, 'verified'),
        accepted: writeValues(claims, 'accepted'),
      };
    });
};

/** From a bound figure to the entries, their evidence and the policy. Throws what `requireAccess` throws, `round-open`, `not-found`. */
export const traceFigure = (
  context: CoreContext,
  input: SubmissionInput & { readonly key: string },
): FigureTrail => {
  const { workspace, submission } = requireAccess(context, input);
  const { scheme, roster } = workspace.review;
  const computation = computeSubmission(workspace, submission);
  const text = computation.figures.get(input.key);
  if (text === undefined) throw new PanelDeskError('not-found', { what: input.key });
  const counted = new Set(computation.sheets.map((sheet) => sheet.member));
  const wanted = indicatorsOfFigure(schemeOfSubmission(scheme, submission), input.key);
  const isOfPoints = FROM_POINTS.has(input.key.split(':', 1)[0] ?? '');
  return {
    key: input.key,
    label: labelFigure(scheme, input.key),
    text,
    recipe: isOfPoints ? describeRecipe(scheme, computation.aggregate) : '',
    source: findRule(scheme, input.key),
    members: roster.filter(({ id }) => counted.has(id)).map(({ id, name }) => ({ id, name })),
    rows: viewRows(workspace, submission, computation, wanted),
    materials: submission.materials.map(({ id, title }) => ({ id, title })),
  };
};

/** What rests on a material: the own entries, and everybody's once they lie open. Throws what `requireAccess` throws. */
export const listUses = (
  context: CoreContext,
  input: SubmissionInput & { readonly materialId: MaterialId },
): { uses: MaterialUse[] } => {
  const { workspace, submission, member } = requireAccess(context, input);
  const own = readSheet(workspace.reads, { member: member.id, submission: submission.id });
  const revealed = readRound(workspace.reads) ? listCountedSheets(workspace, submission.id) : [];
  const sheets = [...revealed.filter((sheet) => sheet.member !== member.id), own];
  const indicators = listIndicators(schemeOfSubmission(workspace.review.scheme, submission));
  const uses = sheets.flatMap((sheet) =>
    sheet.entries.flatMap((entry) =>
      entry.evidence.flatMap((link): MaterialUse[] => {
        if (link.kind !== 'page' || link.material !== input.materialId) return [];
        const title = indicators.find(({ indicator }) => indicator.id === entry.indicator)?.indicator.title;
        return [
          {
            evidenceId: link.id,
            page: link.page,
            region: link.region,
            quote: link.quote,
            note: link.note,
            indicator: entry.indicator,
            indicatorTitle: title ?? { zh: entry.indicator },
            member: sheet.member,
            memberName: workspace.review.roster.find(({ id }) => id === sheet.member)?.name ?? sheet.member,
          },
        ];
      }),
    ),
  );
  return { uses: uses.sort((a, b) => a.page - b.page) };
};
