import { asIndicatorId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import type { Judgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import type { IndicatorId, MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Desk } from './desk.ts';
import { CHAIR, EXPERTS, SMALL_SCHEME, SUBMISSIONS } from './small-review.ts';
import { closeRound, fillSheet } from './steps.ts';

/** Every mode beside the small scheme's points: a condition with a number, a factor, levels, bands, a deduction. */
export const SPACE = asIndicatorId('space');
export const TEAM = asIndicatorId('team');
export const RULES = asIndicatorId('rules');
export const INCOME = asIndicatorId('income');
export const SAFETY = asIndicatorId('safety');
export const ACCIDENT = 'accident';
export const ADVICE = 'recommendation';

const source = { article: '第五条', quote: '本条为测试而写。' };
const title = (zh: string) => ({ zh });
const row = (id: string, zh: string) => ({ id, title: title(zh), source });

export const MIXED_SCHEME = {
  ...SMALL_SCHEME,
  id: 'mixed-scheme',
  groups: [
    {
      ...row('gate', '认定条件'),
      indicators: [
        {
          ...row(SPACE, '场地条件'),
          mode: 'condition',
          measures: [
            {
              id: 'area',
              title: title('服务场地面积'),
              unit: '平方米',
              comparator: 'at-least',
              bound: '200',
              words: '不低于200平方米',
            },
          ],
        },
      ],
    },
    {
      ...row('factors', '评审要素'),
      indicators: [
        {
          ...row(TEAM, '团队结构'),
          mode: 'judgement',
          reasonRequired: true,
          levels: [
            { id: 'good', title: title('好') },
            { id: 'poor', title: title('差') },
          ],
        },
      ],
    },
    {
      ...row('management', '管理'),
      maxPoints: 30,
      indicators: [
        {
          ...row(RULES, '制度'),
          mode: 'levels',
          maxPoints: 10,
          levels: [
            { id: 'complete', title: title('健全'), points: 10 },
            { id: 'partial', title: title('部分健全'), points: 6 },
          ],
        },
        {
          ...row(INCOME, '服务收入'),
          mode: 'bands',
          unit: '万元',
          maxPoints: 10,
          bands: [
            { below: '100', points: 4 },
            { from: '100', points: 10 },
          ],
        },
        { ...row(SAFETY, '安全管理'), mode: 'deduct', maxPoints: 10 },
      ],
    },
    ...SMALL_SCHEME.groups,
  ],
  vetoes: [{ id: ACCIDENT, title: title('重大事故'), source }],
  conclusions: [
    {
      ...row(ADVICE, '评审建议'),
      options: [
        { id: 'yes', title: title('建议认定'), favourable: true },
        { id: 'no', title: title('不建议认定') },
      ],
    },
  ],
};

type Given = Judgement & { readonly comment?: string };

const JUDGEMENTS: readonly (readonly [IndicatorId, Given])[] = [
  [SPACE, { points: null, choice: 'met' }],
  [TEAM, { points: null, choice: 'good', comment: '结构合理' }],
  [RULES, { points: asPoints(600), choice: 'partial' }],
  [INCOME, { points: asPoints(1000), measured: '128.5', comment: '以审计报告为准' }],
  [SAFETY, { points: asPoints(950), comment: '台账缺一个月' }],
];

/** Saves one judgement over whatever is there. */
export const judge = async (
  desk: Desk,
  member: MemberId,
  submission: SubmissionId,
  indicator: IndicatorId,
  { comment = '', ...given }: Given,
) => {
  const { entries } = await desk.client.scoring.sheet(desk.on(member, submission));
  const revision = entries.find((entry) => entry.indicator === indicator)?.revision ?? 0;
  return desk.client.scoring.save({ ...desk.at(member, submission, indicator), ...given, comment, revision });
};

export const fillMixedSheet = async (
  desk: Desk,
  member: MemberId,
  submission: SubmissionId,
): Promise<void> => {
  await fillSheet(desk, member, submission);
  for (const [indicator, given] of JUDGEMENTS) await judge(desk, member, submission, indicator, given);
};

/** From a convened desk to a closed round. */
export const scoreMixed = async (desk: Desk): Promise<void> => {
  for (const submission of SUBMISSIONS) {
    for (const member of EXPERTS) {
      await fillMixedSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
  }
  await closeRound(desk);
};

/** The chair's decision on one subject, over whatever is there. */
export const decide = async (
  desk: Desk,
  submission: SubmissionId,
  subject: string,
  choice: string,
  more: { readonly reason?: string; readonly values?: { measure: string; verified?: string }[] } = {},
) => {
  const { subjects } = await desk.client.deliberation.decisions(desk.on(CHAIR, submission));
  const revision = subjects.find((each) => each.id === subject)?.revision ?? 0;
  return desk.client.deliberation.decide({
    ...desk.on(CHAIR, submission),
    subject,
    choice,
    reason: '',
    values: [],
    revision,
    ...more,
  });
};

/** Everything decided in favour. */
export const decideAll = async (desk: Desk): Promise<void> => {
  for (const submission of SUBMISSIONS) {
    await decide(desk, submission, SPACE, 'met');
    await decide(desk, submission, ACCIDENT, 'not-established');
    await decide(desk, submission, ADVICE, 'yes');
  }
};
