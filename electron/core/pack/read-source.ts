import { readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  REVIEW_SOURCE_FORMAT,
  reviewSourceSchema,
  submissionSourceSchema,
} from '../../../shared/formats/review-source.ts';
import { SCHEME_FORMAT, schemeFileSchema, type SchemeFile } from '../../../shared/formats/scheme-file.ts';
import { checkScheme } from '../../../shared/domain/scheme-check.ts';
import { findJsonFault } from '../formats/json-faults.ts';
import { decodeUtf8, readFormat } from '../formats/read-format.ts';

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

const toPlainValue = (document: Document, file: string): unknown => {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    // Only aliases fail here: unknown ones, and those that multiply.
    throw new PanelDeskError('format-invalid', { file, place: '', problem: 'ALIAS' }, { cause });
  }
  const fault = findJsonFault(value);
  if (fault) throw new PanelDeskError('format-invalid', { file, place: '', problem: fault });
  return value;
};

/** YAML or JSON text (JSON is YAML); throws `format-invalid` with the line. Aliases are bounded: a small file stays small. */
export const parseYamlFile = (text: string, file: string): unknown => {
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault) {
    const place = fault.linePos ? `${fault.linePos[0].line}:${fault.linePos[0].col}` : '';
    throw new PanelDeskError('format-invalid', { file, place, problem: fault.code });
  }
  return toPlainValue(document, file);
};

/** A document that a person wrote. Throws `file-unreadable`, `file-too-large`, `format-invalid`; `file` is for the message. */
export const readYamlFile = async (path: string, file: string): Promise<unknown> => {
  const unreadable = (cause: unknown): never => {
    throw new PanelDeskError('file-unreadable', { file }, { cause });
  };
  const facts = await stat(path).catch(unreadable);
  if (facts.size > MAX_SOURCE_BYTES)
    throw new PanelDeskError('file-too-large', { name: file, limit: MAX_SOURCE_BYTES });
  return parseYamlFile(decodeUtf8(await readFile(path).catch(unreadable), file), file);
};

const firstExisting = (folder: string, names: readonly string[]): string => {
  const found = names.find((name) => existsSync(join(folder, name)));
  if (!found) throw new PanelDeskError('file-unreadable', { file: names.join(' / ') });
  return found;
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
  readonly scheme: SchemeFile;
  readonly submissions: readonly {
    readonly folder: string;
    /** The document’s name in the folder that is packed. */
    readonly file: string;
    readonly source: SubmissionSource;
  }[];
}

const readScheme = async (folder: string, named: string, builtInFolder: string): Promise<SchemeFile> => {
  const builtIn = join(builtInFolder, `${named}.yaml`);
  const isBuiltIn = /^[a-z0-9-]+$/.test(named) && existsSync(builtIn);
  const value = await readYamlFile(isBuiltIn ? builtIn : resolveInside(folder, named), named);
  const scheme = readFormat(schemeFileSchema, SCHEME_FORMAT, named, value);
  const [fault] = checkScheme(scheme);
  if (fault) throw new PanelDeskError('scheme-invalid', { rule: fault.rule, place: fault.path });
  return value as SchemeFile;
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
  const name = firstExisting(folder, ['review.yaml', 'review.json']);
  const review = readFormat(
    reviewSourceSchema,
    REVIEW_SOURCE_FORMAT,
    name,
    await readYamlFile(join(folder, name), name),
  );
  const submissions = [];
  for (const id of review.submissions) submissions.push(await readSubmission(folder, id));
  return { review, scheme: await readScheme(folder, review.scheme, builtInSchemes), submissions };
};
