import { readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { z } from 'zod';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  REVIEW_SOURCE_FORMAT,
  reviewSourceSchema,
  submissionSourceSchema,
} from '../../../shared/formats/review-source.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { SchemeFile } from '../../../shared/formats/scheme-file.ts';
import { decodeUtf8, readFormat } from '../formats/read-format.ts';
import type { LocatedFault } from '../schemes/located-fault.ts';
import { readSchemeText } from '../schemes/read-scheme-text.ts';
import { readYamlText } from '../schemes/yaml-text.ts';
import { createLineFinder } from './yaml-lines.ts';

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

/** YAML or JSON text (JSON is YAML); throws `format-invalid` with the line. */
export const parseYamlFile = (text: string, file: string): unknown => {
  const read = readYamlText(text);
  if (!read.faults) return read.value;
  const [{ problem, place }] = read.faults;
  const at = place && 'line' in place ? `${place.line}:${place.column ?? 1}` : '';
  throw new PanelDeskError('format-invalid', { file, place: at, problem });
};

/** Text that a person wrote. Throws `file-unreadable`, `file-too-large`, `format-invalid`; `file` is for the message. */
export const readSourceText = async (path: string, file: string): Promise<string> => {
  const unreadable = (cause: unknown): never => {
    throw new PanelDeskError('file-unreadable', { file }, { cause });
  };
  const facts = await stat(path).catch(unreadable);
  if (facts.size > MAX_SOURCE_BYTES)
    throw new PanelDeskError('file-too-large', { name: file, limit: MAX_SOURCE_BYTES });
  return decodeUtf8(await readFile(path).catch(unreadable), file);
};

/** A document that a person wrote. Throws what reading its text throws, and `format-invalid`. */
export const readYamlFile = async (path: string, file: string): Promise<unknown> =>
  parseYamlFile(await readSourceText(path, file), file);

/** `inside`: the folder as people know it, for the message. */
export const firstExisting = (folder: string, names: readonly string[], inside = ''): string => {
  const found = names.find((name) => existsSync(join(folder, name)));
  if (found) return found;
  const wanted = names.map((name) => (inside === '' ? name : `${inside}/${name}`));
  throw new PanelDeskError('file-unreadable', { file: wanted.join(' / ') });
};

/** A path that an officer wrote, held inside the folder that is being packed. */
export const resolveInside = (folder: string, file: string): string => {
  const path = resolve(folder, file);
  const inside = relative(folder, path);
  // On Windows a path on another drive stays absolute.
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside))
    throw new PanelDeskError('file-unreadable', { file });
  return path;
};

export type SubmissionSource = z.output<typeof submissionSourceSchema>;

export interface ReviewSource {
  readonly review: z.output<typeof reviewSourceSchema>;
  /** The document's name, and what the bureau put into the slots as it is written there: points, not hundredths. */
  readonly file: string;
  readonly slots: unknown;
  /** A place of the document with its line. */
  readonly locate: (path: string) => string;
  /** As published: as it is written, and as it is read. */
  readonly scheme: SchemeFile;
  readonly rules: Scheme;
  readonly submissions: readonly {
    readonly folder: string;
    /** The document’s name in the folder that is packed. */
    readonly file: string;
    readonly source: SubmissionSource;
  }[];
}

/** `12: groups.0.maxPoints`, `12:3` where the text is no YAML, or the path alone where no line is known. */
export const namePlace = (path: string, place: LocatedFault['place']): string => {
  if (!place || !('line' in place)) return path;
  return path === '' ? `${place.line}:${place.column ?? 1}` : `${place.line}: ${path}`;
};

const refuseScheme = (file: string, { family, problem, path, place, params }: LocatedFault): never => {
  const at = namePlace(path, place);
  throw family === 'rule'
    ? new PanelDeskError('scheme-invalid', { ...params, file, rule: problem, place: at })
    : new PanelDeskError('format-invalid', { file, place: at, problem });
};

const readScheme = async (
  folder: string,
  named: string,
  builtInFolder: string,
): Promise<{ readonly scheme: SchemeFile; readonly rules: Scheme }> => {
  const builtIn = join(builtInFolder, `${named}.yaml`);
  const isBuiltIn = /^[a-z0-9-]+$/.test(named) && existsSync(builtIn);
  const text = await readSourceText(isBuiltIn ? builtIn : resolveInside(folder, named), named);
  const read = readSchemeText(text, named);
  if (!read.scheme || read.faults[0]) return refuseScheme(named, read.faults[0]);
  return { scheme: read.file, rules: read.scheme };
};

const readSubmission = async (root: string, id: string): Promise<ReviewSource['submissions'][number]> => {
  const folder = join(root, id);
  const name = firstExisting(folder, ['submission.yaml', 'submission.json']);
  const file = `${id}/${name}`;
  const parsed = submissionSourceSchema.safeParse(await readYamlFile(join(folder, name), file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PanelDeskError('format-invalid', {
      file,
      place: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    });
  }
  // The folder's name is where the panel's machine looks for the document.
  if (parsed.data.id !== id)
    throw new PanelDeskError('format-invalid', { file, place: 'id', problem: `${parsed.data.id} ≠ ${id}` });
  return { folder, file, source: parsed.data };
};

/**
 * Reads the folder that an officer keeps: `review.yaml` and one folder per submission. Throws `file-unreadable`,
 * `format-…`, `scheme-invalid`, each naming the file and the place in it.
 */
export const readReviewSource = async (folder: string, builtInSchemes: string): Promise<ReviewSource> => {
  const file = firstExisting(folder, ['review.yaml', 'review.json']);
  const text = await readSourceText(join(folder, file), file);
  const value = parseYamlFile(text, file);
  const review = readFormat(reviewSourceSchema, REVIEW_SOURCE_FORMAT, file, value);
  const submissions = [];
  for (const id of review.submissions) submissions.push(await readSubmission(folder, id));
  const findLine = createLineFinder(text);
  return {
    review,
    file,
    slots: (value as { readonly slots?: unknown }).slots ?? [],
    locate: (path) => {
      const line = findLine(path);
      return namePlace(path, line === undefined ? undefined : { line });
    },
    ...(await readScheme(folder, review.scheme, builtInSchemes)),
    submissions,
  };
};
