import { z } from 'zod';
import { SHEET_VERDICTS } from '../domain/merging/sheet-verdict.ts';
import { memberIdSchema, sha256Schema, submissionIdSchema } from '../formats/primitives.ts';
import { fileHandleSchema, inReview, longWork, onSeat, procedure, savedSchema } from './base.ts';

const pin = z.string().min(1).max(64);

/** What became of one sheet of a file that was handed back. Named by person and submission; never a score in it. */
const receivedSheetSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  verdict: z.enum(SHEET_VERDICTS),
  done: z.number().int(),
  count: z.number().int(),
  submitted: z.boolean(),
});

export const receiptOfSheetsSchema = z.object({
  member: memberIdSchema,
  memberName: z.string(),
  /** Short name of the laptop that it came from. */
  device: z.string(),
  /** Another laptop than the member's sheets came from before. */
  otherDevice: z.boolean(),
  file: z.string(),
  sha256: sha256Schema,
  receivedAt: z.string(),
  /** The very same file was received before: nothing was done. */
  again: z.boolean(),
  sheets: z.array(receivedSheetSchema),
  attachments: z.number().int(),
});

export type ReceiptOfSheets = z.infer<typeof receiptOfSheetsSchema>;

const versionSchema = z.object({
  edition: sha256Schema,
  device: z.string(),
  /** Claimed. */
  changedAt: z.string(),
  submittedAt: z.string().nullable(),
  done: z.number().int(),
  count: z.number().int(),
  /** Which one counts while nothing is chosen. */
  inForce: z.boolean(),
  /** The member has to choose among those; false for one that is kept only (a draft beside a sheet that is handed in). */
  choosable: z.boolean(),
  /** The own entries that differ, for the own eyes only. */
  differing: z.array(z.object({ indicator: z.string(), title: z.string(), given: z.string() })),
});

export const laptopsContract = {
  /** What this laptop is: the panel's host, or one member's. */
  state: procedure.input(inReview).output(
    z.object({
      kind: z.enum(['host', 'seat']),
      device: z.string(),
      member: memberIdSchema.nullable(),
      /** On the host: seat files written so far, and what came back. On a seat's laptop: what was handed back. */
      written: z.array(z.object({ member: memberIdSchema, file: z.string(), at: z.string() })),
      received: z.array(receiptOfSheetsSchema),
      handedBack: z.array(z.object({ file: z.string(), at: z.string(), place: z.string() })),
      /** On a seat's laptop: changes since the last time it was handed back. */
      changedSince: z.boolean(),
      conflicts: z.array(
        z.object({
          member: memberIdSchema,
          memberName: z.string(),
          submissionId: submissionIdSchema,
          baseName: z.string(),
          /** Both are handed in: the round cannot close before the member has chosen. */
          submitted: z.boolean(),
        }),
      ),
    }),
  ),
  /** 席位文件: one for each member named, signed with the asking seat's key. Chair or secretary, on the host. */
  writeSeats: procedure
    .input(onSeat.extend({ members: z.array(memberIdSchema).min(1).max(200), place: fileHandleSchema, pin }))
    .output(longWork(z.object({ files: z.array(z.object({ member: memberIdSchema, name: z.string() })) }))),
  /** 交回: the own sheets as they stand, with their attachments, signed with the own key. */
  handBack: procedure
    .input(onSeat.extend({ place: fileHandleSchema, pin }))
    .output(longWork(z.object({ name: z.string(), sheets: z.number().int() }))),
  /**
   * 收回: a sheet file at the host; the seat's signature is its pass, so that the desk may do it. Any number of times, in any
   * order. `sheet-of-other-review`, `sheet-signature-invalid`, `wrong-kind-of-file`, and what reading a bag throws.
   */
  receive: procedure
    .input(inReview.extend({ file: fileHandleSchema }))
    .output(longWork(receiptOfSheetsSchema)),
  /** Two versions of one own sheet from two laptops: what differs. */
  versions: procedure
    .input(onSeat.extend({ submissionId: submissionIdSchema }))
    .output(z.object({ versions: z.array(versionSchema) })),
  /** The member decides; the other version is kept. */
  chooseVersion: procedure
    .input(onSeat.extend({ submissionId: submissionIdSchema, edition: sha256Schema }))
    .output(savedSchema),
};
