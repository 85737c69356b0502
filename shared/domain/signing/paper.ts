import type { MemberId, SubmissionId } from '../ids.ts';

/** 文书: everything that a panel signs and a bureau files, in the order in which it is filed. */
export const PAPER_KINDS = [
  /** 专家签到表 */
  'sign-in',
  /** 保密与廉洁承诺书 */
  'undertaking',
  /** 回避声明 */
  'recusal',
  /** 现场核查记录表 */
  'site-visit',
  /** 个人打分表 */
  'score-sheet',
  /** 评分汇总表 */
  'score-summary',
  /** 澄清与动议记录 */
  'minutes',
  /** 专家组意见 */
  'opinion',
  /** 申报书的专家组意见栏 */
  'opinion-box',
  /** 不同意见书, and a refusal with its reasons */
  'dissent',
  /** 评审报告 */
  'report',
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** One paper of a review: what it is, and whom and what it is about. */
export interface PaperSubject {
  readonly kind: PaperKind;
  /** Absent on papers about the whole review. */
  readonly submission?: SubmissionId | undefined;
  /** On papers that are one member's own. */
  readonly member?: MemberId | undefined;
}

/** `kind`, then submission and member where the paper has them, between slashes: `score-sheet/base-01/m3`. */
export const paperIdOf = ({ kind, submission, member }: PaperSubject): string =>
  [kind, submission, member].filter((part) => part !== undefined).join('/');

/** Where a return keeps it, below `data/`. */
export const paperFileOf = ({ kind, submission, member }: PaperSubject): string => {
  if (kind === 'opinion') return `opinions/${submission ?? ''}.pdf`;
  if (kind === 'report') return 'report.pdf';
  const name = member === undefined ? kind : `${kind}-${member}`;
  return submission === undefined ? `forms/${name}.pdf` : `forms/${submission}/${name}.pdf`;
};

/** Papers about one submission that several sign: whoever refuses its opinion does not sign them. */
const JOINT: ReadonlySet<PaperKind> = new Set(['site-visit', 'score-summary', 'minutes', 'opinion-box']);

export const isJoint = (kind: PaperKind): boolean => JOINT.has(kind);
