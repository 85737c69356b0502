import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const SOURCE_PARTS: ReadonlySet<string> = new Set(['document', 'article', 'quote']);

/** Texts of blanks only: they would print as nothing, and a rule without its words is nobody's rule. */
const findBlanks = (value: unknown, path: string, key: string): readonly SchemeFault[] => {
  if (typeof value === 'string') {
    if (VISIBLE.test(value)) return [];
    return [faultAt(SOURCE_PARTS.has(key) ? 'source-empty' : 'text-empty', path)];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    findBlanks(child, path === '' ? name : `${path}.${name}`, name),
  );
};

/** Grades and shares could be written without a source once. */
const findMissingSources = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.grades.flatMap(({ id, source, share }, at) => [
    ...(source ? [] : [faultAt('source-missing', `grades.${at}`, { id })]),
    ...(!share || share.source ? [] : [faultAt('source-missing', `grades.${at}.share`, { id })]),
  ]);

export const checkTexts = (scheme: Scheme): readonly SchemeFault[] => [
  ...findBlanks(scheme, '', ''),
  ...findMissingSources(scheme),
];
