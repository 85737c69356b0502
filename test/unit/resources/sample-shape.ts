import { z } from 'zod';

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

/** A document as the samples' README describes it. */
export const documentSchema = z.strictObject({
  file: text.endsWith('.pdf'),
  title: text,
  pages: z.literal('auto'),
  blocks: z.array(block).min(1),
});

export const photoSchema = z.strictObject({
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
