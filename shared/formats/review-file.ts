import { z } from 'zod';
import type { Submission } from '../domain/review/review.ts';
import {
  areDistinct,
  decimalTextSchema,
  indicatorIdSchema,
  materialIdSchema,
  MAX_LIST,
  memberIdSchema,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
  textSchema,
  titleSchema,
} from './primitives.ts';
import { schemeFileSchema } from './scheme-file.ts';
import { fillingsSchema } from './slot-file.ts';

export const REVIEW_FORMAT = 'paneldesk/review/1';
export const SUBMISSION_FORMAT = 'paneldesk/submission/1';

export const rosterMemberSchema = z.object({
  id: memberIdSchema,
  name: z.string().min(1).max(60),
  role: z.enum(['chair', 'member', 'secretary']),
  expertise: z.string().max(60).default(''),
  organisation: z.string().max(120).default(''),
  title: z.string().max(60).optional(),
  parts: z.array(portableIdSchema).min(1).max(100).optional(),
  capacity: portableIdSchema.optional(),
});

/** `data/review.json` of a submission package. */
export const reviewFileSchema = z
  .object({
    format: z.literal(REVIEW_FORMAT),
    id: reviewIdSchema,
    title: titleSchema,
    bureau: z.object({ id: portableIdSchema, name: titleSchema }),
    panel: z.object({ name: titleSchema }),
    period: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
    /** As published; what the bureau fills in stands apart, so that the scheme's digest stays the published one. */
    scheme: schemeFileSchema,
    slots: fillingsSchema,
    /** Empty, or without a chair, where the panel is put together on the spot. */
    roster: z.array(rosterMemberSchema).max(200),
    submissions: z.array(submissionIdSchema).min(1).max(MAX_LIST),
  })
  .refine((review) => areDistinct(review.roster.map((member) => member.id)), {
    message: 'a roster id occurs twice',
    path: ['roster'],
  })
  .refine((review) => areDistinct(review.submissions), {
    message: 'a submission occurs twice',
    path: ['submissions'],
  })
  .refine((review) => review.roster.filter((member) => member.role === 'chair').length <= 1, {
    message: 'at most one chair',
    path: ['roster'],
  });

const applicantSchema = z.object({
  name: titleSchema,
  creditCode: z.string().max(40).optional(),
  legalRepresentative: z.string().max(60).optional(),
  address: titleSchema.optional(),
  kind: z.string().max(60).optional(),
});

export const claimSchema = z.object({
  indicator: indicatorIdSchema,
  measure: portableIdSchema.optional(),
  value: decimalTextSchema.optional(),
  unit: z.string().max(20).optional(),
  text: textSchema.optional(),
});

/**
 * A path below the submission's folder: forward slashes, no climbing, no empty part. The bag reader has the full list of
 * refused names.
 */
const materialFileSchema = z
  .string()
  .max(240)
  .regex(/^(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*$/, {
    message: 'a path below the folder',
  });

export const materialBase = z.object({
  id: materialIdSchema,
  title: titleSchema,
  file: materialFileSchema,
  evidence: z.array(portableIdSchema).max(50).default([]),
  indicators: z.array(indicatorIdSchema).max(500).default([]),
});

export const materialSchema = materialBase.extend({
  mediaType: z
    .string()
    .max(100)
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  sha256: sha256Schema,
  bytes: z.number().int().min(0),
});

export const submissionBase = z.object({
  id: submissionIdSchema,
  baseName: titleSchema,
  applicant: applicantSchema,
  coBuilders: z.array(titleSchema).max(200).optional(),
  staff: z
    .array(z.object({ name: z.string().min(1).max(60), organisation: titleSchema.optional() }))
    .max(MAX_LIST)
    .optional(),
  type: portableIdSchema.optional(),
  history: z
    .array(z.object({ period: z.string().min(1).max(40), grade: portableIdSchema }))
    .max(100)
    .default([]),
  selfAssessment: textSchema.optional(),
  recommenderCheck: textSchema.optional(),
  claims: z.array(claimSchema).max(MAX_LIST).default([]),
});

/** `data/submissions/<id>/submission.json`. */
export const submissionFileSchema = submissionBase
  .extend({ format: z.literal(SUBMISSION_FORMAT), materials: z.array(materialSchema).max(MAX_LIST) })
  .refine((submission) => areDistinct(submission.materials.map((material) => material.id)), {
    message: 'a material id occurs twice',
    path: ['materials'],
  })
  .transform(({ format: _format, ...submission }): Submission => submission);
