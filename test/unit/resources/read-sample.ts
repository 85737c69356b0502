import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { asSubmissionId, type SubmissionId } from '../../../shared/domain/ids.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import { reviewSourceSchema, submissionSourceSchema } from '../../../shared/formats/review-source.ts';
import { schemeFileSchema } from '../../../shared/formats/scheme-file.ts';

const RESOURCES = fileURLToPath(new URL('../../../resources/', import.meta.url));

const parsed = new Map<string, unknown>();

/** Read once: many tests ask for the same file, and nobody changes what they get. */
const readYaml = (path: string): unknown => {
  if (!parsed.has(path)) parsed.set(path, parse(readFileSync(`${RESOURCES}${path}`, 'utf8')));
  return parsed.get(path);
};

const text = z.string().min(1);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('note'), text }),
  z.strictObject({ kind: z.literal('signature-line'), text }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text }),
  z.strictObject({ kind: z.literal('page-break') }),
  z
    .strictObject({
      kind: z.literal('table'),
      columns: z
        .array(
          z.strictObject({ title: text, width: z.number().positive(), align: z.enum(['left', 'right']) }),
        )
        .min(2),
      rows: z.array(z.array(z.string())).min(1),
    })
    .refine((table) => table.rows.every((row) => row.length === table.columns.length)),
]);

const documentSchema = z.strictObject({
  file: text.endsWith('.pdf'),
  title: text,
  pages: z.literal('auto'),
  blocks: z.array(block).min(1),
});

const photoSchema = z.strictObject({
  file: text.endsWith('.png'),
  kind: z.literal('photo-card'),
  title: text,
  width: z.literal(1200),
  height: z.literal(900),
  background: colour,
  shapes: z.array(
    z.strictObject({
      x: z.number().int().min(0),
      y: z.number().int().min(0),
      w: z.number().int().positive(),
      h: z.number().int().positive(),
      fill: colour,
    }),
  ),
  captions: z.array(text).min(1).max(3),
});

export type SampleDocument = z.infer<typeof documentSchema>;
export type SampleTable = Extract<SampleDocument['blocks'][number], { kind: 'table' }>;

const marksSchema = z.strictObject({
  format: z.literal('paneldesk/sample-marks/1'),
  sheets: z.array(
    z.strictObject({
      member: text,
      submission: text,
      entries: z.array(
        z.strictObject({
          indicator: text,
          points: z.number(),
          comment: text.optional(),
          evidence: z.array(z.strictObject({ material: text, page: z.number().int().positive() })).optional(),
        }),
      ),
    }),
  ),
  opinions: z.array(
    z.strictObject({ submission: text, sections: z.strictObject({ facts: text, suggestions: text }) }),
  ),
});

export const readScheme = (): Scheme =>
  schemeFileSchema.parse(readYaml('schemes/shaoxing-pilot-evaluation.yaml'));

export const readReview = () => reviewSourceSchema.parse(readYaml('sample/review.yaml'));

export const readMarks = () => marksSchema.parse(readYaml('sample/marks.yaml'));

export const readSubmission = (id: string) =>
  submissionSourceSchema.parse(readYaml(`sample/${id}/submission.yaml`));

/** Every description below `<id>/materials`, told apart by the ending of the file that it becomes. */
export const readMaterials = (id: string) => {
  const found = readdirSync(`${RESOURCES}sample/${id}/materials`)
    .sort()
    .map((name) => readYaml(`sample/${id}/materials/${name}`));
  const isPhoto = (each: unknown): boolean => photoSchema.safeParse(each).success;
  return {
    documents: found.filter((each) => !isPhoto(each)).map((each) => documentSchema.parse(each)),
    photos: found.filter(isPhoto).map((each) => photoSchema.parse(each)),
  };
};

export const SAMPLE_IDS: readonly SubmissionId[] = [
  'yueneng-materials',
  'yuecheng-chips',
  'jishan-biomed',
].map(asSubmissionId);

export const listTables = (document: SampleDocument): readonly SampleTable[] =>
  document.blocks.filter((each) => each.kind === 'table');

/** A table found by the title of one of its columns, in the document handed in as `file`. */
export const findTable = (id: string, file: string, column: string): SampleTable => {
  const document = readMaterials(id).documents.find((each) => each.file === file);
  const table = document && listTables(document).find((each) => each.columns.some((c) => c.title === column));
  if (!table) throw new Error(`no table with column ${column} in ${id}/${file}`);
  return table;
};
