import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { parseYamlFile } from '../../core/pack/read-source.ts';
import { verifiedValueSchema } from '../../../shared/formats/decision-schema.ts';
import {
  decimalTextSchema,
  indicatorIdSchema,
  materialIdSchema,
  memberIdSchema,
  portableIdSchema,
  submissionIdSchema,
  writtenPointsSchema,
} from '../../../shared/formats/primitives.ts';

const marksSchema = z.object({
  format: z.literal('paneldesk/sample-marks/1'),
  sheets: z.array(
    z.object({
      member: memberIdSchema,
      submission: submissionIdSchema,
      entries: z.array(
        z.object({
          indicator: indicatorIdSchema,
          points: writtenPointsSchema.optional(),
          choice: portableIdSchema.optional(),
          target: z.string().optional(),
          measured: decimalTextSchema.optional(),
          comment: z.string().default(''),
          evidence: z.array(z.object({ material: materialIdSchema, page: z.number().int() })).default([]),
        }),
      ),
    }),
  ),
  decisions: z
    .array(
      z.object({
        submission: submissionIdSchema,
        subject: portableIdSchema,
        choice: portableIdSchema,
        target: z.string().optional(),
        values: z.array(verifiedValueSchema).default([]),
        reason: z.string().default(''),
      }),
    )
    .default([]),
  opinions: z
    .array(z.object({ submission: submissionIdSchema, sections: z.record(z.string(), z.string()) }))
    .default([]),
});

export type SampleMarks = z.output<typeof marksSchema>;

/** What the invented experts of the sample think; the demonstration gives exactly these. */
export const readSampleMarks = async (file: string): Promise<SampleMarks> =>
  marksSchema.parse(parseYamlFile(await readFile(file, 'utf8'), file));
