import { z } from 'zod';
import { memberIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import { inReview, nothing, ofMember, onSeat, procedure, savedSchema, seatSessionSchema } from './base.ts';

export const roleSchema = z.enum(['chair', 'member', 'secretary']);

export const panelMemberSchema = z.object({
  id: memberIdSchema,
  name: z.string(),
  role: roleSchema,
  expertise: z.string(),
  organisation: z.string(),
  title: z.string().optional(),
  signedInAt: z.string().nullable(),
  hasSeat: z.boolean(),
  /** SHA-256 of the seat's certificate, to be compared with the signed sign-in sheet. */
  fingerprint: z.string().nullable(),
});

export type PanelMember = z.infer<typeof panelMemberSchema>;

/** Six characters keep a PIN enterable by hand; tries are slowed down, and the key file never leaves the machine in clear. */
export const MIN_PIN = 6;
const pinSchema = z.string().min(1).max(64);

const placeSchema = z.object({
  stage: z.string().max(40).optional(),
  submissionId: submissionIdSchema.optional(),
  indicatorId: z.string().max(64).optional(),
  materialId: z.string().max(64).optional(),
  page: z.number().int().min(1).optional(),
});

export const panelContract = {
  get: procedure.input(inReview).output(z.object({ members: z.array(panelMemberSchema) })),
  signIn: procedure.input(ofMember).output(savedSchema),
};

export const seatsContract = {
  /** First time at the seat: the member chooses a PIN and gets a key made on the spot. */
  create: procedure
    .input(ofMember.extend({ pin: pinSchema }))
    .output(z.object({ session: seatSessionSchema, fingerprint: z.string() })),
  /** `pin-wrong` with the tries so far; after some of them `pin-wait` with seconds. */
  take: procedure
    .input(ofMember.extend({ pin: pinSchema }))
    .output(z.object({ session: seatSessionSchema, place: placeSchema })),
  leave: procedure.input(onSeat).output(nothing),
  /** Remembers where a member was, so that reopening lands there. */
  keepPlace: procedure.input(onSeat.extend({ place: placeSchema })).output(nothing),
};

export type SeatPlace = z.infer<typeof placeSchema>;
