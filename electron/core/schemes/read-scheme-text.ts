import { z } from 'zod';
import { checkScheme } from '../../../shared/domain/scheme-check/scheme-check.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { SCHEME_FORMAT, schemeFileSchema, type SchemeFile } from '../../../shared/formats/scheme-file.ts';
import { readFormat } from '../formats/read-format.ts';
import { createLineFinder } from '../pack/yaml-lines.ts';
import { listFormatFaults } from './format-faults.ts';
import type { LocatedFault } from './located-fault.ts';
import { listUnknownKeys } from './unknown-keys.ts';
import { readYamlText } from './yaml-text.ts';

interface UnknownPlace {
  readonly path: string;
  readonly place?: LocatedFault['place'];
}

/** Faults alone where the format does not let the file be read; otherwise the scheme with what is wrong in it. */
export type SchemeReading =
  | { readonly faults: readonly [LocatedFault, ...(readonly LocatedFault[])]; readonly scheme?: undefined }
  | {
      readonly faults: readonly LocatedFault[];
      readonly scheme: Scheme;
      /** The document as it was written: what is digested and packed. */
      readonly file: SchemeFile;
      /** Places that were left aside because nothing is known by that name. */
      readonly unknown: readonly UnknownPlace[];
    };

/** The same with the places that `find` knows. */
export const locateReading = (
  reading: SchemeReading,
  find: (path: string) => LocatedFault['place'],
): SchemeReading => {
  const locate = <Found extends { readonly path: string }>(found: Found): Found => ({
    ...found,
    place: find(found.path),
  });
  if (!reading.scheme) {
    const [first, ...rest] = reading.faults;
    return { faults: [locate(first), ...rest.map(locate)] };
  }
  return { ...reading, faults: reading.faults.map(locate), unknown: reading.unknown.map(locate) };
};

/** A scheme as parsed JSON, with all that is wrong in it; paths only, for lines and cells are the caller's. */
export const readSchemeValue = (value: unknown): SchemeReading => {
  const parsed = schemeFileSchema.safeParse(value);
  if (!parsed.success) {
    const [first, ...rest] = listFormatFaults(parsed.error.issues, value);
    // A schema that refuses says why.
    return { faults: [first as LocatedFault, ...rest] };
  }
  return {
    faults: checkScheme(parsed.data).map(({ rule, ...fault }) => ({
      family: 'rule',
      problem: rule,
      ...fault,
    })),
    scheme: parsed.data,
    file: value as SchemeFile,
    unknown: listUnknownKeys(value, { ...parsed.data, format: SCHEME_FORMAT }).map((path) => ({ path })),
  };
};

const isNamed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'format' in value;

/**
 * A scheme from YAML or JSON text with every fault and its line. Throws `format-unknown` and `format-version-newer` for a
 * file that calls itself something else; `file` is for that message.
 */
export const readSchemeText = (text: string, file: string): SchemeReading => {
  const read = readYamlText(text);
  if (read.faults) return { faults: read.faults };
  if (isNamed(read.value)) readFormat(z.unknown(), SCHEME_FORMAT, file, read.value);
  const findLine = createLineFinder(text);
  return locateReading(readSchemeValue(read.value), (path) => {
    const line = findLine(path);
    return line === undefined ? undefined : { line };
  });
};
