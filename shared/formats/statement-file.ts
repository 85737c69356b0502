import { z } from 'zod';
import { SAID_STATES } from '../domain/signing/outcome.ts';
import {
  claimedTimeSchema,
  memberIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
  textSchema,
  titleSchema,
} from './primitives.ts';

export const STATEMENT_FORMAT = 'paneldesk/statement/1';

/**
 * `data/statements/<submission>/<member>.json`: a dissent, or a refusal with its reasons, about the results of that digest.
 * The member's own statement is signed with the member's key (`.p7s` beside it); with `recordedBy` it is what the leader of
 * the panel wrote down of somebody who did not sign, and carries no signature but the bag's.
 */
export const statementFileSchema = z.object({
  format: z.literal(STATEMENT_FORMAT),
  review: reviewIdSchema,
  submission: submissionIdSchema,
  resultsSha256: sha256Schema,
  member: memberIdSchema,
  name: titleSchema,
  outcome: z.enum(SAID_STATES).exclude(['signed']),
  text: textSchema,
  recordedBy: memberIdSchema.optional(),
  at: claimedTimeSchema,
});

export type StatementFile = z.output<typeof statementFileSchema>;
