import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import type { Submission } from '../../../shared/domain/review.ts';
import { schemeMaxima } from '../../../shared/domain/scheme-indicators.ts';
import { renderPaper } from '../pdf/render-paper.ts';
import { buildScoreSummaryPaper, type ScoreSummaryPaperModel } from '../pdf/score-summary-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { describeRecipe } from './opinion-model.ts';
import { listPresentScorers } from './panel-service.ts';
import { computeSubmission, type SubmissionComputation } from './review-computation.ts';

/** One decimal where the step allows it, as experts gave it. */
const write = (points: Points | null | undefined): string =>
  points === null || points === undefined ? '' : (points / 100).toFixed(points % 10 === 0 ? 1 : 2);

const modelSummary = (
  workspace: Workspace,
  submission: Submission,
  computation: SubmissionComputation,
  freeze: Freeze,
): ScoreSummaryPaperModel => {
  const { review } = workspace;
  const { figures, sheets, aggregate } = computation;
  const members = listPresentScorers(workspace);
  const sheetOf = new Map(sheets.map((sheet) => [sheet.member, sheet]));
  const totalsOf = new Map(aggregate.members.map((each) => [each.member, each]));
  const maxima = schemeMaxima(review.scheme);
  const read = (key: string): string => figures.get(key) ?? '';
  const total = (label: string, maximum: string, key: 'base' | 'bonus' | 'total') => ({
    label,
    maximum,
    mean: read(key),
    scores: members.map((member) => write(totalsOf.get(member.id)?.[key])),
  });
  return {
    title: '评分汇总表',
    subtitle: review.title,
    facts: [
      { label: '参评项目', value: submission.baseName },
      { label: '参评单位', value: submission.applicant.name },
      { label: '评审方案', value: `${review.scheme.title.zh}（${review.scheme.version}）` },
      { label: '专家组', value: review.panel.name },
    ],
    experts: members.map((member) =>
      sheetOf.has(member.id) ? { name: member.name } : { name: member.name, state: '未提交' },
    ),
    rows: review.scheme.groups.flatMap((group) =>
      group.indicators.map((indicator) => ({
        group: group.title.zh,
        indicator: indicator.title.zh,
        maximum: writePoints(indicator.maxPoints),
        scores: members.map((member) =>
          write(sheetOf.get(member.id)?.entries.find((entry) => entry.indicator === indicator.id)?.points),
        ),
        mean: read(`mean:${indicator.id}`),
      })),
    ),
    totals: [
      total('基础分合计', writePoints(maxima.base), 'base'),
      ...(maxima.bonus > 0 ? [total('加分', writePoints(maxima.bonus), 'bonus')] : []),
      total(
        '综合得分',
        maxima.bonus > 0
          ? `${writePoints(maxima.base)}+${writePoints(maxima.bonus)}`
          : writePoints(maxima.base),
        'total',
      ),
    ],
    recipe: describeRecipe(workspace, computation),
    contentCode: shortCode(freeze.resultsDigest),
  };
};

/** 评分汇总表 of one submission: every expert's points, means and the recipe, on the frozen data. */
export const renderScoreSummary = async (
  context: CoreContext,
  workspace: Workspace,
  submission: Submission,
  freeze: Freeze,
): Promise<Uint8Array> => {
  const model = modelSummary(workspace, submission, computeSubmission(workspace, submission), freeze);
  const createdAt: ClaimedTime = freeze.frozenAt;
  const { pdf } = await renderPaper({
    paper: buildScoreSummaryPaper(model),
    meta: {
      title: `${submission.baseName}${model.title}`,
      author: workspace.review.panel.name,
      subject: workspace.review.title,
      lang: 'zh-CN',
      documentId: `${workspace.review.id}/${submission.id}/score-summary`,
      createdAt,
    },
    fonts: await context.fonts(),
    markFigures: false,
  });
  return pdf;
};
