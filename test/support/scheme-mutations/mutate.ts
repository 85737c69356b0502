import { at, change, each, type Value } from './file-values.ts';

/** A scheme made wrong in one place. */
export interface Mutation {
  readonly value: Value;
  /** What has to be found. */
  readonly problem: string;
  /** The place that was made wrong; the fault's line lies in it. */
  readonly within: string;
}

/** What can be made wrong, wherever in a scheme there is something of the kind. */
export type MutationKind = (value: Value) => readonly Mutation[];

export const groupsOf = (value: Value): readonly string[] => each(value, [''], 'groups');
export const rowsOf = (value: Value): readonly string[] => each(value, groupsOf(value), 'indicators');

/** One place changed to one value, and the fault expected there. */
export const set =
  (
    places: (value: Value) => readonly string[],
    to: Value | undefined,
    problem: string,
    within = (path: string) => path,
  ): MutationKind =>
  (value) =>
    places(value).map((path) => ({ value: change(value, path, to), problem, within: within(path) }));

export const having = (
  value: Value,
  paths: readonly string[],
  key: string,
  wanted?: Value,
): readonly string[] =>
  paths.filter((path) => {
    const found = at(value, `${path}.${key}`);
    return wanted === undefined ? found !== undefined : found === wanted;
  });

export const keyed = (paths: readonly string[], key: string): readonly string[] =>
  paths.map((path) => `${path}.${key}`);

export const enclosing = (path: string): string => path.split('.').slice(0, -1).join('.');

export const numberAt = (value: Value, path: string): number => Number(at(value, path));

/** Rows with points on a step, whose group has a stated maximum. */
export const scoredRows = (value: Value): readonly string[] =>
  ['points', 'bonus', 'deduct'].flatMap((mode) => having(value, rowsOf(value), 'mode', mode));

export const plainRows = (value: Value): readonly string[] => having(value, rowsOf(value), 'mode', 'points');

export type MutationKinds = Readonly<Record<string, MutationKind>>;
