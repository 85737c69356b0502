import { z } from 'zod';
import {
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asReviewId,
  asSchemeId,
  asSha256,
  asSubmissionId,
  asClaimedTime,
  asEvidenceId,
  isPortableId,
} from '../domain/ids.ts';
import { asPoints } from '../domain/points.ts';

/** Bounds keep a hostile file from filling memory or a screen; they are far above anything a bureau writes. */
export const MAX_TITLE = 300;
export const MAX_TEXT = 20_000;
export const MAX_LIST = 2_000;

export const titleSchema = z.string().min(1).max(MAX_TITLE);
export const textSchema = z.string().max(MAX_TEXT);

const portable = z
  .string()
  .refine(isPortableId, { message: 'lower-case letters, digits, dot, dash, underscore; at most 64' });

export const portableIdSchema = portable;
export const reviewIdSchema = portable.transform(asReviewId);
export const schemeIdSchema = portable.transform(asSchemeId);
export const indicatorIdSchema = portable.transform(asIndicatorId);
export const submissionIdSchema = portable.transform(asSubmissionId);
export const memberIdSchema = portable.transform(asMemberId);
export const materialIdSchema = portable.transform(asMaterialId);
export const evidenceIdSchema = portable.transform(asEvidenceId);
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(asSha256);
export const claimedTimeSchema = z.iso.datetime({ offset: true }).transform(asClaimedTime);

/** Hundredths in JSON that programs exchange. */
export const pointsSchema = z.number().int().min(0).max(100_000_000).transform(asPoints);

/** Points as a scheme's author writes them (4.5), at most two decimals; hundredths inside. */
export const writtenPointsSchema = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), { message: 'at most two decimals' })
  .transform((value) => asPoints(Math.round(value * 100)));

export const localTextSchema = z.object({
  zh: z.string().min(1).max(MAX_TEXT),
  en: z.string().max(MAX_TEXT).optional(),
});

export const localTitleSchema = z.object({ zh: titleSchema, en: titleSchema.optional() });

/** A decimal number as text, so that a claim keeps the digits it was stated with. */
export const decimalTextSchema = z
  .union([z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/), z.number().finite()])
  .transform((value) => String(value));
