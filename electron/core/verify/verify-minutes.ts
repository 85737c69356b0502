import { isCarried } from '../../../shared/domain/deliberation/motions.ts';
import { isFailure } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { MINUTES_FORMAT, minutesFileSchema, type MinutesFile } from '../../../shared/formats/minutes-file.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import { failed, passed, type Check } from './verification.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;

export const MINUTES_PATH = 'data/minutes.json';

interface Mention {
  readonly member?: MemberId | undefined;
  readonly submission?: SubmissionId | undefined;
  /** Whoever wrote it down; the desk itself may have. */
  readonly by?: string | undefined;
}

/** Everything that speaks of a person or a submission. */
const listMentions = (minutes: MinutesFile): readonly Mention[] => {
  const { added, replaced, chairs, actingChairs, recusals, dismissals, overrides, ballots } = minutes;
  const members = (ids: readonly MemberId[]): readonly Mention[] => ids.map((member) => ({ member }));
  return [
    minutes.round,
    ...added,
    ...replaced.flatMap((each) => [each, { member: each.successor }]),
    ...chairs,
    ...actingChairs,
    ...recusals.flatMap((each) => [each, each.lifted ?? {}]),
    ...dismissals,
    ...overrides,
    ...ballots.flatMap(({ candidates, voters, opened }) => [opened, ...members([...candidates, ...voters])]),
    ...minutes.people.flatMap(({ declaration }) => declaration?.relations ?? []),
    ...minutes.unlocks.flatMap((each) => [each, each.answer ?? {}]),
    ...minutes.notes,
    ...minutes.queries.flatMap((each) => [each, ...each.answers]),
    ...minutes.motions.flatMap((each) => [
      each,
      ...each.votes,
      ...members(each.closed?.entitled ?? []),
      each.closed ?? {},
    ]),
  ];
};

/** People and submissions that this review does not have, each once. */
const findStrangers = (minutes: MinutesFile, results: ResultsFile): readonly Check[] => {
  const people = new Set<string>(minutes.people.map(({ member }) => member));
  const submissions = new Set(results.submissions.map((each) => each.submission));
  const mentions = listMentions(minutes);
  const persons = mentions
    .flatMap(({ member, by }) => [member, by === DESK_ACTOR ? undefined : by])
    .concat(results.members.map(({ id }) => id));
  return [
    ...[...new Set(persons)].flatMap((id) =>
      id === undefined || people.has(id)
        ? []
        : [failed('minutes', MINUTES_PATH, 'member-unknown', { member: id })],
    ),
    ...[...new Set(mentions.map(({ submission }) => submission))].flatMap((id) =>
      id === undefined || submissions.has(id)
        ? []
        : [failed('minutes', MINUTES_PATH, 'submission-unknown', { submission: id })],
    ),
  ];
};

const writePairs = (
  recusals: readonly { readonly member: MemberId; readonly submission: SubmissionId }[],
): string =>
  recusals
    .map(({ member, submission }) => `${submission}/${member}`)
    .sort()
    .join(' ');

/** Who is recused from what is in the results, too: those not lifted must be the same. */
const checkRecusals = (minutes: MinutesFile, { convening }: ResultsFile): readonly Check[] =>
  writePairs(minutes.recusals.filter(({ lifted }) => !lifted)) === writePairs(convening.recusals)
    ? []
    : [failed('minutes', MINUTES_PATH, 'recusals-differ')];

/** A motion is carried by its votes and by nothing else. */
const checkMotions = ({ motions }: MinutesFile): readonly Check[] =>
  motions.flatMap(({ number, threshold, votes, closed }) =>
    closed === undefined || isCarried(threshold, votes, closed.entitled) === closed.carried
      ? []
      : [failed('minutes', MINUTES_PATH, 'outcome-differs', { number })],
  );

const readMinutes = async (bag: Pick<Bag, 'read'>): Promise<MinutesFile> => {
  const document = parseJsonFile(await bag.read(MINUTES_PATH, MAX_JSON_BYTES), MINUTES_PATH);
  return readFormat(minutesFileSchema, MINUTES_FORMAT, MINUTES_PATH, document);
};

/** Everybody of the review by id: those of the results, and, where the minutes can be read, all whom they list. */
export const readPeople = async (
  bag: Pick<Bag, 'read'>,
  results: ResultsFile,
): Promise<ReadonlyMap<string, { readonly name: string }>> => {
  const listed = await readMinutes(bag).catch((error: unknown) => {
    if (isFailure(error)) return null;
    throw error;
  });
  const people = new Map<string, { readonly name: string }>();
  for (const person of listed?.people ?? []) people.set(person.member, person);
  for (const member of results.members) people.set(member.id, member);
  return people;
};

/** 会议记录: its format, that it is of this review and these people, and that its votes give what it says. */
export const checkMinutes = async (
  bag: Pick<Bag, 'read'>,
  results: ResultsFile,
): Promise<readonly Check[]> => {
  const minutes = await readMinutes(bag);
  if (minutes.review !== results.review.id)
    return [
      failed('minutes', MINUTES_PATH, 'return-of-other-review', {
        expected: results.review.id,
        found: minutes.review,
      }),
    ];
  const faults = [
    ...findStrangers(minutes, results),
    ...checkRecusals(minutes, results),
    ...checkMotions(minutes),
  ];
  const { notes, queries, motions } = minutes;
  return faults.length > 0
    ? faults
    : [
        passed('minutes', MINUTES_PATH, {
          notes: notes.length,
          queries: queries.length,
          motions: motions.length,
        }),
      ];
};
