import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, anOpinion, MEMBER_NAMES } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { aBureauWithExperts } from '../support/signing/test-keys.ts';
import { hasWriter, libreOfficeIn } from './libreoffice.ts';
import { kilobytes, median, ms, repeat, time, times, type Figure } from './measure.ts';
import { opinionOdt } from './opinion-odt.ts';

const RUNS = 7;
const MEMBERS = 7;
const RUNS_OF_LIBREOFFICE = 3;
const FURTHER = 6;

type Own = { readonly elapsed: number; readonly size: number };

/** The same words by LibreOffice, headless: one document in a process of its own, and each further one in the same process. */
const compareWithLibreOffice = async (folder: string, own: Own): Promise<readonly Figure[]> => {
  if (!hasWriter()) return [];
  const text = opinionOdt(buildOpinionPaper(anOpinion(MEMBERS)), 'Noto Serif SC');
  const files = Array.from({ length: FURTHER + 1 }, (_, index) => join(folder, `opinion-${index}.fodt`));
  for (const file of files) writeFileSync(file, text);
  const convert = libreOfficeIn(folder);
  const [first = ''] = files;
  convert([first]);
  const measure = (sources: readonly string[]) =>
    repeat(RUNS_OF_LIBREOFFICE, () => time(() => convert(sources)));
  const [single, many] = [median(await measure([first])), median(await measure(files))];
  const further = (many - single) / FURTHER;
  const { size } = statSync(first.replace(/fodt$/, 'pdf'));
  return [
    {
      what: 'the opinion beside LibreOffice',
      value: ms(own.elapsed),
      compared: `soffice --convert-to pdf, a process for one: ${ms(single)}`,
      ratio: times(own.elapsed / single),
    },
    {
      what: 'and once both are running',
      value: ms(own.elapsed),
      compared: `each further document of the same process: ${ms(further)}`,
      ratio: times(own.elapsed / further),
    },
    {
      what: 'its size beside LibreOffice’s',
      value: kilobytes(own.size),
      compared: kilobytes(size),
      ratio: times(own.size / size),
    },
  ];
};

/** An opinion of four pages with its tables, what each signature adds, and LibreOffice’s way to the same words. */
export const measurePaper = async (folder: string): Promise<readonly Figure[]> => {
  const fonts = await paperFonts();
  const model = anOpinion(MEMBERS);
  const render = () => renderPaper({ paper: buildOpinionPaper(model), meta: aMeta(), fonts });
  const first = await time(render);
  const rendered = await repeat(RUNS, () => time(render));
  const { pdf, pageCount } = await render();
  const { signers } = await aBureauWithExperts(MEMBER_NAMES.slice(0, MEMBERS));
  let signed = pdf;
  const added: number[] = [];
  const signing: number[] = [];
  for (const [index, signer] of signers.entries()) {
    const before = signed;
    const fieldName = model.signers[index]?.fieldName;
    if (fieldName === undefined) break;
    signing.push(
      await time(async () => {
        signed = await signField(before, {
          fieldName,
          signer,
          ink: anInk(index * 2),
          displayName: MEMBER_NAMES[index] ?? '',
          claimedTime: asClaimedTime('2026-11-20T11:52:10+08:00'),
        });
      }),
    );
    added.push(signed.length - before.length);
  }
  return [
    {
      what: `opinion of ${pageCount} pages`,
      value: ms(median(rendered)),
      compared: `the first one: ${ms(first)}`,
    },
    { what: 'its size', value: kilobytes(pdf.length) },
    {
      what: `each of ${added.length} signatures`,
      value: ms(median(signing)),
      compared: `adds ${kilobytes(median(added))}, at most ${kilobytes(Math.max(...added))}`,
    },
    ...(await compareWithLibreOffice(folder, { elapsed: median(rendered), size: pdf.length })),
  ];
};
