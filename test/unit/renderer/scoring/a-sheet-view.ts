import type { SheetView } from '../../../../shared/contract/scoring.ts';
import { asSha256, type MaterialId } from '../../../../shared/domain/ids.ts';
import type { IndicatorView } from '../../../../shared/contract/indicator-view.ts';
import type { Indicator } from '../../../../shared/domain/scheme/indicator.ts';
import type { Submission } from '../../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../../shared/domain/scheme/scheme.ts';
import { depthOfGroups, givesPoints } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { listMissingParts } from '../../../../shared/domain/scoring/sheet-rules.ts';
import { totalSheet } from '../../../../shared/domain/scoring/sheet-totals.ts';
import { viewIndicator } from '../../../../electron/core/services/indicator-view.ts';
import { aSubmission } from '../../../support/builders/a-review.ts';
import { aScheme } from '../../../support/builders/a-scheme.ts';

interface Given {
  readonly entries?: SheetView['entries'];
  readonly missing?: SheetView['missing'];
  readonly materials?: readonly MaterialId[];
  readonly submission?: Submission;
}

/** A row as the host shows it to the window. */
export const anIndicatorView = (
  indicator: Indicator,
  submission: Submission = aSubmission(),
  scheme: Scheme = aScheme(),
): IndicatorView => viewIndicator(scheme, indicator, submission, undefined);

/** A sheet as the host shows it: totals and gaps follow from the entries by the domain's own rules. */
export const aSheetView = (
  change: Parameters<typeof aScheme>[0],
  { entries = [], missing, materials = [], submission = aSubmission() }: Given = {},
): SheetView => {
  const scheme = aScheme(change);
  const depths = depthOfGroups(scheme);
  const totals = totalSheet(scheme, entries);
  return {
    submissionId: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    groups: scheme.groups.map(({ id, title, part, maxPoints, bonus, indicators }) => ({
      id,
      title,
      depth: depths.get(id) ?? 0,
      part,
      maxPoints,
      bonus,
      indicators: indicators.map((indicator) => anIndicatorView(indicator, submission, scheme)),
    })),
    parts: scheme.parts.map(({ id, title }) => ({ id, title })),
    scored: givesPoints(scheme),
    materials: materials.map((id) => ({
      id,
      title: id,
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: asSha256('0'.repeat(64)),
    })),
    entries,
    totals: { ...totals, groups: [...totals.groups] },
    missing: missing ?? [...listMissingParts(scheme, submission, entries)],
    reconsiderations: [],
    sameFiles: [],
    submittedAt: null,
    roundClosed: false,
  };
};
