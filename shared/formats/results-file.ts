import { z } from 'zod';
import { entrySchema } from './evidence-schema.ts';
import {
  areDistinct,
  claimedTimeSchema,
  indicatorIdSchema,
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
import { rosterMemberSchema } from './review-file.ts';

export const RESULTS_FORMAT = 'paneldesk/results/1';
export const SEAL_FORMAT = 'paneldesk/seal/1';
export const SHEET_FORMAT = 'paneldesk/sheet/1';

const exactFigure = z.object({
  exact: z.string().regex(/^-?\d{1,40}\/\d{1,40}$/),
  rounded: z.string().regex(/^-?\d{1,20}(\.\d{1,2})?$/),
});
const whole = z.number().int();
const word = z.string().max(MAX_TITLE);

/** One entry per indicator: readers that take the first and readers that take the last would add up different sums. */
const entriesSchema = z
  .array(entrySchema)
  .max(MAX_LIST)
  .refine((entries) => areDistinct(entries.map((entry) => entry.indicator)), {
    message: 'an indicator occurs twice',
  });

const computed = z.object({
  sheets: whole,
  trimmed: z.boolean(),
  base: exactFigure,
  bonus: exactFigure,
  total: exactFigure,
  untrimmedTotal: exactFigure,
  rank: whole,
  tied: z.boolean(),
  members: z.array(z.object({ member: memberIdSchema, base: whole, bonus: whole, total: whole })).max(200),
  indicators: z
    .array(z.object({ indicator: indicatorIdSchema, mean: exactFigure, min: whole, max: whole }))
    .max(MAX_LIST),
});

/**
 * `data/results.json` of a return package: canonical JSON (RFC 8785), points in hundredths. It holds the scheme and every
 * entry, so that all of `computed` can be recomputed without the package. No clock and no signature is in it: those are
 * in `data/seal.json`, so that equal reviews have equal results, byte for byte.
 */
export const resultsFileSchema = z.object({
  format: z.literal(RESULTS_FORMAT),
  pointsUnit: z.literal('hundredths'),
  review: z.object({ id: reviewIdSchema, title: titleSchema, bureau: titleSchema, panel: titleSchema }),
  package: z.object({ sha256: sha256Schema }),
  scheme: z.object({ id: portableIdSchema, version: word, sha256: sha256Schema, policyStatus: word }),
  schemeFile: z.json(),
  recipe: z.object({
    method: z.enum(['mean', 'trimmed-mean']),
    per: z.literal('total'),
    decimals: whole.min(0).max(2),
  }),
  members: z
    .array(rosterMemberSchema)
    .max(200)
    .refine((members) => areDistinct(members.map((each) => each.id)), { message: 'a member occurs twice' }),
  submissions: z
    .array(
      z.object({
        submission: submissionIdSchema,
        baseName: titleSchema,
        applicant: titleSchema,
        sheets: z
          .array(z.object({ member: memberIdSchema, entries: entriesSchema }))
          .max(200)
          .refine((sheets) => areDistinct(sheets.map((sheet) => sheet.member)), {
            message: 'a member has two sheets',
          }),
        computed,
        opinion: z.array(z.object({ section: portableIdSchema, text: textSchema })).max(30),
      }),
    )
    .max(MAX_LIST)
    .refine((submissions) => areDistinct(submissions.map((each) => each.submission)), {
      message: 'a submission occurs twice',
    }),
});

const sealedSigner = z.object({
  member: memberIdSchema,
  name: word,
  role: word,
  field: word,
  /** Of the DER, as people compare it: `AB:CD:…`. */
  certificateSha256: z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/),
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
  activityLog: z.object({ rows: whole.min(0), head: sha256Schema }),
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

/** One line of `data/activity-log.jsonl`. */
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
