import type { z } from 'zod';
import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import type { Motion, Note, Query } from '../../../shared/domain/deliberation/minutes.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { Unlock } from '../../../shared/domain/scoring/unlock.ts';
import { MINUTES_FORMAT, type minutesFileSchema } from '../../../shared/formats/minutes-file.ts';
import { listNotes, listQueries } from '../store/rows/minutes-rows.ts';
import { listMotions } from '../store/rows/motion-rows.ts';
import { readConveningRecord } from '../store/rows/record-rows.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { listDeclarations, listUndertakings } from '../store/rows/standing-rows.ts';
import { listUnlocks } from '../store/rows/unlock-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requireClosedRound } from './revealed-sheets.ts';

type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value;

/** As it is written; reading it gives the ids their brands. */
type Written = Unchanging<z.input<typeof minutesFileSchema>>;

/** Everybody who sits or sat here, and what each did before material opened. */
const listPeople = ({ reads, given, review, convening }: Workspace): Written['people'] => {
  const signIns = readSignIns(reads);
  const undertakings = listUndertakings(reads);
  const declarations = listDeclarations(reads);
  const describe = (
    { id, name, role, organisation }: RosterMember,
    sits: boolean,
  ): Written['people'][number] => {
    const [signedInAt, undertaking, declaration] = [
      signIns.get(id),
      undertakings.get(id),
      declarations.get(id),
    ];
    return {
      member: id,
      name,
      role,
      organisation,
      sits,
      ...(signedInAt === undefined ? {} : { signedInAt }),
      ...(undertaking
        ? { undertaking: { textSha256: undertaking.textSha256, signedAt: undertaking.signedAt } }
        : {}),
      ...(declaration
        ? { declaration: { declaredAt: declaration.declaredAt, relations: declaration.relations } }
        : {}),
    };
  };
  return [
    ...review.roster.map((member) => describe(member, true)),
    ...listFormerMembers(given.roster, convening).map((member) => describe(member, false)),
  ];
};

const writeUnlock = ({ answer, ...unlock }: Unlock): Written['unlocks'][number] => ({
  ...unlock,
  ...(answer
    ? {
        answer: {
          granted: answer.granted,
          words: answer.words,
          by: answer.by,
          at: answer.at,
          ...(answer.version ? { entries: answer.version } : {}),
        },
      }
    : {}),
});

const writeNote = ({ author, ...note }: Note): Written['notes'][number] => ({ ...note, by: author });

const writeQuery = ({ askedBy, askedAt, answers, ...query }: Query): Written['queries'][number] => ({
  ...query,
  by: askedBy,
  at: askedAt,
  answers: answers.map(({ text, recordedBy, recordedAt }) => ({ text, by: recordedBy, at: recordedAt })),
});

const writeMotion = ({
  movedBy,
  openedAt,
  votes,
  closed,
  ...motion
}: Motion): Written['motions'][number] => ({
  ...motion,
  by: movedBy,
  at: openedAt,
  votes: votes.map(({ member, vote, votedAt, recordedBy }) => ({
    member,
    vote,
    at: votedAt,
    ...(recordedBy === undefined ? {} : { by: recordedBy }),
  })),
  ...(closed ? { closed } : {}),
});

/** 会议记录 as `data/minutes.json` has it. Throws `round-open`. */
export const writeMinutes = (workspace: Workspace): Written => {
  const { reads, review } = workspace;
  const round = requireClosedRound(workspace);
  return {
    format: MINUTES_FORMAT,
    review: review.id,
    people: listPeople(workspace),
    ...readConveningRecord(reads),
    unlocks: listUnlocks(reads).map(writeUnlock),
    round: {
      ...(round.reason === null ? {} : { reason: round.reason }),
      by: round.closedBy,
      at: round.closedAt,
    },
    notes: listNotes(reads).map(writeNote),
    queries: listQueries(reads).map(writeQuery),
    motions: listMotions(reads).map(writeMotion),
  };
};
