import { z } from 'zod';
import type { Edition } from '../domain/merging/edition.ts';
import type { DeviceId } from '../domain/ids.ts';
import { entrySchema } from './evidence-schema.ts';
import {
  areDistinct,
  claimedTimeSchema,
  deviceIdSchema,
  MAX_LIST,
  memberIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
} from './primitives.ts';

export const SHEETS_FORMAT = 'paneldesk/sheets/1';

const counts = z.record(deviceIdSchema, z.number().int().min(1).max(100_000_000));

/** One state of one sheet, as laptops exchange it. */
export const editionSchema = z
  .object({
    member: memberIdSchema,
    submission: submissionIdSchema,
    device: deviceIdSchema,
    vector: counts,
    unlocks: z.number().int().min(0).max(MAX_LIST),
    submittedAt: claimedTimeSchema.nullable(),
    changedAt: claimedTimeSchema,
    entries: z
      .array(entrySchema)
      .max(MAX_LIST)
      .refine((entries) => areDistinct(entries.map((entry) => entry.indicator)), {
        message: 'an indicator occurs twice',
      })
      .refine((entries) => areDistinct(entries.flatMap((entry) => entry.evidence.map((link) => link.id))), {
        message: 'an evidence link occurs twice',
      }),
  })
  .transform(({ vector, ...edition }): Edition => ({
    ...edition,
    vector: new Map(Object.entries(vector) as [DeviceId, number][]),
  }));

/** The same as JSON; its canonical bytes are what the edition is known by. */
export const editionDocument = ({ vector, ...edition }: Edition): unknown => ({
  ...edition,
  vector: Object.fromEntries(vector),
});

/** `data/sheets.json` of a sheet file (打分表文件): what one member did on one laptop. */
export const sheetsFileSchema = z.object({
  format: z.literal(SHEETS_FORMAT),
  review: reviewIdSchema,
  packageSha256: sha256Schema,
  member: memberIdSchema,
  device: deviceIdSchema,
  /** Counts the sheet files of this laptop. */
  number: z.number().int().min(1),
  writtenAt: claimedTimeSchema,
  editions: z.array(editionSchema).max(20_000),
});

export type SheetsFile = z.infer<typeof sheetsFileSchema>;
