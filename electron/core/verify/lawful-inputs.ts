import {
  listDecisionFaults,
  requireLawfulDecision,
} from '../../../shared/domain/deliberation/decision-rules.ts';
import { isFailure, PanelDeskError, type FailureParams } from '../../../shared/domain/failure.ts';
import { asClaimedTime, type MemberId } from '../../../shared/domain/ids.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { isScoring, type RosterMember, type Submission } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { requireLawfulJudgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { findGap, findUnlawfulReconsideration, type LookedAt } from './lawful-reconsiderations.ts';
import { listUnlawfulConvening } from './lawful-convening.ts';
import { findUnlawfulRevision } from './lawful-revisions.ts';
import { failed, type Check, type ReasonCode } from './verification.ts';

type ResultEntry = ResultsFile['submissions'][number];

/** What the rules look at of a submission; its materials are not in the results. */
export const submissionOf = (result: ResultEntry): Submission => ({
  id: result.submission,
  baseName: result.baseName,
  applicant: { name: result.applicant },
  type: result.type,
  history: result.history,
  claims: result.claims,
  materials: [],
});

/** Only submitted sheets are in the results; their claimed times are in the sheet files. */
export const sheetsOf = ({ submission, sheets }: ResultEntry): readonly ScoreSheet[] =>
  sheets.map(({ member, entries }) => ({ member, submission, entries, submittedAt: asClaimedTime('') }));

/** Throws the broken rule's failure for an entry that the member's sheet could not hold, and for a gap. */
const requireLawfulSheet = (
  scheme: Scheme,
  submission: Submission,
  member: RosterMember,
  { entries }: ScoreSheet,
  lookedAt: readonly LookedAt[],
): void => {
  const own = schemeOfSheet(scheme, submission, member);
  const rows = new Map(listIndicators(own).map(({ indicator }) => [indicator.id, indicator]));
  for (const entry of entries) {
    const indicator = rows.get(entry.indicator);
    if (!indicator) throw new PanelDeskError('not-found', { what: entry.indicator });
    requireLawfulJudgement(scheme, submission, indicator, entry);
  }
  const gap = findGap(own, submission, entries, lookedAt);
  if (gap) throw new PanelDeskError('sheet-incomplete', { indicator: gap.indicator });
};

const findUnlawfulSheet = (
  scheme: Scheme,
  result: ResultEntry,
  members: ReadonlyMap<MemberId, RosterMember>,
): Check | undefined => {
  const submission = submissionOf(result);
  for (const sheet of sheetsOf(result)) {
    const member = members.get(sheet.member);
    if (!member) return failed('recomputation', submission.id, 'member-unknown', { member: sheet.member });
    try {
      const lookedAt = result.reconsiderations.filter((each) => each.member === sheet.member);
      requireLawfulSheet(scheme, submission, member, sheet, lookedAt);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return failed('recomputation', submission.id, error.code, { ...error.params, member: member.id });
    }
  }
  return undefined;
};

/** Everything has to be decided, nothing else may be, and no decision may go past the rules. */
const findUnlawfulDecision = (scheme: Scheme, result: ResultEntry): Check | undefined => {
  const submission = submissionOf(result);
  const refuse = (code: ReasonCode, params: FailureParams): Check =>
    failed('recomputation', submission.id, code, params);
  const decisions = result.decisions.map((decision) => ({ ...decision, submission: submission.id }));
  const table = { scheme, submission, sheets: sheetsOf(result), decisions };
  for (const decision of decisions) {
    try {
      requireLawfulDecision(table, decision);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return refuse(error.code, { ...error.params, subject: decision.subject });
    }
  }
  const [fault] = listDecisionFaults(table);
  return fault && refuse('decision-missing', { subject: fault.subject.id });
};

const findUnknownType = ({ types }: Scheme, { submission, type }: ResultEntry): Check | undefined => {
  const isKnown = types.length === 0 ? type === undefined : types.some(({ id }) => id === type);
  return isKnown ? undefined : failed('recomputation', submission, 'type-unknown', { type: type ?? '' });
};

const findUnknownParts = (scheme: Scheme, results: ResultsFile, file: string): readonly Check[] => {
  const known = new Set(scheme.parts.map(({ id }) => id));
  return results.members.flatMap(({ id, parts = [] }) => {
    const stranger = parts.find((part) => !known.has(part));
    return stranger === undefined
      ? []
      : [failed('recomputation', file, 'part-unknown', { member: id, part: stranger })];
  });
};

/**
 * A figure can add up and still rest on points, choices or decisions that the scheme does not allow: the first such fault
 * of each submission, members of parts that there are not, and a panel that the record does not make.
 */
export const listUnlawfulInputs = (scheme: Scheme, results: ResultsFile, file: string): readonly Check[] => {
  const members = new Map(results.members.filter(isScoring).map((member) => [member.id, member]));
  return [
    ...findUnknownParts(scheme, results, file),
    ...listUnlawfulConvening(scheme, results, file),
    ...results.submissions.flatMap(
      (result) =>
        findUnknownType(scheme, result) ??
        findUnlawfulSheet(scheme, result, members) ??
        findUnlawfulRevision(scheme, submissionOf(result), result, members) ??
        findUnlawfulReconsideration(result) ??
        findUnlawfulDecision(scheme, result) ??
        [],
    ),
  ];
};
