import { panelTable, type PanelTable } from './panel-table-paper.ts';
import type { Block, Paper, TableRow } from './paper-blocks.ts';
import { footerOf, headRow, placeholderOf, type PaperSigner } from './paper-parts.ts';
import { reportFiles, type ReportFile } from './report-files-paper.ts';
import { reportResults, type ReportResults } from './report-results-paper.ts';

/** One step of the panel's work: 专家签到, 结束打分 … */
export type ReportStep = { readonly step: string; readonly time: string; readonly remark: string };

/** 评审报告, ready to print; the papers that it binds come laid out in blocks. */
export type ReportPaperModel = {
  readonly title: string;
  readonly panel: string;
  readonly bureau: string;
  /** 2026年11月20日 */
  readonly date: string;
  readonly contentCode: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly members: PanelTable;
  readonly steps: readonly ReportStep[];
  readonly results: ReportResults;
  readonly chapters: readonly Paper[];
  readonly files: readonly ReportFile[];
  /** Whoever leads the panel. */
  readonly signers: readonly PaperSigner[];
};

const centred = (text: string): Block => ({
  kind: 'paragraph',
  align: 'center',
  indent: false,
  runs: [{ text, style: 'plain' }],
});

/** What a bound copy is, and what it is not. */
const BOUND_COPY =
  '本报告是评审文书的汇编本，供阅存。经签署的原件是回传文件中的各份文件（见“附：文件清单”），签名以原件为准；汇编本中签名处的文字说明原件由谁、在何时、以何种方式签署。';

const cover = ({ title, panel, bureau, date, contentCode }: ReportPaperModel): readonly Block[] => [
  {
    kind: 'paragraph',
    size: 'small',
    align: 'right',
    indent: false,
    runs: [{ text: `内容校验码 ${contentCode}`, style: 'plain' }],
  },
  { kind: 'spacer', height: 40 },
  { kind: 'title', text: title },
  { kind: 'spacer', height: 70 },
  centred(panel),
  centred(`组织单位：${bureau}`),
  centred(date),
  { kind: 'spacer', height: 12 },
  { kind: 'note', text: BOUND_COPY },
];

const steps = (all: readonly ReportStep[]): Block => ({
  kind: 'table',
  columns: [
    { width: 28, align: 'center' },
    { width: 52, align: 'left' },
    { width: 76, align: 'left' },
  ],
  head: [headRow(['环节', '时间', '说明'])],
  rows: all.map(({ step, time, remark }): TableRow => [{ text: step }, { text: time }, { text: remark }]),
});

const overview = (model: ReportPaperModel): Paper => ({
  orientation: 'portrait',
  chapter: { title: '一、评审概况', level: 1 },
  footer: footerOf(model),
  blocks: [
    { kind: 'heading', level: 1, text: '一、评审概况' },
    { kind: 'heading', level: 2, text: '（一）评审任务' },
    { kind: 'key-values', pairs: model.facts },
    { kind: 'heading', level: 2, text: '（二）专家组' },
    panelTable(model.members),
    { kind: 'heading', level: 2, text: '（三）评审过程' },
    steps(model.steps),
    { kind: 'note', text: '时间为办理时本机时钟所示。' },
  ],
});

const files = (model: ReportPaperModel): Paper => ({
  orientation: 'portrait',
  chapter: { title: '附：文件清单', level: 1 },
  footer: footerOf(model),
  blocks: [
    { kind: 'heading', level: 1, text: '附：文件清单' },
    ...reportFiles(model.files),
    ...model.signers.map((signer): Block => ({
      kind: 'signatures',
      label: `${signer.role}签字：`,
      signers: [placeholderOf(signer)],
      date: model.date,
    })),
  ],
});

/** Cover and contents, what happened and what came out, every paper as a chapter, and the list of the signed files. */
export const buildReportPaper = (model: ReportPaperModel): Paper => ({
  orientation: 'portrait',
  footer: footerOf(model),
  blocks: [...cover(model), { kind: 'page-break' }, { kind: 'contents', title: '目录' }],
  parts: [
    overview(model),
    {
      orientation: 'portrait',
      chapter: { title: '二、结果一览', level: 1 },
      footer: footerOf(model),
      blocks: [{ kind: 'heading', level: 1, text: '二、结果一览' }, ...reportResults(model.results)],
    },
    ...model.chapters,
    files(model),
  ],
});
