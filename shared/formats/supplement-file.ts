import { z } from 'zod';
import type { SupplementedSubmission } from '../domain/supplement/supplement.ts';
import {
  areDistinct,
  materialIdSchema,
  MAX_LIST,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
  titleSchema,
} from './primitives.ts';
import { materialBase, materialSchema, submissionBase } from './review-file.ts';

export const SUPPLEMENT_FORMAT = 'paneldesk/supplement/1';
export const SUPPLEMENT_PART_FORMAT = 'paneldesk/supplement-part/1';
export const SUPPLEMENT_SOURCE_FORMAT = 'paneldesk/supplement-source/1';

const head = {
  id: portableIdSchema,
  /** What people know it by: 补充材料（2026年4月15日）. */
  title: titleSchema,
  submissions: z
    .array(submissionIdSchema)
    .min(1)
    .max(MAX_LIST)
    .refine(areDistinct, { message: 'a submission occurs twice' }),
};

/** `data/supplement.json` of a supplement (补充材料). */
export const supplementFileSchema = z.object({
  format: z.literal(SUPPLEMENT_FORMAT),
  ...head,
  review: reviewIdSchema,
  /** The package that it supplements, by the SHA-256 of its tag manifest, as results name it. */
  supplements: z.object({ sha256: sha256Schema }),
});

export type SupplementFile = z.output<typeof supplementFileSchema>;

/** `supplement.yaml` / `supplement.json` in the folder that `paneldesk pack --supplements` reads. */
export const supplementSourceSchema = z.object({
  format: z.literal(SUPPLEMENT_SOURCE_FORMAT),
  ...head,
});

interface Part {
  readonly materials: readonly { readonly id: string; readonly replaces?: string | undefined }[];
  readonly claims: readonly { readonly indicator: string; readonly measure?: string | undefined }[];
}

/** The first fault that only the whole part shows; what is said twice would be shown as whichever came last. */
const refinePart = <Schema extends z.ZodType<Part>>(schema: Schema): Schema =>
  schema
    .refine(({ materials, claims }) => materials.length + claims.length > 0, {
      message: 'neither materials nor claims',
    })
    .refine(({ materials }) => areDistinct(materials.map(({ id }) => id)), {
      message: 'a material id occurs twice',
      path: ['materials'],
    })
    .refine(({ materials }) => areDistinct(materials.flatMap(({ replaces }) => replaces ?? [])), {
      message: 'a material is replaced twice',
      path: ['materials'],
    })
    .refine(
      ({ claims }) => areDistinct(claims.map(({ indicator, measure }) => `${indicator} ${measure ?? ''}`)),
      { message: 'a claim occurs twice', path: ['claims'] },
    );

/** What takes the place of another, of the package or of an earlier supplement. */
const replaces = materialIdSchema.optional();

const { claims } = submissionBase.shape;

/** `data/submissions/<id>/supplement.json`. */
export const supplementPartSchema = refinePart(
  z.object({
    format: z.literal(SUPPLEMENT_PART_FORMAT),
    id: submissionIdSchema,
    materials: z.array(materialSchema.extend({ replaces })).max(MAX_LIST).default([]),
    claims,
  }),
).transform(({ id, materials, claims: stated }): SupplementedSubmission => ({
  submission: id,
  materials,
  claims: stated,
}));

/** `<submission id>/supplement.yaml`; digests and media types are found by packing. */
export const supplementPartSourceSchema = refinePart(
  z.object({
    id: submissionIdSchema,
    materials: z.array(materialBase.extend({ replaces })).max(MAX_LIST).default([]),
    claims,
  }),
);

export type SupplementPartSource = z.output<typeof supplementPartSourceSchema>;
