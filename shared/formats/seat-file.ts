import { z } from 'zod';
import { MAX_COMMENT, entrySchema } from './evidence-schema.ts';
import { conveningSchema } from './convening-file.ts';
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
import { editionSchema } from './sheets-file.ts';

export const SEAT_FORMAT = 'paneldesk/seat/1';

/** Far above a P12 or a drawn signature; keeps a hostile file from filling memory. */
const base64 = z
  .string()
  .max(200_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

const words = z.string().max(MAX_COMMENT);

const seatSchema = z.object({
  p12: base64,
  certificate: base64,
  fingerprint: z.string().max(100),
  notAfter: z.string().max(40),
  createdAt: claimedTimeSchema,
});

const undertakingSchema = z.object({
  textSha256: sha256Schema,
  ink: z.string().max(2_000_000),
  signedAt: claimedTimeSchema,
});

const declarationSchema = z.object({
  relations: z
    .array(z.object({ submission: submissionIdSchema, recused: z.boolean(), statement: words }))
    .max(MAX_LIST),
  declaredAt: claimedTimeSchema,
});

/** A granted unlock of an own sheet, with the sheet as it had been handed in. */
const unlockSchema = z.object({
  submission: submissionIdSchema,
  number: z.number().int().min(1),
  reason: words,
  requestedAt: claimedTimeSchema,
  submittedAt: claimedTimeSchema,
  granted: z.boolean(),
  answer: words,
  answeredBy: memberIdSchema,
  answeredAt: claimedTimeSchema,
  version: z.array(entrySchema).max(MAX_LIST).optional(),
});

/** `data/seat.json` of a seat file (席位文件): one member's place at the panel, for one laptop of that member. */
export const seatFileSchema = z.object({
  format: z.literal(SEAT_FORMAT),
  review: reviewIdSchema,
  packageSha256: sha256Schema,
  member: memberIdSchema,
  /** The laptop that wrote it: the panel's host. */
  host: deviceIdSchema,
  /** Counts the seat files of this member: what an older one says of the panel is not taken over a newer one. */
  number: z.number().int().min(1),
  writtenAt: claimedTimeSchema,
  seat: seatSchema,
  signedInAt: claimedTimeSchema,
  undertaking: undertakingSchema,
  declaration: declarationSchema,
  /** What this member may know of it: who sits here, the chair, the own recusals and dismissed hints. */
  convening: conveningSchema,
  /** Certificates of the seats: the next seat file must be signed by one of them. */
  certificates: z
    .array(z.object({ member: memberIdSchema, certificate: base64 }))
    .max(200)
    .refine((all) => areDistinct(all.map(({ member }) => member)), { message: 'a member occurs twice' }),
  /** 补充材料 so far: those lie in `data/supplements/<number>`, as far as the member may see them. */
  supplements: z
    .array(z.object({ number: z.number().int().min(1), sha256: sha256Schema, receivedAt: claimedTimeSchema }))
    .max(MAX_LIST)
    .refine((all) => areDistinct(all.map(({ number }) => String(number))), {
      message: 'a supplement occurs twice',
    })
    .default([]),
  unlocks: z.array(unlockSchema).max(MAX_LIST),
  editions: z.array(editionSchema).max(20_000),
});

export type SeatFile = z.infer<typeof seatFileSchema>;
