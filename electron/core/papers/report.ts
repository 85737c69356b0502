import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { namePolicy } from '../../../shared/domain/review/review-words.ts';
import { withPrintableTexts } from '../pdf/printable-text.ts';
import { buildReportPaper, type ReportPaperModel } from '../pdf/report-paper.ts';
import { listPresentScorers } from '../services/panel-service.ts';
import { writeDate } from '../services/paper-date.ts';
import { nameSubject } from '../services/paper-facts.ts';
import { modelPanel } from '../services/paper-panel.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findFreeze, type Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPaperEntries } from './paper-catalogue.ts';
import { signerOf, type BuiltPaper, type PaperCall } from './paper-call.ts';
import { bindChapters, type BuildPaper } from './report-chapters.ts';
import { listFiles } from './report-files.ts';
import { listSignedTimes, readSignatures } from './report-hands.ts';
import { listSteps } from './report-process.ts';
import { modelResults } from './report-results.ts';

const TITLE = '评审报告';
/** 一、评审概况 and 二、结果一览 stand before the bound papers. */
const FIRST_BOUND = 3;

const modelFacts = ({ review }: Workspace): ReportPaperModel['facts'] => {
  const { scheme, bureau, panel, submissions, period } = review;
  const [subject] = nameSubject(scheme.kind);
  const status = scheme.policy.status === 'draft' ? '征求意见稿，尚未正式发布' : '现行有效';
  return [
    { label: '评审任务', value: review.title },
    { label: '组织单位', value: bureau.name },
    { label: '专家组', value: panel.name },
    { label: subject, value: `${submissions.length}项` },
    ...(period ? [{ label: '评审周期', value: `${period.from}至${period.to}` }] : []),
    { label: '评审方案', value: `${scheme.title.zh}（${scheme.version}）` },
    { label: '评审依据', value: `${namePolicy(scheme)}，${scheme.policy.issuer}（${status}）` },
  ];
};

/** When the last word was said; the freeze's day before anybody signed. */
const dateOf = (workspace: Workspace, freeze: Freeze): string =>
  writeDate(listSignedTimes(workspace, freeze).at(-1) ?? freeze.frozenAt);

/**
 * 评审报告: a bound copy of everything that the panel signs, with the list of the files that were signed. `build` makes the
 * papers that are bound. Throws `opinion-not-frozen`, `round-open` and what the bound papers throw.
 */
export const reportPaper = async (call: PaperCall, build: BuildPaper): Promise<BuiltPaper> => {
  const { workspace, fonts } = call;
  const freeze = findFreeze(workspace.reads);
  if (!freeze) throw new PanelDeskError('opinion-not-frozen');
  const { review } = workspace;
  const code = shortCode(freeze.resultsDigest);
  const signatures = readSignatures(workspace, freeze);
  const chapters = await bindChapters(
    { call, freeze, signatures, build },
    listPaperEntries(workspace),
    FIRST_BOUND,
  );
  const paper = buildReportPaper({
    title: `${review.title}\n${TITLE}`,
    panel: review.panel.name,
    bureau: review.bureau.name,
    date: dateOf(workspace, freeze),
    contentCode: code,
    facts: modelFacts(workspace),
    members: modelPanel(review.scheme, listPresentScorers(workspace)),
    steps: listSteps(workspace, freeze, code),
    results: modelResults(workspace),
    chapters: chapters.map(({ part }) => part),
    files: listFiles(workspace, freeze, chapters, signatures),
    signers: call.hands.map((hand) => signerOf(workspace, hand)),
  });
  const printable = (blocks: typeof paper.blocks) => withPrintableTexts(blocks, fonts);
  return {
    title: `${review.title}${TITLE}`,
    paper: {
      ...paper,
      blocks: printable(paper.blocks),
      parts: (paper.parts ?? []).map((part) =>
        chapters.some((chapter) => chapter.part === part)
          ? part
          : { ...part, blocks: printable(part.blocks) },
      ),
    },
  };
};
