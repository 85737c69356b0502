import type { z } from 'zod';
import { PORTABLE_ID } from '../../../shared/domain/ids.ts';
import type { LocatedFault } from './located-fault.ts';

type Issue = z.core.$ZodIssue;
type Worded = Pick<LocatedFault, 'problem' | 'params'>;

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    root,
  );

/** The words of the kinds are in the locales under `scheme-file:kind`. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const VERSION = String(/^\d+\.\d+\.\d+$/);

const nameFormat = (pattern: string | undefined): string => {
  if (pattern === String(PORTABLE_ID)) return 'not-an-id';
  return pattern === VERSION ? 'not-a-version' : 'not-a-decimal';
};

const nameSize = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Worded => {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'string')
    return isSmall ? { problem: 'empty', params: {} } : { problem: 'too-long', params: { limit } };
  const isList = issue.origin === 'array';
  return {
    problem: `${isList ? 'too' : 'number-too'}-${isSmall ? (isList ? 'few' : 'small') : isList ? 'many' : 'large'}`,
    params: { limit },
  };
};

/** Several readings of one value: it is none of the kinds, or none of the values. */
const nameUnion = (issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): Worded => {
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(' | ') : '';
    return value === undefined
      ? { problem: 'missing', params: {} }
      : { problem: 'not-one-of', params: { options } };
  }
  const alternatives = issue.errors.flatMap((each) => each.slice(0, 1));
  const values = alternatives.flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  if (values.length > 0)
    return { problem: 'not-one-of', params: { options: values.map(String).join(' | ') } };
  return { problem: 'not-a-decimal', params: {} };
};

const nameIssue = (issue: Issue, value: unknown): Worded => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { problem: 'missing', params: {} }
        : { problem: 'wrong-kind', params: { expected: issue.expected, found: kindOf(value) } };
    case 'invalid_value':
      return value === undefined
        ? { problem: 'missing', params: {} }
        : { problem: 'not-one-of', params: { options: issue.values.map(String).join(' | ') } };
    case 'too_small':
    case 'too_big':
      return nameSize(issue);
    case 'invalid_format':
      return { problem: issue.format === 'regex' ? nameFormat(issue.pattern) : 'not-a-date', params: {} };
    case 'invalid_union':
      return value === undefined ? { problem: 'missing', params: {} } : nameUnion(issue, value);
    case 'invalid_key':
      return { problem: 'not-an-id', params: {} };
    case 'custom':
      return { problem: issue.message.includes('15') ? 'not-a-decimal' : 'too-many-decimals', params: {} };
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { problem: 'other', params: { code: issue.code } };
  }
};

/** Everything that a schema found, with its place in the file. */
export const listFormatFaults = (issues: readonly Issue[], root: unknown): readonly LocatedFault[] =>
  issues.map((issue) => ({
    family: 'format',
    path: issue.path.map(String).join('.'),
    ...nameIssue(issue, valueAt(root, issue.path)),
  }));
