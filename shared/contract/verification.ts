import { z } from 'zod';
import { fileHandleSchema, longWork, procedure } from './base.ts';

const verdictSchema = z.enum(['valid', 'invalid', 'indeterminate']);

const checkSchema = z.object({
  name: z.string(),
  subject: z.string(),
  verdict: verdictSchema,
  /** Code; empty when valid. */
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const signatureSchema = z.object({
  file: z.string(),
  field: z.string(),
  signer: z.string(),
  fingerprint: z.string(),
  verdict: verdictSchema,
  /** The chain ends in a key that this desk trusts; otherwise the identity is confirmed on paper. */
  trusted: z.boolean(),
  reasons: z.array(z.string()),
  claimedTime: z.string().optional(),
  /** Of a signature with a pen: the scan that it is on. */
  scan: z.string().optional(),
});

const findingSchema = z.object({
  file: z.string(),
  kind: z.string(),
  verdict: verdictSchema,
  checks: z.array(checkSchema),
  signatures: z.array(signatureSchema),
});

export type VerificationFinding = z.infer<typeof findingSchema>;

export const verificationContract = {
  /** 核验: what `paneldesk verify` says, trusting the bureaus whose keys this desk pinned. Nothing is kept. */
  verify: procedure.input(z.object({ files: z.array(fileHandleSchema).min(1).max(200) })).output(
    longWork(
      z.object({
        findings: z.array(findingSchema),
        /** The same as JSON, to be saved; until the next files are verified. */
        report: fileHandleSchema,
      }),
    ),
  ),
};
