import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireMember } from './panel-service.ts';
import { listCountedSheets } from './revealed-sheets.ts';
import { renderScoreSheet } from './score-sheet-render.ts';
import { renderScoreSummary } from './score-summary-render.ts';
import { readRecordedVisit } from './visit-access.ts';
import { renderVisitPaper } from './visit-paper-render.ts';

interface Form {
  readonly name: string;
  readonly render: () => Promise<Uint8Array>;
}

/** 现场核查记录表, where there was a visit. */
const listVisitForms = (
  context: CoreContext,
  workspace: Workspace,
  submission: Submission,
  freeze: Freeze,
): readonly Form[] => {
  const visit = readRecordedVisit(workspace, submission);
  if (visit.records.length === 0) return [];
  const render = () => renderVisitPaper(context, visit, freeze.frozenAt);
  return [{ name: `forms/${submission.id}-site-visit.pdf`, render }];
};

const listForms = (context: CoreContext, workspace: Workspace, freeze: Freeze): readonly Form[] =>
  workspace.review.submissions.flatMap((submission) => [
    ...listVisitForms(context, workspace, submission, freeze),
    {
      name: `forms/${submission.id}-score-summary.pdf`,
      render: () => renderScoreSummary(context, workspace, submission, freeze),
    },
    ...listCountedSheets(workspace, submission.id).map((sheet) => ({
      name: `forms/${submission.id}-${sheet.member}-score-sheet.pdf`,
      render: () => {
        const member = requireMember(workspace, sheet.member);
        return renderScoreSheet(context, { review: workspace.review, submission, member, sheet }, freeze);
      },
    })),
  ]);

/** 现场核查记录表, 评分汇总表 and every counted 打分表 as papers to file. Throws `cancelled`. */
export const renderForms = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<readonly PayloadItem[]> => {
  const forms = listForms(context, workspace, freeze);
  const items: PayloadItem[] = [];
  for (const { name, render } of forms) {
    if (signal?.aborted) throw new PanelDeskError('cancelled');
    progress({ phase: 'rendering', done: items.length, total: forms.length });
    items.push({ name, source: await render() });
  }
  return items;
};
