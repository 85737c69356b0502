import { asPoints } from '../../../shared/domain/points.ts';
import { aClaim, aMaterial, aPanel, aReview, aSubmission } from '../builders/a-review.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aGroup,
  aLevelsIndicator,
  anIndicator,
  aRecipe,
  aScheme,
} from '../builders/a-scheme.ts';
import { anEntry, anEvidenceLink, aSheet } from '../builders/a-sheet.ts';
import { aDecision, type PanelCase } from './a-panel-case.ts';

const source = { article: '四（三）', quote: '绩效评价注重综合性考评和个性化考评' };

const scheme = aScheme({
  id: 'platform-evaluation',
  title: { zh: '共建科创平台绩效评价' },
  policy: { title: '共建科创平台绩效评价办法', issuer: '柯桥区', status: 'in-force' },
  parts: [
    { id: 'common', title: { zh: '综合性考评' }, source },
    { id: 'own', title: { zh: '个性化考评' }, source },
  ],
  aggregation: aRecipe({ method: 'trimmed-mean' }),
  groups: [
    aGroup({
      id: 'gate',
      title: { zh: '参评条件' },
      indicators: [
        aCondition({
          id: 'operating',
          title: { zh: '建设运营满一年' },
          source: { article: '四（三）', quote: '对建设运营满一年的科创平台进行评价' },
        }),
      ],
    }),
    aGroup({
      id: 'facilities',
      title: { zh: '建设成效' },
      part: 'common',
      maxPoints: asPoints(3000),
      indicators: [],
    }),
    aGroup({
      id: 'staff',
      title: { zh: '人才队伍' },
      parent: 'facilities',
      part: 'common',
      indicators: [
        anIndicator({ id: 'people', title: { zh: '高层次人才引育' } }),
        aLevelsIndicator({ id: 'rules', title: { zh: '管理制度' } }),
      ],
    }),
    aGroup({
      id: 'income-group',
      title: { zh: '经济效益' },
      parent: 'facilities',
      part: 'common',
      indicators: [aBandsIndicator({ id: 'income', title: { zh: '横向收入' } })],
    }),
    aGroup({
      id: 'safety-group',
      title: { zh: '规范运行' },
      part: 'own',
      indicators: [
        anIndicator({
          id: 'safety',
          mode: 'deduct',
          title: { zh: '安全生产和资金管理（发现问题酌情扣分）' },
        }),
        anIndicator({ id: 'projects', title: { zh: '孵化项目' } }),
      ],
    }),
    aGroup({
      id: 'extra',
      title: { zh: '加分项' },
      part: 'own',
      indicators: [aBonus({ title: { zh: '突出贡献' } })],
    }),
  ],
  grades: [
    { id: 'excellent', title: { zh: '优秀' }, cutOff: asPoints(4200) },
    { id: 'good', title: { zh: '良好' }, cutOff: asPoints(3600) },
    { id: 'fail', title: { zh: '未达标' }, cutOff: asPoints(0) },
  ],
  vetoes: [
    {
      id: 'accident',
      title: { zh: '发生重大安全事故' },
      source: { article: '五（一）', quote: '发生重大安全事故的' },
    },
    {
      id: 'fraud',
      title: { zh: '提供虚假材料或数据' },
      source: { article: '五（二）', quote: '提供虚假材料或数据的' },
    },
  ],
  opinion: {
    sections: [
      { id: 'basis', title: { zh: '评价依据与过程' } },
      { id: 'facts', title: { zh: '核实情况' } },
      { id: 'evaluation', title: { zh: '分项评价' } },
      { id: 'conclusion', title: { zh: '评价结论' } },
      { id: 'suggestions', title: { zh: '问题与建议' } },
    ],
  },
});

const submission = aSubmission({
  baseName: '柯桥泛半导体光电创新研究院',
  applicant: { name: '绍兴柯桥光电创新研究院' },
  history: [
    { period: '2025', grade: 'good' },
    { period: '2024', grade: 'fail' },
  ],
  claims: [
    aClaim({ indicator: 'people', value: '12', unit: '人' }),
    aClaim({ indicator: 'income', value: '860.50', unit: '万元' }),
  ],
  materials: [aMaterial({ title: '横向合同清单' }), aMaterial({ id: 'm02' })],
});

const LEVELS = [
  ['excellent', 10],
  ['good', 8],
  ['good', 8],
  ['fair', 5],
  ['good', 8],
] as const;

const sheets = LEVELS.map(([level, points], at) =>
  aSheet({
    member: `expert-0${at + 1}`,
    entries: [
      anEntry({ indicator: 'operating', choice: 'met' }),
      anEntry({ indicator: 'people', points: 7 + at / 2 }),
      anEntry({ indicator: 'rules', choice: level, points }),
      anEntry({
        indicator: 'income',
        points: 6,
        ...(at === 1 ? { measured: '790.25', comment: '核减内部往来。' } : {}),
        evidence: [anEvidenceLink({ page: 3 })],
      }),
      anEntry({ indicator: 'safety', points: 9 - at / 2, comment: '专账管理不够规范，危化品台账缺两个月。' }),
      anEntry({
        indicator: 'projects',
        points: 5,
        comment: at % 2 === 0 ? '落地项目只有一项。' : '孵化偏少',
      }),
      anEntry({ indicator: 'bonus-talent', points: at === 0 ? 1 : 0 }),
    ],
  }),
);

const decisions = [
  aDecision({ subject: 'operating' }),
  aDecision({ subject: 'accident', choice: 'not-established' }),
  aDecision({
    subject: 'fraud',
    choice: 'referred',
    reason: '一份合同的签署日期与到账日期矛盾，提请主管部门核查。',
  }),
];

/** Every scored mode, headings within headings, two parts, a bonus, trimming, cut-offs, vetoes and a condition. */
export const aMixedEvaluation = (): PanelCase => ({
  review: aReview({
    title: '2026年共建科创平台绩效评价',
    bureau: { id: 'keqiao', name: '绍兴市柯桥区科学技术局' },
    scheme,
    roster: aPanel(5),
    submissions: [submission],
  }),
  submission,
  sheets,
  decisions,
});
