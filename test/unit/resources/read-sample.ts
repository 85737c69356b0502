import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { readSampleMarks, type SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import { asSha256 } from '../../../shared/domain/ids.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { reviewSourceSchema, submissionSourceSchema } from '../../../shared/formats/review-source.ts';
import { schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { listLostKeys } from './lost-keys.ts';
import { documentSchema, photoSchema, type SampleDocument, type SampleTable } from './sample-shape.ts';

export type { SampleTable } from './sample-shape.ts';

export const RESOURCES = fileURLToPath(new URL('../../../resources/', import.meta.url));

const parsed = new Map<string, unknown>();

/** Read once: many tests ask for the same file, and nobody changes what they get. */
const readYaml = (path: string): unknown => {
  if (!parsed.has(path)) parsed.set(path, parse(readFileSync(`${RESOURCES}${path}`, 'utf8')));
  return parsed.get(path);
};

const requireNothingLost = <Read>(path: string, read: Read): Read => {
  const lost = listLostKeys(readYaml(path), read);
  if (lost.length > 0) throw new Error(`${path}: nobody reads ${lost.join(', ')}`);
  return read;
};

const readAs = <Output>(path: string, schema: z.ZodType<Output>): Output =>
  requireNothingLost(path, schema.parse(readYaml(path)));

/** A sample is named after the scheme that it shows. */
export const ALL_SAMPLES: readonly string[] = readdirSync(`${RESOURCES}samples`, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name)
  .sort();

export const readPublishedScheme = (sample: string): Scheme =>
  schemeFileSchema.parse(readYaml(`schemes/${sample}.yaml`));

export const readReview = (sample: string) => readAs(`samples/${sample}/review.yaml`, reviewSourceSchema);

/** The scheme with what the invented bureau put into its slots. */
export const readScheme = (sample: string): Scheme =>
  fillScheme(readPublishedScheme(sample), readReview(sample).slots);

/** As the demonstration reads them: points in hundredths. */
export const readMarks = async (sample: string): Promise<SampleMarks> => {
  const path = `samples/${sample}/marks.yaml`;
  return requireNothingLost(path, await readSampleMarks(`${RESOURCES}${path}`));
};

/** As written, with empty facts about the files, which only the build makes. */
export const readSubmission = (sample: string, id: string) => {
  const source = readAs(`samples/${sample}/${id}/submission.yaml`, submissionSourceSchema);
  const unmade = { mediaType: '', bytes: 0, sha256: asSha256('0'.repeat(64)) };
  return { ...source, materials: source.materials.map((each) => ({ ...each, ...unmade })) };
};

/** Every description below `<id>/materials`, told apart by the ending of the file that it becomes. */
export const readMaterials = (sample: string, id: string) => {
  const folder = `samples/${sample}/${id}/materials`;
  const found = readdirSync(`${RESOURCES}${folder}`)
    .sort()
    .map((name) => readYaml(`${folder}/${name}`));
  const isPhoto = (each: unknown): boolean => photoSchema.safeParse(each).success;
  return {
    documents: found.filter((each) => !isPhoto(each)).map((each) => documentSchema.parse(each)),
    photos: found.filter(isPhoto).map((each) => photoSchema.parse(each)),
  };
};

export const listTables = (document: SampleDocument): readonly SampleTable[] =>
  document.blocks.filter((each) => each.kind === 'table');

/** A table found by the title of one of its columns, in the document handed in as `file`. */
export const findTable = (sample: string, id: string, file: string, column: string): SampleTable => {
  const document = readMaterials(sample, id).documents.find((each) => each.file === file);
  const table = document && listTables(document).find((each) => each.columns.some((c) => c.title === column));
  if (!table) throw new Error(`no table with column ${column} in ${id}/${file}`);
  return table;
};
