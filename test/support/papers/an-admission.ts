import { aMaterial, aMember, aReview, aSubmission } from '../builders/a-review.ts';
import { aFactor, aGroup, aScheme } from '../builders/a-scheme.ts';
import { anEntry, aSheet } from '../builders/a-sheet.ts';
import { aDecision, type PanelCase } from './a-panel-case.ts';

const source = {
  article: '一（三）',
  quote:
    '科创平台和项目评审一般分科研评审和投资评审，将科研项目的前沿性、项目团队的先进性、队伍结构的互补性以及科创平台资金自筹能力、是否切合本区产业发展战略、是否符合市场预期等作为引进阶段的重点进行考察，原则上实行资金预算安排与项目准入论证同步进行。',
};

const RESEARCH = [
  aFactor({ id: 'frontier', title: { zh: '科研项目的前沿性' }, source }),
  aFactor({ id: 'team', title: { zh: '项目团队的先进性' }, source }),
  aFactor({ id: 'structure', title: { zh: '队伍结构的互补性' }, source }),
];

const INVESTMENT = [
  aFactor({ id: 'own-funds', title: { zh: '资金自筹能力' }, source }),
  aFactor({ id: 'strategy', title: { zh: '是否切合本区产业发展战略' }, source }),
  aFactor({ id: 'market', title: { zh: '是否符合市场预期' }, source }),
];

const options = [
  { id: 'support', title: { zh: '支持' }, favourable: true },
  { id: 'oppose', title: { zh: '不支持' }, favourable: false },
];

const scheme = aScheme({
  id: 'cobuilt-admission',
  kind: 'admission',
  title: { zh: '柯桥区共建科创平台准入论证评估' },
  policy: {
    title: '关于高质量建设共建科创平台加快发展新质生产力的实施意见',
    issuer: '柯桥区',
    status: 'draft',
  },
  parts: [
    { id: 'research', title: { zh: '科研评审' }, source },
    { id: 'investment', title: { zh: '投资评审' }, source },
  ],
  groups: [
    aGroup({ id: 'research-factors', title: { zh: '科研评审' }, part: 'research', indicators: RESEARCH }),
    aGroup({ id: 'money', title: { zh: '投资评审' }, part: 'investment', indicators: INVESTMENT }),
  ],
  panelRules: [
    {
      kind: 'capacities',
      hardness: 'soft',
      source,
      capacities: [
        { id: 'government', title: { zh: '政府侧' } },
        { id: 'enterprise', title: { zh: '企业侧' } },
        { id: 'platform', title: { zh: '平台侧' } },
        { id: 'investor', title: { zh: '投资侧' } },
        { id: 'field', title: { zh: '领域专家' } },
      ],
    },
  ],
  conclusions: [
    { id: 'research-conclusion', title: { zh: '科研评审结论' }, part: 'research', source, options },
    { id: 'investment-conclusion', title: { zh: '投资评审结论' }, part: 'investment', source, options },
    {
      id: 'recommendation',
      title: { zh: '准入建议' },
      source: { article: '一（三）', quote: '建立科学严谨的准入论证评估机制' },
      options: [
        { id: 'admit', title: { zh: '建议准入' }, favourable: true },
        { id: 'refuse', title: { zh: '不建议准入' }, favourable: false },
      ],
    },
  ],
  slots: [
    {
      kind: 'text',
      id: 'budget',
      required: false,
      title: { zh: '资金预算安排' },
      source: { article: '一（三）', quote: '原则上实行资金预算安排与项目准入论证同步进行' },
    },
  ],
  opinion: {
    sections: [
      { id: 'basis', title: { zh: '论证依据与过程' } },
      { id: 'factors', title: { zh: '论证评估情况' } },
      { id: 'conclusion', title: { zh: '论证评估结论' } },
      { id: 'suggestions', title: { zh: '问题与建议' } },
    ],
  },
});

const submission = aSubmission({
  baseName: '柯桥现代纺织绿色印染创新研究院',
  applicant: { name: '绍兴市柯桥区经信投资发展有限公司' },
  materials: [aMaterial(), aMaterial({ id: 'm02' })],
});

const roster = [
  aMember({ id: 'expert-01', name: '沈奕', role: 'chair', capacity: 'field', organisation: '浙江越州大学' }),
  aMember({ id: 'expert-02', name: '郦䶮', capacity: 'field', parts: ['research'] }),
  aMember({ id: 'expert-03', name: '章文瑾', capacity: 'platform', parts: ['research'] }),
  aMember({
    id: 'expert-04',
    name: '裘立人',
    capacity: 'investor',
    parts: ['investment'],
    organisation: '绍兴市柯桥区金融控股有限公司',
    expertise: '股权投资',
    title: '高级经济师',
  }),
  aMember({ id: 'expert-05', name: '陶思源', capacity: 'government', parts: ['investment'] }),
];

const COMMENTS = [
  '聚焦无水印染和数字喷印，技术路线与国际同步。',
  '团队以中青年为主，缺少工程化负责人。\n建议补充产业背景的副院长。',
  '自筹资金来源已落实三成，其余依赖财政。',
];

const LEVELS = ['good', 'good', 'fair', 'poor', 'fair'] as const;

const sheets = roster.map((member, at) =>
  aSheet({
    member: member.id,
    entries: [
      ...(member.parts?.includes('investment') ? [] : RESEARCH),
      ...(member.parts?.includes('research') ? [] : INVESTMENT),
    ].map(({ id }, row) =>
      anEntry({
        indicator: id,
        choice: LEVELS[(at + row) % 5] ?? 'good',
        comment: COMMENTS[(at + row) % 3] ?? '',
      }),
    ),
  }),
);

const decisions = [
  aDecision({ subject: 'research-conclusion', choice: 'support' }),
  aDecision({
    subject: 'investment-conclusion',
    choice: 'oppose',
    reason: '自筹资金的来源和到位时间没有证明，市场预期的测算缺少订单依据。',
  }),
  aDecision({
    subject: 'recommendation',
    choice: 'refuse',
    reason: '科研方向可取，投资论证不足，补充自筹资金证明后再行论证。',
  }),
];

/** Two tracks with members of their own, six factors in words, a conclusion of each track and of the whole. */
export const anAdmission = (): PanelCase => ({
  review: aReview({
    title: '2026年共建科创平台准入论证',
    bureau: { id: 'keqiao', name: '绍兴市柯桥区科学技术局' },
    scheme,
    fillings: [
      { slot: 'budget', kind: 'text', text: '2026年度财政预算安排不超过800万元，与准入论证同步研究。' },
    ],
    roster,
    submissions: [submission],
  }),
  submission,
  sheets,
  decisions,
});
