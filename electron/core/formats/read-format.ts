import type { z } from 'zod';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { findJsonFault } from './json-faults.ts';

const FORMAT = /^paneldesk\/([a-z-]+)\/(\d{1,4})$/;

const formatOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || !('format' in value)) return '';
  return typeof value.format === 'string' ? value.format.slice(0, 100) : '';
};

/**
 * Checks a parsed document against the format that is wanted. Throws `format-unknown` for something else,
 * `format-version-newer` for a later version of the same format, `format-invalid` with the first fault's place.
 */
export const readFormat = <Schema extends z.ZodType>(
  schema: Schema,
  wanted: string,
  file: string,
  value: unknown,
): z.output<Schema> => {
  const found = formatOf(value);
  if (found !== wanted) {
    const [, foundName, foundVersion] = FORMAT.exec(found) ?? [];
    const [, wantedName, wantedVersion] = FORMAT.exec(wanted) ?? [];
    const isNewer = foundName === wantedName && Number(foundVersion) > Number(wantedVersion);
    throw new PanelDeskError(isNewer ? 'format-version-newer' : 'format-unknown', {
      file,
      found: found || '–',
      wanted,
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PanelDeskError('format-invalid', {
    file,
    place: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
};

/** JSON text that every later step can carry; throws `format-invalid` for anything else. `file` is for the message. */
export const parseJsonText = (text: string, file: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PanelDeskError('format-invalid', { file, place: '', problem: 'JSON' }, { cause });
  }
  const fault = findJsonFault(value);
  if (fault) throw new PanelDeskError('format-invalid', { file, place: '', problem: fault });
  return value;
};

/** UTF-8 with or without a byte order mark; throws `format-invalid` for any other encoding. */
export const decodeUtf8 = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PanelDeskError('format-invalid', { file, place: '', problem: 'UTF-8' }, { cause });
  }
};

/** A document from the bytes of a file. */
export const parseJsonFile = (bytes: Uint8Array, file: string): unknown =>
  parseJsonText(decodeUtf8(bytes, file), file);
