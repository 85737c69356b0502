import { parseDocument, type Document } from 'yaml';
import { findJsonFault } from '../formats/json-faults.ts';
import type { LocatedFault } from './located-fault.ts';

export type YamlReading =
  | { readonly value: unknown; readonly faults?: undefined }
  | { readonly faults: readonly [LocatedFault, ...(readonly LocatedFault[])] };

const syntax = (problem: string, place?: LocatedFault['place']): LocatedFault => ({
  family: 'syntax',
  problem,
  path: '',
  place,
  params: {},
});

/** Aliases are bounded: a small file stays small. */
const toPlainValue = (document: Document): YamlReading => {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    // Only aliases fail here: unknown ones, and those that multiply.
    return { faults: [syntax('ALIAS')] };
  }
  const fault = findJsonFault(value);
  return fault ? { faults: [syntax(fault)] } : { value };
};

/** YAML or JSON text (JSON is YAML) as a plain value, or everything that keeps it from being one, with line and column. */
export const readYamlText = (text: string): YamlReading => {
  const document = parseDocument(text, { prettyErrors: true });
  const [first, ...rest] = document.errors.map(({ code, linePos }) =>
    syntax(code, linePos && { line: linePos[0].line, column: linePos[0].col }),
  );
  return first ? { faults: [first, ...rest] } : toPlainValue(document);
};
