import { asClaimedTime } from '../../shared/domain/ids.ts';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, anOpinion, MEMBER_NAMES } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { aBureauWithExperts } from '../support/signing/test-keys.ts';
import { kilobytes, median, ms, repeat, time, type Figure } from './measure.ts';

const RUNS = 7;
const MEMBERS = 7;

/** An opinion of four pages with its tables, and what each signature adds. */
export const measurePaper = async (): Promise<readonly Figure[]> => {
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
  ];
};
