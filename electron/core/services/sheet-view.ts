import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import { checkCompleteness } from '../../../shared/domain/review/completeness.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { judgesPart, schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { depthOfGroups, givesPoints } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { applyRevisions } from '../../../shared/domain/scoring/revision.ts';
import { listMissingParts } from '../../../shared/domain/scoring/sheet-rules.ts';
import { totalSheet, type SheetTotals } from '../../../shared/domain/scoring/sheet-totals.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { listDeliberationRevisions } from '../store/rows/revision-rows.ts';
import type { SavedEntry, SavedSheet } from '../store/rows/sheet-rows.ts';
import { readRound, readSheet } from '../store/rows/sheet-rows.ts';
import { viewIndicator } from './indicator-view.ts';
import { materialViewer } from './material-view.ts';
import { viewOwnReconsideration } from './reconsideration-view.ts';
import type { OpenSheet } from './require-open-sheet.ts';
import type { SeatedCall } from './require-seat.ts';
import { viewSameFiles } from './same-files.ts';

const copyEntry = (entry: SavedEntry): EntryView => ({ ...entry, evidence: [...entry.evidence] });

const copyTotals = (totals: SheetTotals): SheetView['totals'] => ({ ...totals, groups: [...totals.groups] });

const viewGroups = (scheme: Scheme, submission: Submission): SheetView['groups'] => {
  const depths = depthOfGroups(scheme);
  const completeness = new Map(checkCompleteness(scheme, submission).map((each) => [each.indicator, each]));
  return scheme.groups.map((group) => ({
    id: group.id,
    title: group.title,
    depth: depths.get(group.id) ?? 0,
    part: group.part,
    maxPoints: group.maxPoints,
    bonus: group.bonus,
    indicators: group.indicators.map((indicator) =>
      viewIndicator(scheme, indicator, submission, completeness.get(indicator.id)),
    ),
  }));
};

/** One own sheet with everything that the scoring screen shows; nothing of anybody else is in it. */
export const viewSheet = (seated: SeatedCall, submission: Submission): SheetView => {
  const { workspace, member } = seated;
  const scheme = schemeOfSheet(workspace.review.scheme, submission, member);
  const saved = readSheet(workspace.reads, { member: member.id, submission: submission.id });
  const sheet = applyRevisions(saved, listDeliberationRevisions(workspace.reads, submission.id));
  const reconsiderations = listReconsiderations(workspace.reads, {
    member: member.id,
    submission: submission.id,
  });
  return {
    submissionId: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    groups: viewGroups(scheme, submission),
    parts: scheme.parts.filter((part) => judgesPart(member, part.id)).map(({ id, title }) => ({ id, title })),
    scored: givesPoints(scheme),
    materials: submission.materials.map(materialViewer(workspace)),
    entries: sheet.entries.map(copyEntry),
    totals: copyTotals(totalSheet(scheme, sheet.entries)),
    missing: [...listMissingParts(scheme, submission, sheet.entries, reconsiderations)],
    reconsiderations: reconsiderations.map(viewOwnReconsideration),
    sameFiles: viewSameFiles(seated, submission),
    submittedAt: sheet.submittedAt,
    roundClosed: readRound(workspace.reads) !== null,
  };
};

export interface SheetChanged {
  readonly savedAt: string;
  readonly entry: EntryView;
  readonly totals: SheetView['totals'];
  readonly missing: SheetView['missing'];
  readonly sameFiles?: SheetView['sameFiles'] | undefined;
}

/** What the window is told after a change, read back from the store; `scheme` is the sheet's own. */
export const viewChange = (
  { scheme, submission, reconsiderations }: Pick<OpenSheet, 'scheme' | 'submission' | 'reconsiderations'>,
  sheet: SavedSheet,
  indicator: IndicatorId,
  savedAt: string,
): SheetChanged => {
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
    missing: [...listMissingParts(scheme, submission, sheet.entries, reconsiderations)],
  };
};
