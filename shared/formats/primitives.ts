import { z } from 'zod';
import {
  asDeviceId,
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asReviewId,
  asSchemeId,
  asSha256,
  asSubmissionId,
  asClaimedTime,
  asEvidenceId,
  PORTABLE_ID,
} from '../domain/ids.ts';
import { asPoints } from '../domain/points.ts';

/** Bounds keep a hostile file from filling memory or a screen; they are far above anything a bureau writes. */
export const MAX_TITLE = 300;
export const MAX_TEXT = 20_000;
export const MAX_LIST = 2_000;

/** Whether no id occurs twice: what comes twice would be counted twice. */
export const areDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const titleSchema = z.string().min(1).max(MAX_TITLE);
export const textSchema = z.string().max(MAX_TEXT);

const portable = z
  .string()
  .regex(PORTABLE_ID, { message: 'lower-case letters, digits, dot, dash, underscore; at most 64' });

export const portableIdSchema = portable;
export const reviewIdSchema = portable.transform(asReviewId);
export const schemeIdSchema = portable.transform(asSchemeId);
export const indicatorIdSchema = portable.transform(asIndicatorId);
export const submissionIdSchema = portable.transform(asSubmissionId);
export const memberIdSchema = portable.transform(asMemberId);
export const materialIdSchema = portable.transform(asMaterialId);
export const evidenceIdSchema = portable.transform(asEvidenceId);
export const deviceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .transform(asDeviceId);
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
  .refine((value) => Math.round(value * 100) / 100 === value, { message: 'at most two decimals' })
  .meta({ description: 'Points, at most two decimals.' })
  .transform((value) => asPoints(Math.round(value * 100)));

export const localTextSchema = z.object({
  zh: z.string().min(1).max(MAX_TEXT),
  en: z.string().max(MAX_TEXT).optional(),
});

export const localTitleSchema = z.object({ zh: titleSchema, en: titleSchema.optional() });

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/**
 * A decimal number as text, so that a claim keeps the digits it was stated with. A JSON or YAML number is taken where
 * its shortest form is such a text: 1e21 is none.
 */
export const decimalTextSchema = z
  .union([
    z.string().regex(DECIMAL),
    z
      .number()
      .refine((value) => DECIMAL.test(String(value)), { message: 'at most 15 digits and 6 decimals' }),
  ])
  .transform((value) => String(value));
