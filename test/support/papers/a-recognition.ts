import { aClaim, aMaterial, aPanel, aReview, aSubmission } from '../builders/a-review.ts';
import { aCondition, aGroup, aMeasure, aScheme } from '../builders/a-scheme.ts';
import { anEntry, aSheet } from '../builders/a-sheet.ts';
import { aDecision, type PanelCase } from './a-panel-case.ts';

const article = (number: string, quote: string) => ({ article: `第一条（${number}）`, quote });

const CONDITIONS = [
  aCondition({
    id: 'legal-person',
    title: { zh: '在两江新区依法经营的独立法人主体，无科研诚信不良记录和行政处罚记录' },
    source: article(
      '一',
      '在两江新区依法经营的独立法人主体及组织机构，且无科研诚信不良记录，无行政处罚记录，未在国家企业信用信息公示系统列入经营异常名录与严重违法失信企业名单。',
    ),
  }),
  aCondition({
    id: 'direction',
    title: { zh: '共享服务的方向清晰、用户群体明确、商业模式合理' },
    source: article('二', '共享服务的方向清晰、用户群体（服务对象）明确、商业模式合理。'),
  }),
  aCondition({
    id: 'staff',
    title: { zh: '固定（专职）人员' },
    source: article('三', '拥有建设共享平台所需的科技人才团队，其中固定（专职）人员2人以上。'),
    measures: [
      aMeasure({
        id: 'full-time',
        title: { zh: '固定（专职）人员' },
        unit: '人',
        bound: '2',
        words: '固定（专职）人员2人以上',
      }),
    ],
  }),
  aCondition({
    id: 'funds',
    title: { zh: '资金筹措能力' },
    source: article('四', '拥有共享平台建设所需的资金筹措能力，能够成为共享平台运行与管理的投入主体。'),
    measures: [
      aMeasure({
        id: 'invested',
        title: { zh: '上年度研发投入' },
        unit: '万元',
        bound: '200',
        hardness: 'soft',
        words: '原则上不低于200万元',
      }),
    ],
  }),
  aCondition({
    id: 'site',
    title: { zh: '固定场所和设备设施条件' },
    source: article(
      '五',
      '拥有保障共享平台建设、运行与服务所需的固定场所和必要的设备设施条件，服务场地面积应不低于200㎡。',
    ),
    measures: [
      aMeasure({
        otherReading: {
          comparator: 'more-than',
          source: { document: '申报表', article: '二', quote: '场地面积应大于200㎡' },
        },
      }),
      aMeasure({
        id: 'instruments',
        title: { zh: '科研仪器总值' },
        unit: '万元',
        bound: '200',
        words: '科研仪器总值200万元以上',
        relaxation: {
          text: { zh: '软件等特殊行业可适当低于标准' },
          source: article('五', '从事软件研究开发等特殊行业的可适当低于以上标准'),
        },
      }),
    ],
  }),
  aCondition({
    id: 'rules',
    hardness: 'soft',
    title: { zh: '服务体系和安全、保密等规章制度' },
    source: article('六', '拥有健全、完善、有效的服务体系和安全、保密等规章制度。'),
  }),
];

const scheme = aScheme({
  id: 'sharing-recognition',
  kind: 'recognition',
  title: { zh: '科技资源共享服务平台认定' },
  policy: { title: '科技资源共享服务平台认定和绩效考核实施细则', issuer: '科技创新局', status: 'draft' },
  groups: [aGroup({ id: 'conditions', title: { zh: '认定条件' }, indicators: CONDITIONS })],
  conclusions: [
    {
      id: 'recommendation',
      title: { zh: '认定建议' },
      source: { article: '第一条', quote: '根据综合评估情况，确定拟认定名单' },
      options: [
        { id: 'recommend', title: { zh: '建议认定' }, favourable: true },
        { id: 'reject', title: { zh: '不建议认定' }, favourable: false },
      ],
    },
  ],
  opinion: {
    sections: [
      { id: 'basis', title: { zh: '评审依据与过程' } },
      { id: 'conditions', title: { zh: '认定条件核查' } },
      { id: 'conclusion', title: { zh: '评审结论' } },
      { id: 'suggestions', title: { zh: '问题与建议' } },
    ],
  },
});

const submission = aSubmission({
  baseName: '明月湖超精密增材制造共享服务平台',
  applicant: { name: '重庆明月湖增材制造技术有限公司' },
  claims: [
    aClaim({ indicator: 'staff', measure: 'full-time', value: '3', unit: '人' }),
    aClaim({ indicator: 'site', measure: 'area', value: '200', unit: '平方米' }),
    aClaim({ indicator: 'site', measure: 'instruments', value: '186.50', unit: '万元' }),
  ],
  materials: [aMaterial(), aMaterial({ id: 'm02' }), aMaterial({ id: 'm03' })],
});

const MARKS = ['met', 'met', 'to-verify', 'met', 'met'] as const;

const sheets = MARKS.map((mark, at) =>
  aSheet({
    member: `expert-0${at + 1}`,
    entries: CONDITIONS.map(({ id }) =>
      anEntry({
        indicator: id,
        choice: id === 'rules' && at < 3 ? 'not-met' : mark,
        comment: mark === 'met' ? '' : '社保记录与名单有出入。',
      }),
    ),
  }),
);

const REASON =
  '平台主要从事增材制造工艺软件研究开发，属特殊行业；仪器总值虽低于200万元，但另有共享协议可调用的设备原值240万元，能够满足服务需要。' +
  '专家组现场核对了设备台账、采购发票和共享协议，认为条件可予认定。';

const decisions = [
  aDecision({ subject: 'legal-person' }),
  aDecision({ subject: 'direction' }),
  aDecision({ subject: 'staff', values: [{ measure: 'full-time', verified: '2' }] }),
  aDecision({ subject: 'funds', choice: 'not-met', reason: '未提供上年度研发投入的审计报告。' }),
  aDecision({
    subject: 'site',
    reason: REASON,
    values: [
      { measure: 'area', verified: '200' },
      { measure: 'instruments', verified: '186.50', accepted: '180.00' },
    ],
  }),
  aDecision({ subject: 'rules', choice: 'to-verify', reason: '保密制度尚未印发。' }),
  aDecision({
    subject: 'recommendation',
    choice: 'recommend',
    reason: '基本条件具备，研发投入属原则性要求，请申报单位补交审计报告后办理。',
  }),
];

/** Six conditions: numbers verified and corrected, two wordings of one bound, a relaxation, soft wording, a draft policy. */
export const aRecognition = (): PanelCase => ({
  review: aReview({
    title: '2026年科技资源共享服务平台认定评审',
    bureau: { id: 'liangjiang', name: '两江新区科技创新局' },
    scheme,
    roster: aPanel(5),
    submissions: [submission],
  }),
  submission,
  sheets,
  decisions,
});
