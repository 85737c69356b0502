import { z } from 'zod';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import type { VisitValue } from '../../../../shared/domain/site-visit/site-visit.ts';
import { decimalTextSchema, indicatorIdSchema } from '../../../../shared/formats/primitives.ts';
import type { ReadableDatabase } from '../database-types.ts';

/** The parts of an item's record (`ItemRecord`) that rules look at. */
const valueSchema = z.object({
  indicator: indicatorIdSchema,
  measure: z.string().optional(),
  unit: z.string().optional(),
  verified: decimalTextSchema.optional(),
  accepted: decimalTextSchema.optional(),
});

/** Numbers that were looked at on the spot, as last recorded. */
export const listVisitValues = (db: ReadableDatabase): readonly VisitValue[] =>
  db
    .prepare<[], { submission_id: SubmissionId; document: string }>(
      `SELECT submission_id, document FROM visit_record r
       WHERE kind = 'item' AND subject LIKE 'value:%'
         AND revision = (SELECT max(revision) FROM visit_record WHERE submission_id = r.submission_id AND kind = 'item' AND subject = r.subject)
       ORDER BY submission_id, subject`,
    )
    .all()
    .map(({ submission_id, document }) => ({
      submission: submission_id,
      ...valueSchema.parse(JSON.parse(document)),
    }));
