import type { FailureParams } from './failure.ts';

const firstOf = (params: FailureParams, names: readonly string[]): string | number | undefined =>
  names.map((name) => params[name]).find((value) => value !== undefined && value !== '');

/** Services name the same thing by what it is to them (a path, a file, a least length); the words use one name for it. */
export const nameParams = (params: FailureParams): FailureParams => {
  const name = firstOf(params, ['name', 'file', 'path', 'entry']) ?? '';
  const min = firstOf(params, ['min', 'minimum', 'least']) ?? '';
  return { name, file: name, path: name, first: name, count: 1, ...params, min };
};
