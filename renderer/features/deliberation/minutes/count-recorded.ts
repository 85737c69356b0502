import type { Minutes } from '../../../../shared/contract/minutes.ts';

/** What stands in the minutes, for their tab: corrected notes and words on flags are not counted twice. */
export const countRecorded = (minutes: Minutes | undefined): number =>
  minutes
    ? minutes.notes.filter(({ kind, corrects }) => kind === 'discussion' && corrects === undefined).length +
      minutes.queries.length +
      minutes.motions.length
    : 0;

/** Claimed time of the last thing written down; votes have no time of their own here. */
export const lastRecordedAt = ({ notes, queries, motions }: Minutes): string | null =>
  [
    ...notes.map(({ at }) => at),
    ...queries.flatMap(({ askedAt, answers }) => [askedAt, ...answers.map(({ at }) => at)]),
    ...motions.map(({ openedAt, closedAt }) => closedAt ?? openedAt),
  ]
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1) ?? null;
