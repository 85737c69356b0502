import { z } from 'zod';
import { computedResultSchema } from './computed-file.ts';
import { conveningSchema, reconsiderationSchema, revisionSchema } from './convening-file.ts';
import { decisionSchema } from './decision-schema.ts';
import { deviceLogsSchema } from './device-log.ts';
import { entrySchema } from './evidence-schema.ts';
import {
  areDistinct,
  claimedTimeSchema,
  decimalTextSchema,
  MAX_LIST,
  MAX_TITLE,
  memberIdSchema,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
  textSchema,
  titleSchema,
} from './primitives.ts';
import { SAID_STATES } from '../domain/signing/outcome.ts';
import { PAPER_KINDS } from '../domain/signing/paper.ts';
import { recipeSchema } from './recipe-file.ts';
import { claimSchema, rosterMemberSchema, submissionBase } from './review-file.ts';
import { VISIT_LIMITS } from '../domain/site-visit/record-rules.ts';
import { VISIT_DOCUMENTS } from './site-visit-file.ts';
import { fillingsSchema } from './slot-file.ts';

export const RESULTS_FORMAT = 'paneldesk/results/1';
export const SEAL_FORMAT = 'paneldesk/seal/1';
export const SHEET_FORMAT = 'paneldesk/sheet/1';

const whole = z.number().int();
const word = z.string().max(MAX_TITLE);

/** One entry per indicator: readers that take the first and readers that take the last would add up different sums. */
const entriesSchema = z
  .array(entrySchema)
  .max(MAX_LIST)
  .refine((entries) => areDistinct(entries.map((entry) => entry.indicator)), {
    message: 'an indicator occurs twice',
  });

const resultClaimSchema = claimSchema.extend({
  verified: decimalTextSchema.optional(),
  accepted: decimalTextSchema.optional(),
});

const decisionsSchema = z
  .array(decisionSchema)
  .max(MAX_LIST)
  .refine((decisions) => areDistinct(decisions.map((decision) => decision.subject)), {
    message: 'a subject is decided twice',
  });

/**
 * `data/results.json` of a return package: canonical JSON (RFC 8785), points in hundredths. It holds the scheme as
 * published, what the bureau put into its slots, every entry and every decision, so that all of `computed` can be
 * recomputed without the package; only what the bureau's own files say (`schemeFile`, `slots`) has points as written. No
 * clock and no signature is in it: those are in `data/seal.json`, so that equal reviews have equal results, byte for byte.
 */
export const resultsFileSchema = z.object({
  format: z.literal(RESULTS_FORMAT),
  pointsUnit: z.literal('hundredths'),
  review: z.object({ id: reviewIdSchema, title: titleSchema, bureau: titleSchema, panel: titleSchema }),
  package: z.object({ sha256: sha256Schema }),
  /** 补充材料 in the order of their coming: claims are as they stand with them. */
  supplements: z
    .array(z.object({ id: portableIdSchema, sha256: sha256Schema }))
    .max(MAX_LIST)
    .refine((all) => areDistinct(all.map((each) => each.id)), { message: 'a supplement occurs twice' })
    .default([]),
  scheme: z.object({ id: portableIdSchema, version: word, sha256: sha256Schema, policyStatus: word }),
  schemeFile: z.json(),
  slots: fillingsSchema,
  recipe: recipeSchema,
  members: z
    .array(rosterMemberSchema)
    .max(200)
    .refine((members) => areDistinct(members.map((each) => each.id)), { message: 'a member occurs twice' }),
  /** Results of reviews that were frozen before this was recorded have none: the package's panel sat. */
  convening: conveningSchema.default({
    added: [],
    replaced: [],
    recusals: [],
    actingChairs: [],
    dismissals: [],
    overrides: [],
  }),
  submissions: z
    .array(
      z.object({
        submission: submissionIdSchema,
        baseName: titleSchema,
        applicant: titleSchema,
        type: submissionBase.shape.type,
        history: submissionBase.shape.history,
        /** What was stated; beside it, of what was looked at on the spot, the value found and the one that counts. */
        claims: z.array(resultClaimSchema).max(MAX_LIST),
        /** 现场发现; results of reviews before this was recorded have none. */
        findings: z.array(VISIT_DOCUMENTS.finding).max(VISIT_LIMITS.numbered).default([]),
        sheets: z
          .array(z.object({ member: memberIdSchema, entries: entriesSchema }))
          .max(200)
          .refine((sheets) => areDistinct(sheets.map((sheet) => sheet.member)), {
            message: 'a member has two sheets',
          }),
        revisions: z.array(revisionSchema).max(20_000).default([]),
        /** Results of reviews before this was recorded have none. */
        reconsiderations: z.array(reconsiderationSchema).max(20_000).default([]),
        decisions: decisionsSchema,
        computed: computedResultSchema,
        opinion: z.array(z.object({ section: portableIdSchema, text: textSchema })).max(30),
      }),
    )
    .max(MAX_LIST)
    .refine((submissions) => areDistinct(submissions.map((each) => each.submission)), {
      message: 'a submission occurs twice',
    }),
});

/** Of the DER, as people compare it: `AB:CD:…`. */
const fingerprintSchema = z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);

/** What one judge said to an opinion, or what was recorded for somebody who did not sign. */
const sealedSigner = z.object({
  member: memberIdSchema,
  name: word,
  role: word,
  outcome: z.enum(SAID_STATES),
  /** The signature's field in the document; absent where nothing was signed. */
  field: word.optional(),
  certificateSha256: fingerprintSchema,
  signedAt: claimedTimeSchema,
  /** Of `data/scans/<sha256>.<ending>`: the print-out that was signed with a pen, where there is no field. */
  scanSha256: sha256Schema.optional(),
  /** Of `data/statements/<submission>/<member>.json`: a dissent, a refusal, or what was recorded of one. */
  statementSha256: sha256Schema.optional(),
  recordedBy: memberIdSchema.optional(),
});

/** One signature on a paper beside the opinions: by key in a field, or with a pen on a scanned print-out. */
const sealedHand = z.object({
  member: memberIdSchema,
  name: word,
  field: word.optional(),
  certificateSha256: fingerprintSchema.optional(),
  scanSha256: sha256Schema.optional(),
  recordedBy: memberIdSchema.optional(),
  signedAt: claimedTimeSchema,
});

/**
 * `data/seal.json`: what was signed and by whom, in order. The digest of each finished PDF is the only protection against
 * cutting a signed file back to an earlier revision; the bag's signature protects this file.
 */
export const sealFileSchema = z.object({
  format: z.literal(SEAL_FORMAT),
  review: reviewIdSchema,
  resultsSha256: sha256Schema,
  frozenAt: claimedTimeSchema,
  shortCode: word,
  /** The chair, whose key signs the bag. */
  returnedBy: z.object({ member: memberIdSchema, certificateSha256: fingerprintSchema }),
  opinions: z
    .array(
      z.object({
        submission: submissionIdSchema,
        file: word,
        sha256: sha256Schema,
        bytes: whole.min(0),
        signers: z.array(sealedSigner).max(200),
      }),
    )
    .max(MAX_LIST)
    .refine((opinions) => areDistinct(opinions.map((each) => each.submission)), {
      message: 'a submission occurs twice',
    }),
  /** Every other paper of the return; results that were sealed before papers were signed have none. */
  papers: z
    .array(
      z.object({
        id: word,
        kind: z.enum(PAPER_KINDS),
        submission: submissionIdSchema.optional(),
        member: memberIdSchema.optional(),
        file: word,
        sha256: sha256Schema,
        bytes: whole.min(0),
        signers: z.array(sealedHand).max(200),
      }),
    )
    .max(MAX_LIST)
    .refine((papers) => areDistinct(papers.map((each) => each.id)), { message: 'a paper occurs twice' })
    .default([]),
  /** Scans in `data/scans`. */
  scans: z
    .array(z.object({ file: word, sha256: sha256Schema, bytes: whole.min(0) }))
    .max(MAX_LIST)
    .default([]),
  /** Of the laptop that the review was held on. */
  activityLog: z.object({ rows: whole.min(0), head: sha256Schema }),
  deviceLogs: deviceLogsSchema,
});

/** `data/sheets/<submission>/<member>.json`: one sheet with its claimed time of submission. */
export const sheetFileSchema = z.object({
  format: z.literal(SHEET_FORMAT),
  review: reviewIdSchema,
  submission: submissionIdSchema,
  member: memberIdSchema,
  submittedAt: claimedTimeSchema,
  entries: entriesSchema,
});

/** One line of `data/activity-log.jsonl`, and of the logs in `data/device-logs`. */
export const activityLineSchema = z.object({
  seq: whole.min(1),
  at: claimedTimeSchema,
  actor: word,
  event: word,
  data: z.json(),
  previous: sha256Schema,
  hash: sha256Schema,
});

export type ResultsFile = z.output<typeof resultsFileSchema>;
export type SealFile = z.output<typeof sealFileSchema>;
