import { buildOpinionPaper, type OpinionSigner } from '../../../electron/core/pdf/opinion-paper.ts';
import type { Paper } from '../../../electron/core/pdf/paper-blocks.ts';
import { buildScoreSheetPaper } from '../../../electron/core/pdf/score-sheet-paper.ts';
import { buildScoreSummaryPaper } from '../../../electron/core/pdf/score-summary-paper.ts';
import { modelOpinionContent } from '../../../electron/core/services/opinion-content.ts';
import { fieldNames } from '../../../electron/core/services/opinion-signers.ts';
import { modelScoreSheet } from '../../../electron/core/services/score-sheet-model.ts';
import { modelScoreSummary } from '../../../electron/core/services/score-summary-model.ts';
import { draftOf, judgesOf, type PanelCase } from './a-panel-case.ts';
import { inputOf } from './input-of.ts';

export interface CasePapers {
  readonly opinion: Paper;
  readonly summary: Paper;
  /** Of the second member. */
  readonly sheet: Paper;
}

/** Everything that is printed of a submission, as the services make it without a workspace. */
export const papersOf = (from: PanelCase): CasePapers => {
  const input = inputOf(from);
  const judges = judgesOf(from);
  const fields = fieldNames({
    members: judges.filter(({ role }) => role !== 'chair'),
    leader: judges.find(({ role }) => role === 'chair'),
  });
  const signers = judges.map((member): OpinionSigner => {
    const fieldName = fields.get(member.id);
    return {
      ...(fieldName === undefined ? {} : { fieldName }),
      name: member.name,
      role: member.role === 'chair' ? '组长' : '成员',
      organisation: member.organisation,
    };
  });
  const chair = signers.find(({ role }) => role === '组长');
  const [member, sheet] = [judges[1], from.sheets[1]];
  if (!member || !sheet) throw new Error('a case has two sheets or more');
  return {
    opinion: buildOpinionPaper({
      ...modelOpinionContent(input, draftOf(from), judges),
      signers: signers.filter(({ role }) => role !== '组长'),
      ...(chair ? { chair } : {}),
      date: '2026年11月20日',
      contentCode: '7F3A-91C2-0BDE',
      logCode: '4C0E-77A1-93D2',
    }),
    summary: buildScoreSummaryPaper(
      modelScoreSummary(input, judges, { signedIn: { has: () => true }, recusals: [] }),
    ),
    sheet: buildScoreSheetPaper(
      modelScoreSheet({ review: from.review, submission: from.submission, member, sheet }),
    ),
  };
};
