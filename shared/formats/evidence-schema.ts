import { z } from 'zod';
import type { Entry, EvidenceLink } from '../domain/scoring/sheet.ts';
import {
  decimalTextSchema,
  evidenceIdSchema,
  indicatorIdSchema,
  materialIdSchema,
  MAX_TITLE,
  pointsSchema,
  portableIdSchema,
  sha256Schema,
} from './primitives.ts';

const thousandths = z.number().int().min(0).max(1000);

export const pageRegionSchema = z.object({
  x: thousandths,
  y: thousandths,
  width: thousandths.min(1),
  height: thousandths.min(1),
});

export const MAX_COMMENT = 4_000;

const claimedWords = z.string().min(1).max(80);

/** Of a photo's own data. */
export const fileClaimsSchema = z.object({
  takenAt: claimedWords.optional(),
  latitude: decimalTextSchema.optional(),
  longitude: decimalTextSchema.optional(),
  device: claimedWords.optional(),
});

/** Words of a page: enough to find the place again, not a copy of the document. */
export const MAX_QUOTE = 600;

export const evidenceLinkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    id: evidenceIdSchema,
    material: materialIdSchema,
    page: z.number().int().min(1).max(100_000),
    region: pageRegionSchema.optional(),
    quote: z.string().min(1).max(MAX_QUOTE).optional(),
    note: z.string().max(MAX_COMMENT),
  }),
  z.object({
    kind: z.literal('attachment'),
    id: evidenceIdSchema,
    sha256: sha256Schema,
    name: z.string().min(1).max(200),
    mediaType: z.string().max(100),
    bytes: z.number().int().min(0),
    claimed: fileClaimsSchema.optional(),
    note: z.string().max(MAX_COMMENT),
  }),
]) satisfies z.ZodType<EvidenceLink>;

/** Of required documents that are not there. */
export const absencesSchema = z
  .array(z.object({ requirement: portableIdSchema, reason: z.string().min(1).max(MAX_COMMENT) }))
  .max(200)
  .readonly();

export const entrySchema = z.object({
  indicator: indicatorIdSchema,
  points: pointsSchema.nullable(),
  choice: portableIdSchema.optional(),
  target: z.string().min(1).max(MAX_TITLE).optional(),
  measured: decimalTextSchema.optional(),
  comment: z.string().max(MAX_COMMENT),
  evidence: z.array(evidenceLinkSchema).max(200),
  absences: absencesSchema.optional(),
}) satisfies z.ZodType<Entry>;
