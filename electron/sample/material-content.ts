import { z } from 'zod';

const alignment = z.enum(['left', 'center', 'right']);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: z.string() }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ title: z.string(), width: z.number(), align: alignment })),
    rows: z.array(z.array(z.union([z.string(), z.number()]).transform(String))),
  }),
  z.object({ kind: z.literal('note'), text: z.string() }),
  z.object({ kind: z.literal('page-break') }),
  z.object({ kind: z.literal('signature-line'), text: z.string() }),
]);

export type MaterialBlock = z.output<typeof block>;

/** A document of the sample as data: the build makes a PDF of it. */
export const paperContentSchema = z.object({
  file: z.string().endsWith('.pdf'),
  title: z.string(),
  blocks: z.array(block),
});

/** A picture of the sample as data: the build draws it and saves it as PNG. Lengths in pixels. */
export const photoContentSchema = z.object({
  file: z.string().endsWith('.png'),
  kind: z.literal('photo-card'),
  title: z.string(),
  width: z.number().int().max(4000),
  height: z.number().int().max(4000),
  background: z.string(),
  shapes: z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number(), fill: z.string() })),
  captions: z.array(z.string()),
});

export type PaperContent = z.output<typeof paperContentSchema>;
export type PhotoContent = z.output<typeof photoContentSchema>;
