import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { aMeta, anOpinion } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { kilobytes, mebibytes, ms, times, type Figure } from './measure.ts';

const DOCUMENTS = 50;
const MEMBERS = 7;
const answerSchema = z.object({ elapsed: z.number(), bytes: z.number(), grown: z.number() });

const signInChild = (file: string, documents: number): z.output<typeof answerSchema> => {
  const program = join(import.meta.dirname, 'batch-signatures-child.ts');
  const args = [program, file, String(documents), String(MEMBERS)];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return answerSchema.parse(JSON.parse(ran.stdout));
};

/** A day of fifty opinions, each signed by seven, one member after the other; beside it a tenth of them. */
export const measureBatch = async (folder: string): Promise<readonly Figure[]> => {
  const file = join(folder, 'opinion.pdf');
  const { pdf } = await renderPaper({
    paper: buildOpinionPaper(anOpinion(MEMBERS)),
    meta: aMeta(),
    fonts: await paperFonts(),
  });
  writeFileSync(file, pdf);
  const [few, many] = [DOCUMENTS / 10, DOCUMENTS].map((count) => ({
    count: count * MEMBERS,
    ...signInChild(file, count),
  }));
  if (!few || !many) return [];
  const each = (run: typeof many): number => run.elapsed / run.count;
  return [
    { what: `${DOCUMENTS} opinions × ${MEMBERS} signatures`, value: ms(many.elapsed) },
    {
      what: 'each signature of them',
      value: ms(each(many)),
      compared: `with ${few.count} signatures: ${ms(each(few))}`,
      ratio: times(each(many) / each(few)),
    },
    {
      what: 'bytes of each',
      value: kilobytes(many.bytes / many.count),
      compared: `the opinion: ${kilobytes(pdf.length)}`,
    },
    {
      what: 'memory that the batch took at its peak',
      value: mebibytes(many.grown),
      compared: `with ${few.count} signatures: ${mebibytes(few.grown)}; the signed files: ${mebibytes(many.bytes + DOCUMENTS * pdf.length)}`,
    },
  ];
};
