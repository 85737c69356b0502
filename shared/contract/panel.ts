import { z } from 'zod';
import { STANDINGS } from '../domain/convening/standing.ts';
import { PANEL_RULE_KINDS } from '../domain/review/panel-rules.ts';
import { LEAST_PIN } from '../domain/signing/pin-strength.ts';
import { localTextSchema, memberIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import {
  fileHandleSchema,
  inReview,
  nothing,
  ofMember,
  onSeat,
  procedure,
  savedSchema,
  seatSessionSchema,
} from './base.ts';

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
  /** Who vouches for the certificate: the bureau's root by name; absent for a key made on the spot. */
  issuer: z.string().optional(),
  standing: z.enum(STANDINGS),
  undertakenAt: z.string().nullable(),
  declaredAt: z.string().nullable(),
  /** Submissions from which the member is recused; the reasons are for chair and secretary (`convening`). */
  recusedFrom: z.array(submissionIdSchema),
  openHints: z.number().int(),
  /** Not on the bureau's list. */
  added: z.boolean(),
});

/** A rule of the panel's composition, for the whole panel and, with `submissionId`, for those left to judge that one. */
export const panelRuleViewSchema = z.object({
  id: z.string(),
  rule: z.enum(PANEL_RULE_KINDS),
  hardness: z.enum(['hard', 'soft']),
  state: z.enum(['met', 'not-met', 'overridden']),
  submissionId: submissionIdSchema.optional(),
  missing: z.array(localTextSchema),
  atLeast: z.number().int().optional(),
  found: z.number().int(),
  reason: z.string().optional(),
  source: z.object({ article: z.string(), quote: z.string() }),
});

export type PanelRuleView = z.infer<typeof panelRuleViewSchema>;

export const panelViewSchema = z.object({
  members: z.array(panelMemberSchema),
  /** Those who were replaced. */
  former: z.array(
    z.object({
      id: memberIdSchema,
      name: z.string(),
      reason: z.string(),
      successor: memberIdSchema.nullable(),
    }),
  ),
  chair: z.object({
    member: memberIdSchema.nullable(),
    how: z.enum(['given', 'appointed', 'elected']).nullable(),
    reason: z.string().optional(),
  }),
  rules: z.array(panelRuleViewSchema),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      /** Present members who are not recused from it. */
      judges: z.number().int(),
      /** Whether they judge every part of the scheme between them; if not, the round cannot be closed. */
      covered: z.boolean(),
      leader: memberIdSchema.nullable(),
    }),
  ),
  /** The latest one; nobody's vote is in it. */
  ballot: z
    .object({
      number: z.number().int(),
      candidates: z.array(memberIdSchema),
      voted: z.array(memberIdSchema),
      open: z.boolean(),
      /** Of a counted one. */
      counts: z.array(z.object({ candidate: memberIdSchema, votes: z.number().int() })),
      elected: memberIdSchema.nullable(),
      runOff: z.array(memberIdSchema),
    })
    .nullable(),
  roundClosed: z.boolean(),
});

export type PanelView = z.infer<typeof panelViewSchema>;

export type PanelMember = z.infer<typeof panelMemberSchema>;

export const MIN_PIN = LEAST_PIN;
const pinSchema = z.string().min(1).max(64);

const placeSchema = z.object({
  stage: z.string().max(40).optional(),
  submissionId: submissionIdSchema.optional(),
  indicatorId: z.string().max(64).optional(),
  materialId: z.string().max(64).optional(),
  page: z.number().int().min(1).optional(),
});

/** What a person compares before a certificate becomes a seat's. */
const keyFactsSchema = z.object({
  holder: z.string(),
  issuer: z.string(),
  fingerprint: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  /** Whether it is in the member's name. */
  named: z.boolean(),
});

export type KeyFacts = z.infer<typeof keyFactsSchema>;

export const panelContract = {
  get: procedure.input(inReview).output(panelViewSchema),
  signIn: procedure.input(ofMember).output(savedSchema),
};

export const seatsContract = {
  /** First time at the seat: the member chooses a PIN and gets a key made on the spot. */
  create: procedure
    .input(ofMember.extend({ pin: pinSchema }))
    .output(z.object({ session: seatSessionSchema, fingerprint: z.string() })),
  /** Whose certificate it is, before anything is kept. Tries of its PIN count as those of a seat do. */
  readKey: procedure
    .input(ofMember.extend({ file: fileHandleSchema, pin: pinSchema }))
    .output(keyFactsSchema),
  /**
   * First time at the seat with the P12 that the bureau issued, and its PIN: nothing is made, the key file is kept as it is.
   * `confirmName`: a person saw that the certificate is in another name.
   */
  createWithKey: procedure
    .input(ofMember.extend({ file: fileHandleSchema, pin: pinSchema, confirmName: z.boolean().optional() }))
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
