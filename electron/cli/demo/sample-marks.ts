import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { parseYamlFile } from '../../core/pack/read-source.ts';
import {
  indicatorIdSchema,
  materialIdSchema,
  memberIdSchema,
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
          points: writtenPointsSchema,
          comment: z.string().default(''),
          evidence: z.array(z.object({ material: materialIdSchema, page: z.number().int() })).default([]),
        }),
      ),
    }),
  ),
  opinions: z.array(z.object({ submission: submissionIdSchema, sections: z.record(z.string(), z.string()) })),
});

export type SampleMarks = z.output<typeof marksSchema>;

/** What the invented experts of the sample think; the demonstration gives exactly these. */
export const readSampleMarks = async (file: string): Promise<SampleMarks> =>
  marksSchema.parse(parseYamlFile(await readFile(file, 'utf8'), file));
