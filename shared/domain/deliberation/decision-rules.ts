import type { Decision, VerifiedValue } from './decision.ts';
import { listSubjects, type DecisionSubject, type SubjectChoice } from './decision-subjects.ts';
import { PanelDeskError } from '../failure.ts';
import { readMeasure, readMeasures } from '../scheme/measures.ts';
import type { Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';
import { needsTarget } from '../scheme/transitions.ts';

/** All that a rule about one submission's decisions looks at. */
export interface DecisionTable {
  readonly scheme: Scheme;
  readonly submission: Submission;
  /** Sheets that count. */
  readonly sheets: readonly ScoreSheet[];
  /** What is decided so far. */
  readonly decisions: readonly Decision[];
}

/** How many members chose what; choices nobody took are left out. */
export const tallyChoices = (
  sheets: readonly ScoreSheet[],
  indicator: string,
): ReadonlyMap<string, number> => {
  const tally = new Map<string, number>();
  for (const sheet of sheets) {
    const choice = sheet.entries.find((entry) => entry.indicator === indicator)?.choice;
    if (choice !== undefined) tally.set(choice, (tally.get(choice) ?? 0) + 1);
  }
  return tally;
};

const choiceOf = (table: DecisionTable, subject: string): string | undefined =>
  table.decisions.find((each) => each.subject === subject)?.choice;

/** Hard conditions that the panel found not met, and established vetoes: with one of them nothing can be recommended. */
export const listObstacles = (table: DecisionTable, part?: string): readonly DecisionSubject[] =>
  listSubjects(table.scheme, table.submission).filter((subject) => {
    // A conclusion about one track is not blocked by what belongs to another.
    if (part !== undefined && subject.part !== undefined && subject.part !== part) return false;
    const choice = choiceOf(table, subject.id);
    return (
      (subject.kind === 'condition' && subject.hardness === 'hard' && choice === 'not-met') ||
      (subject.kind === 'veto' && choice === 'established')
    );
  });

const missesSoftCondition = (table: DecisionTable): boolean =>
  listSubjects(table.scheme, table.submission).some(
    (subject) => subject.hardness === 'soft' && choiceOf(table, subject.id) === 'not-met',
  );

/** Whether a condition is still to be verified, or a veto was referred: a recommendation then rests on what nobody knows yet. */
const leavesOpen = (table: DecisionTable): boolean =>
  listSubjects(table.scheme, table.submission).some((subject) => {
    const choice = choiceOf(table, subject.id);
    return choice === 'to-verify' || choice === 'referred';
  });

/** Whether a number, as claimed or as the panel verified it, speaks against calling the condition met. */
const missesValue = (
  table: DecisionTable,
  subject: DecisionSubject,
  values: readonly VerifiedValue[],
): boolean =>
  subject.condition !== undefined &&
  readMeasures(subject.condition, table.submission).some(({ measure, meets }) => {
    const found = values.find((value) => value.measure === measure.id);
    const counted = found?.accepted ?? found?.verified;
    return (counted === undefined ? meets : readMeasure(measure, counted).meets) === false;
  });

/** Whether more members marked something else than marked this. */
const isAgainstMembers = (table: DecisionTable, subject: DecisionSubject, choice: string): boolean => {
  const tally = tallyChoices(table.sheets, subject.id);
  const own = tally.get(choice) ?? 0;
  return [...tally.values()].some((count) => count > own);
};

export const REASONS_OWED = [
  'soft-condition',
  'unverified',
  'against-value',
  'against-members',
  'unfavourable',
  'disposition',
] as const;

export type WhyReason = (typeof REASONS_OWED)[number];

/**
 * Why a choice needs words: it goes on past soft wording or past something still to be verified, calls a condition met against its number, goes against most
 * members' marks, says no (a veto established or referred, a condition not met, a refusal), or is a disposition, which is
 * given with reasons. Undefined where it needs none.
 */
export const whyReason = (
  table: DecisionTable,
  subject: DecisionSubject,
  choice: SubjectChoice,
  values: readonly VerifiedValue[],
): WhyReason | undefined => {
  if (subject.kind === 'condition' && choice.id === 'met' && missesValue(table, subject, values))
    return 'against-value';
  if (isAgainstMembers(table, subject, choice.id)) return 'against-members';
  if (subject.kind === 'conclusion') {
    if (!choice.favourable) return 'unfavourable';
    if (missesSoftCondition(table)) return 'soft-condition';
    return leavesOpen(table) ? 'unverified' : undefined;
  }
  if (subject.kind === 'disposition') return 'disposition';
  if (subject.kind === 'veto') return choice.id === 'not-established' ? undefined : 'unfavourable';
  return choice.id === 'met' ? undefined : 'unfavourable';
};

/**
 * Throws `not-found` for a subject or measure that the submission does not have, `choice-unlawful`, `decision-blocked` for a
 * favourable conclusion past an obstacle, `target-required`, `reason-required`.
 */
export const requireLawfulDecision = (table: DecisionTable, decision: Decision): void => {
  const subject = listSubjects(table.scheme, table.submission).find((each) => each.id === decision.subject);
  if (!subject) throw new PanelDeskError('not-found', { what: decision.subject });
  const choice = subject.choices.find((each) => each.id === decision.choice);
  const takesTarget = subject.kind === 'disposition' && needsTarget(decision.choice);
  if (!choice || (decision.target !== undefined && !takesTarget))
    throw new PanelDeskError('choice-unlawful', { indicator: subject.id, given: decision.choice });
  const measures = new Set(subject.condition?.measures.map((measure) => measure.id));
  const stranger = decision.values.find((value) => !measures.has(value.measure));
  if (stranger) throw new PanelDeskError('not-found', { what: stranger.measure });
  if (choice.favourable) {
    const [obstacle] = listObstacles(table, subject.part);
    if (obstacle) throw new PanelDeskError('decision-blocked', { subject: obstacle.title.zh });
  }
  if (takesTarget && (decision.target ?? '').trim() === '')
    throw new PanelDeskError('target-required', { indicator: subject.id });
  if (whyReason(table, subject, choice, decision.values) !== undefined && decision.reason.trim() === '')
    throw new PanelDeskError('reason-required');
};

export interface DecisionFault {
  readonly subject: DecisionSubject;
  readonly fault: 'missing' | 'unlawful';
}

/** What stands between a submission's decisions and its freezing: undecided subjects, and those no longer lawful. */
export const listDecisionFaults = (table: DecisionTable): readonly DecisionFault[] =>
  listSubjects(table.scheme, table.submission).flatMap((subject): readonly DecisionFault[] => {
    const decision = table.decisions.find((each) => each.subject === subject.id);
    if (!decision) return [{ subject, fault: 'missing' }];
    try {
      requireLawfulDecision(table, decision);
      return [];
    } catch (error) {
      if (!(error instanceof PanelDeskError)) throw error;
      return [{ subject, fault: 'unlawful' }];
    }
  });

/** How many subjects are lawfully decided, of how many. */
export const countDecisions = (
  table: DecisionTable,
): { readonly decided: number; readonly subjects: number } => {
  const subjects = listSubjects(table.scheme, table.submission).length;
  return { decided: subjects - listDecisionFaults(table).length, subjects };
};
