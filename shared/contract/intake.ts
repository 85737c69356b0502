import { z } from 'zod';
import { PANEL_RULE_KINDS } from '../domain/review/panel-rules.ts';
import {
  localTextSchema,
  materialIdSchema,
  memberIdSchema,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { fileHandleSchema, inReview, longWork, procedure, savedSchema } from './base.ts';

const signatureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsigned'), accepted: z.boolean() }),
  z.object({
    state: z.enum(['trusted', 'not-yet-trusted']),
    signer: z.string(),
    fingerprint: z.string(),
    notAfter: z.string(),
  }),
]);

const requirementSchema = z.object({ titles: z.array(localTextSchema), metBy: z.array(materialIdSchema) });

/** One supplement and what it did, by submission; a claim's `before` is null where there was none for that number. */
const supplementReportSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  sha256: sha256Schema,
  shortCode: z.string(),
  receivedAt: z.string(),
  /** Of the bureau's key; null where package and supplement are unsigned. */
  signer: z.string().nullable(),
  files: z.number().int(),
  bytes: z.number(),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      added: z.array(z.string()),
      replaced: z.array(z.object({ before: z.string(), after: z.string() })),
      claims: z.array(z.object({ title: localTextSchema, before: z.string().nullable(), after: z.string() })),
    }),
  ),
});

export const intakeReportSchema = z.object({
  reviewId: reviewIdSchema,
  title: z.string(),
  bureau: z.string(),
  panel: z.string(),
  schemeTitle: localTextSchema,
  policy: z.object({ title: z.string(), status: z.enum(['in-force', 'draft']) }),
  schemeId: z.string(),
  schemeDigest: z.string(),
  /** Rules of the panel's composition that the roster does not keep; soft ones are advice. */
  panelFindings: z.array(
    z.object({
      id: z.string(),
      rule: z.enum(PANEL_RULE_KINDS),
      hardness: z.enum(['hard', 'soft']),
      missing: z.array(localTextSchema),
      atLeast: z.number().int().optional(),
      found: z.number().int(),
      source: z.object({ article: z.string(), quote: z.string() }),
    }),
  ),
  packageDigest: z.string(),
  shortCode: z.string(),
  importedAt: z.string(),
  signature: signatureSchema,
  files: z.number().int(),
  bytes: z.number(),
  /** 补充材料, in the order of their coming. */
  supplements: z.array(supplementReportSchema),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      applicant: z.string(),
      selfAssessment: z.string().optional(),
      recommenderCheck: z.string().optional(),
      type: localTextSchema.optional(),
      /** Earlier results, oldest first, and what the policy says of them: a suggestion for the bureau. */
      history: z.array(z.object({ period: z.string(), grade: localTextSchema })),
      consequences: z.array(
        z.object({ then: localTextSchema, source: z.object({ article: z.string(), quote: z.string() }) }),
      ),
      materials: z.array(
        z.object({
          id: materialIdSchema,
          title: z.string(),
          mediaType: z.string(),
          bytes: z.number(),
          /** Title of the supplement that brought it. */
          suppliedBy: z.string().optional(),
          replacedBy: materialIdSchema.optional(),
        }),
      ),
      complete: z.number().int(),
      indicators: z.array(
        z.object({
          id: z.string(),
          title: localTextSchema,
          hasClaim: z.boolean(),
          complete: z.boolean(),
          requirements: z.array(requirementSchema),
        }),
      ),
    }),
  ),
});

export type IntakeReport = z.infer<typeof intakeReportSchema>;

/** What a seat file changed on a member's laptop, for a person to read: by submission. */
export const BROUGHT = ['unlocked', 'recused', 'opened', 'sheet', 'versions', 'supplemented'] as const;

export const openedFileSchema = z.object({
  reviewId: reviewIdSchema,
  /** Of a seat file: whose, whether this laptop is new to the review, and what the file brought; null for a package. */
  seat: z
    .object({
      member: memberIdSchema,
      first: z.boolean(),
      /** Written before one that was opened here already: only versions of sheets were taken from it. */
      older: z.boolean(),
      brought: z.array(
        z.object({ what: z.enum(BROUGHT), submissionId: submissionIdSchema, baseName: z.string() }),
      ),
    })
    .nullable(),
  /** Of a supplement: what it changed, by submission, and how many entries are to be looked at again: their number only. */
  supplement: z
    .object({
      title: z.string(),
      submissions: z.array(
        z.object({
          submissionId: submissionIdSchema,
          baseName: z.string(),
          added: z.number().int(),
          replaced: z.number().int(),
          claims: z.number().int(),
        }),
      ),
      toReconsider: z.number().int(),
    })
    .optional(),
});

export type OpenedFile = z.infer<typeof openedFileSchema>;

export const intakeContract = {
  /** A sample review as a file, ready for `open`: the one for the scheme named, or the first. */
  sample: procedure
    .input(z.object({ scheme: portableIdSchema.optional() }))
    .output(z.object({ file: fileHandleSchema, name: z.string() })),
  /** Verifies and imports a submission package, or takes a supplement (补充材料) or a seat file (席位文件), in one pass; on any failure, and on cancel, nothing stays behind. */
  open: procedure.input(z.object({ file: fileHandleSchema })).output(longWork(openedFileSchema)),
  report: procedure.input(inReview).output(intakeReportSchema),
  /** Pins the bureau's key after a person compared the fingerprint; from then on other keys of that bureau are refused. An unsigned package is accepted with an empty fingerprint. */
  trust: procedure.input(inReview.extend({ fingerprint: z.string().max(200) })).output(savedSchema),
};
