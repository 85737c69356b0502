import type { DecisionsView, SubjectView } from '../../../shared/contract/decisions.ts';
import type { SavedDecision } from '../../../shared/domain/deliberation/decision.ts';
import {
  listObstacles,
  whyReason,
  type DecisionTable,
} from '../../../shared/domain/deliberation/decision-rules.ts';
import {
  listSubjects,
  type DecisionSubject,
  type SubjectChoice,
} from '../../../shared/domain/deliberation/decision-subjects.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { needsTarget } from '../../../shared/domain/scheme/transitions.ts';
import { listDecisions } from '../store/rows/decision-rows.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { viewDispositions, viewMeasures } from './indicator-view.ts';
import { requireMember } from './panel-service.ts';
import { leaderOf } from './require-access.ts';
import { listCountedSheets } from './revealed-sheets.ts';

interface SavedTable extends DecisionTable {
  readonly decisions: readonly SavedDecision[];
}

/** What the rules look at. Throws `round-open`. */
export const decisionTable = (workspace: Workspace, submission: Submission): SavedTable => ({
  scheme: workspace.review.scheme,
  submission,
  sheets: listCountedSheets(workspace, submission.id),
  decisions: listDecisions(workspace.reads, submission.id),
});

const viewChoice = (
  table: SavedTable,
  subject: DecisionSubject,
  choice: SubjectChoice,
  saved: SavedDecision | undefined,
): SubjectView['choices'][number] => {
  const obstacles = choice.favourable ? listObstacles(table, subject.part) : [];
  const ways = subject.kind === 'disposition' ? viewDispositions(table.scheme, table.submission) : [];
  return {
    id: choice.id,
    title: choice.title,
    favourable: choice.favourable,
    reasonNeeded: whyReason(table, subject, choice, saved?.values ?? []),
    blockedBy: obstacles.map(({ id, title }) => ({ id, title })),
    targets: ways.find((way) => way.id === choice.id)?.targets ?? [],
    targetRequired: subject.kind === 'disposition' && needsTarget(choice.id),
  };
};

const viewMarks = (table: SavedTable, subject: DecisionSubject): SubjectView['marks'] =>
  table.sheets.flatMap((sheet) =>
    sheet.entries
      .filter((entry) => entry.indicator === subject.id)
      .flatMap(({ choice, target, comment }) =>
        choice === undefined ? [] : [{ member: sheet.member, choice, target, comment }],
      ),
  );

const viewSubject = (workspace: Workspace, table: SavedTable, subject: DecisionSubject): SubjectView => {
  const saved = table.decisions.find((each) => each.subject === subject.id);
  return {
    id: subject.id,
    kind: subject.kind,
    title: subject.title,
    part: subject.part,
    hardness: subject.hardness,
    source: subject.source,
    choices: subject.choices.map((choice) => viewChoice(table, subject, choice, saved)),
    measures: subject.condition ? viewMeasures(subject.condition, table.submission) : [],
    marks: viewMarks(table, subject),
    decision: saved
      ? {
          choice: saved.choice,
          target: saved.target,
          values: [...saved.values],
          reason: saved.reason,
          decidedBy: requireMember(workspace, saved.decidedBy).name,
          decidedAt: saved.decidedAt,
        }
      : undefined,
    revision: saved?.revision ?? 0,
  };
};

/** Everything that the panel has to agree on about one submission. */
export const viewDecisions = (
  workspace: Workspace,
  member: RosterMember,
  submission: Submission,
): DecisionsView => {
  const table = decisionTable(workspace, submission);
  return {
    submissionId: submission.id,
    subjects: listSubjects(table.scheme, submission).map((subject) => viewSubject(workspace, table, subject)),
    mayDecide: leaderOf(workspace, submission.id)?.id === member.id,
    frozen: findFreeze(workspace.reads) !== null,
  };
};
