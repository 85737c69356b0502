import { aMaterial, aPanel, aReview, aSubmission } from '../builders/a-review.ts';
import { aDisposition, aFactor, aGroup, aScheme } from '../builders/a-scheme.ts';
import { anEntry, aSheet } from '../builders/a-sheet.ts';
import { aDecision, type PanelCase } from './a-panel-case.ts';

const merging = {
  article: '三（二）1',
  quote:
    '对现有市发展改革委管理的重庆市工程研究中心和重庆市工程实验室，按整合重构后的重庆市工程研究中心功能定位，合理归并，符合条件的纳入重庆市工程研究中心序列进行管理',
};
const ways = { article: '三', quote: '通过撤、并、转等方式，进行优化整合，符合条件的纳入相关基地序列管理' };
const LEAD = '市发展改革委';

const FACTORS = [
  aFactor({
    id: 'position',
    title: { zh: '功能定位' },
    source: {
      article: '二（二）',
      quote: '开展共性关键技术和工程化技术研究，推动应用示范、成果转化及产业化',
    },
  }),
  aFactor({
    id: 'market',
    title: { zh: '市场配置资源和第三方考核评估' },
    levels: [
      { id: 'full', title: { zh: '充分发挥市场配置资源作用' } },
      { id: 'some', title: { zh: '部分发挥' } },
      { id: 'none', title: { zh: '未发挥' } },
    ],
    source: {
      article: '四（二）',
      quote:
        '技术创新与成果转化类科技创新基地要充分发挥市场配置资源的决定性作用，加强政府引导和第三方考核评估',
    },
  }),
];

const scheme = aScheme({
  id: 'bases-realignment',
  kind: 'realignment',
  title: { zh: '重庆市科技创新基地优化整合' },
  policy: {
    title: '重庆市科技创新基地优化整合方案',
    issuer: '重庆市科学技术局',
    reference: '渝科局发〔2019〕65号',
    status: 'in-force',
  },
  types: [
    {
      id: 'key-lab',
      title: { zh: '重庆市重点实验室' },
      category: { zh: '科学与工程研究类' },
      source: ways,
    },
    {
      id: 'engineering-lab',
      title: { zh: '重庆市工程实验室' },
      category: { zh: '技术创新与成果转化类' },
      source: merging,
    },
  ],
  groups: [
    aGroup({
      id: 'research',
      title: { zh: '科学与工程研究类' },
      types: ['key-lab'],
      indicators: [aFactor({ id: 'achievements', title: { zh: '成果和贡献' } })],
    }),
    aGroup({
      id: 'innovation',
      title: { zh: '技术创新与成果转化类' },
      types: ['engineering-lab'],
      indicators: FACTORS,
    }),
    aGroup({
      id: 'outcome',
      title: { zh: '优化整合' },
      indicators: [aDisposition({ title: { zh: '处置意见' }, source: ways })],
    }),
  ],
  transitions: [
    { type: 'key-lab', disposition: 'keep', lead: '市科技局', source: ways },
    {
      type: 'engineering-lab',
      disposition: 'convert',
      target: { zh: '重庆市工程研究中心' },
      lead: LEAD,
      source: merging,
    },
    { type: 'engineering-lab', disposition: 'withdraw', lead: LEAD, source: ways },
    { type: 'engineering-lab', disposition: 'merge', lead: LEAD, source: merging },
  ],
  opinion: {
    sections: [
      { id: 'basis', title: { zh: '评估依据与过程' } },
      { id: 'factors', title: { zh: '分类评价' } },
      { id: 'disposition', title: { zh: '处置意见' } },
      { id: 'suggestions', title: { zh: '问题与建议' } },
    ],
  },
});

const submission = aSubmission({
  baseName: '重庆市镁合金精密成形工程实验室',
  type: 'engineering-lab',
  applicant: { name: '重庆某理工大学' },
  materials: [aMaterial()],
});

const CHOICES = [
  ['merge', '重庆市轻合金材料工程研究中心'],
  ['merge', '重庆市轻合金材料工程研究中心'],
  ['withdraw', undefined],
  ['convert', '重庆市工程研究中心'],
  ['merge', '重庆市轻合金材料工程研究中心'],
] as const;

const sheets = CHOICES.map(([choice, target], at) =>
  aSheet({
    member: `expert-0${at + 1}`,
    entries: [
      anEntry({ indicator: 'position', choice: at < 4 ? 'good' : 'poor', comment: '定位与轻合金中心重复。' }),
      anEntry({ indicator: 'market', choice: at % 2 === 0 ? 'some' : 'full', comment: '横向合同占六成。' }),
      anEntry({
        indicator: 'disposition',
        choice,
        ...(target === undefined ? {} : { target }),
        comment: '研究方向与并入对象一致，设备可以共用。',
      }),
    ],
  }),
);

const decisions = [
  aDecision({
    subject: 'disposition',
    choice: 'merge',
    target: '重庆市轻合金材料工程研究中心',
    reason:
      '该实验室与重庆市轻合金材料工程研究中心研究方向重合，人员和设备互补，合并后能够避免重复建设。合并时应保留现有挤压成形中试线及其开放服务，原有科研任务由合并后的中心继续承担。',
  }),
];

/** A base that is merged into another: rows for its own type, levels that are too long for a column, no points at all. */
export const aRealignment = (): PanelCase => ({
  review: aReview({
    title: '2026年科技创新基地优化整合评估',
    bureau: { id: 'chongqing', name: '重庆市科学技术局' },
    scheme,
    roster: aPanel(5),
    submissions: [submission],
  }),
  submission,
  sheets,
  decisions,
});
