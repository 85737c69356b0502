import { buildOpinionPaper } from '../../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../../electron/core/pdf/render-paper.ts';
import { aMeta, anOpinion } from './an-opinion.ts';
import { paperFonts } from './paper-fonts.ts';
import { signAllFields, type SignedPaper } from './sign-all.ts';

export type { SignedPaper } from './sign-all.ts';

/** An opinion signed by `members` members and, last, the chair. */
export const aSignedOpinion = async (members: number): Promise<SignedPaper> =>
  signAllFields(
    await renderPaper({
      paper: buildOpinionPaper(anOpinion(members)),
      meta: aMeta(),
      fonts: await paperFonts(),
    }),
  );
