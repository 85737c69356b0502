import type { EntryView, IndicatorView, SheetView } from '../../../shared/contract/scoring.ts';
import { checkCompleteness, type IndicatorCompleteness } from '../../../shared/domain/completeness.ts';
import { writeClaim } from '../../../shared/domain/figures.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review.ts';
import type { Indicator } from '../../../shared/domain/scheme.ts';
import { listMissingParts, totalSheet } from '../../../shared/domain/sheet-rules.ts';
import type { SavedEntry, SavedSheet } from '../store/rows/sheet-rows.ts';
import { readRound, readSheet } from '../store/rows/sheet-rows.ts';
import type { SeatedCall } from './require-seat.ts';

const viewIndicator = (
  indicator: Indicator,
  submission: Submission,
  completeness: IndicatorCompleteness | undefined,
): IndicatorView => {
  const claim = submission.claims.find((each) => each.indicator === indicator.id);
  const requirements = (completeness?.requirements ?? []).map(({ requirement, metBy }) => ({
    id: requirement.id,
    titles: requirement.anyOf.map((kind) => kind.title),
    metBy: [...metBy],
  }));
  const evidenceFirst = requirements.flatMap((requirement) => requirement.metBy);
  const filedHere = submission.materials
    .filter((material) => material.indicators.includes(indicator.id))
    .map((material) => material.id);
  return {
    id: indicator.id,
    title: indicator.title,
    mode: indicator.mode,
    maxPoints: indicator.maxPoints,
    step: indicator.step,
    unit: indicator.unit,
    source: indicator.source,
    guidance: indicator.guidance,
    reasonRequired: indicator.reasonRequired,
    evidenceRequired: indicator.evidenceRequired,
    claim: claim ? writeClaim(claim) : undefined,
    requirements,
    materials: [...new Set([...evidenceFirst, ...filedHere])],
  };
};

const copyEntry = (entry: SavedEntry): EntryView => ({ ...entry, evidence: [...entry.evidence] });

const copyTotals = (totals: ReturnType<typeof totalSheet>): SheetView['totals'] => ({
  ...totals,
  groups: [...totals.groups],
});

/** One own sheet with everything that the scoring screen shows; nothing of anybody else is in it. */
export const viewSheet = ({ workspace, member }: SeatedCall, submission: Submission): SheetView => {
  const { scheme } = workspace.review;
  const sheet = readSheet(workspace.reads, { member: member.id, submission: submission.id });
  const completeness = checkCompleteness(scheme, submission);
  return {
    submissionId: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    groups: scheme.groups.map((group) => ({
      id: group.id,
      title: group.title,
      maxPoints: group.maxPoints,
      bonus: group.bonus,
      indicators: group.indicators.map((indicator) =>
        viewIndicator(
          indicator,
          submission,
          completeness.find((each) => each.indicator === indicator.id),
        ),
      ),
    })),
    materials: submission.materials.map(({ id, title, mediaType, bytes, sha256 }) => ({
      id,
      title,
      mediaType,
      bytes,
      sha256,
    })),
    entries: sheet.entries.map(copyEntry),
    totals: copyTotals(totalSheet(scheme, sheet.entries)),
    missing: [...listMissingParts(scheme, sheet.entries)],
    submittedAt: sheet.submittedAt,
    roundClosed: readRound(workspace.reads) !== null,
  };
};

export interface SheetChanged {
  readonly savedAt: string;
  readonly entry: EntryView;
  readonly totals: SheetView['totals'];
  readonly missing: SheetView['missing'];
}

/** What the window is told after a change, read back from the store. */
export const viewChange = (
  { workspace }: SeatedCall,
  sheet: SavedSheet,
  indicator: IndicatorId,
  savedAt: string,
): SheetChanged => {
  const { scheme } = workspace.review;
  const entry = sheet.entries.find((each) => each.indicator === indicator) ?? {
    indicator,
    points: null,
    comment: '',
    evidence: [],
    revision: 0,
  };
  return {
    savedAt,
    entry: copyEntry(entry),
    totals: copyTotals(totalSheet(scheme, sheet.entries)),
    missing: [...listMissingParts(scheme, sheet.entries)],
  };
};
