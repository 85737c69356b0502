import { asClaimedTime } from '../../../shared/domain/ids.ts';
import type { OpinionPaperModel, OpinionSigner } from '../../../electron/core/pdf/opinion-paper.ts';
import { figure, plain } from '../../../electron/core/pdf/paper-blocks.ts';
import type { PaperMeta } from '../../../electron/core/pdf/render-paper.ts';

/** Names as they come: rare characters, long ones, a foreign guest. */
export const MEMBER_NAMES = [
  '陈吉安',
  '周𠮷堃',
  '林喆',
  '䶮文㛃',
  '何𫍯',
  '迪丽热巴·阿卜杜热合曼',
  '欧阳明远',
] as const;

export const aMeta = (overrides: Partial<PaperMeta> = {}): PaperMeta => ({
  title: '越能新材料中试基地绩效评价专家组意见',
  author: '绍兴市科学技术局 评审专家组',
  subject: '专家组意见',
  lang: 'zh-CN',
  documentId: 'review-2026-07.opinion.yueneng',
  createdAt: asClaimedTime('2026-11-20T11:52:10+08:00'),
  ...overrides,
});

export const aSigner = (position: number, overrides: Partial<OpinionSigner> = {}): OpinionSigner => ({
  fieldName: `expert${String(position).padStart(2, '0')}`,
  name: MEMBER_NAMES[(position - 1) % MEMBER_NAMES.length] ?? '',
  role: '技术专家',
  organisation: '绍兴文理学院',
  ...overrides,
});

const GROUPS: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  [
    '基础条件',
    [
      ['中试场地面积', '8.00', '7.40'],
      ['中试仪器设备原值', '10.00', '8.63'],
      ['专职人员数量与结构', '7.00', '6.21'],
    ],
  ],
  [
    '服务能力',
    [
      ['公共服务平台开放共享情况（含对外服务合同、委托加工协议及到账金额的佐证）', '12.00', '9.88'],
      ['年度中试服务项目数', '10.00', '8.50'],
      ['服务收入占比', '8.00', '6.00'],
      ['落地成果数', '10.00', '7.25'],
    ],
  ],
  [
    '运行管理',
    [
      ['管理制度与收费标准', '10.00', '7.13'],
      ['安全生产与环境保护', '10.00', '6.50'],
    ],
  ],
  [
    '综合成效',
    [
      ['带动投资额', '8.00', '4.00'],
      ['人才培养', '7.00', '3.00'],
    ],
  ],
];

/** An opinion of about four pages with `members` members and a chair. */
export const anOpinion = (members = 7, overrides: Partial<OpinionPaperModel> = {}): OpinionPaperModel => ({
  title: '专家组意见',
  opening: [
    plain(
      '2026年11月20日，受绍兴市科学技术局委托，专家组对浙江越能新材料有限公司申报的“越能新材料中试基地”进行绩效评价。专家组听取汇报、查阅材料、实地核查并质询，经合议形成如下意见：',
    ),
  ],
  sections: [
    {
      heading: '核实情况',
      paragraphs: [
        [
          plain('中试仪器设备原值填报 2 418.60 万元，核实 '),
          figure('2 318.60 万元'),
          plain(
            '，核减 100.00 万元（其中 3 台套设备发票日期早于 2021-01-01，1 台高压反应釜 GSH-50L 为租赁）；场地面积核实 ',
          ),
          figure('1 802 m²'),
          plain('，与不动产权证书（浙（2023）绍兴市不动产权第0012345号）记载一致。'),
        ],
        [
          plain('专职人员填报 46 人，经核对社会保险缴纳记录（2025年11月至2026年10月），认定 '),
          figure('41 人'),
          plain(
            '，其中高级职称 12 人、博士 9 人；2025年度对外服务合同 37 份，到账金额 1 286.35 万元，银行回单与增值税专用发票相符。专家组抽查了 ISO 9001:2015 质量管理体系文件、GB/T 19001—2016 认证证书及 www.example.org.cn/pilot-base 所列公开收费标准。',
          ),
        ],
      ],
    },
    {
      heading: '逐项评价',
      paragraphs: [
        [
          plain(
            '基础条件方面，基地已形成“小试—中试—产业化验证”的完整链条，核心装置连续稳定运行时间超过 6 000 h；但公用工程余量不足，夏季循环水温度偏高，影响结晶工段的放大试验。',
          ),
        ],
        [
          plain(
            '服务能力方面，基地面向园区内外 23 家企业开放，服务合同真实有效。专家组注意到，落地成果佐证材料中有 2 项仅提供合作意向书，未附技术开发合同与委托加工协议，按评审方案规定不予计入；申报单位应补充材料后另行说明。',
          ),
        ],
        [
          plain(
            '运行管理方面，制度健全，安全生产责任到人，近三年未发生生产安全责任事故；危险废物台账完整，转移联单齐全。租赁收费标准尚未公示，建议尽快完善。',
          ),
        ],
      ],
    },
  ],
  scores: {
    caption: '专家组评分汇总',
    heads: ['一级指标', '二级指标'],
    rows: GROUPS.flatMap(([group, indicators]) =>
      indicators.map(([indicator, maximum, mean]) => ({ headings: [group], indicator, maximum, mean })),
    ),
    totals: [
      { label: '基础分合计', maximum: '100.00', mean: '74.50' },
      { label: '加分', maximum: '10.00', mean: '4.20' },
      { label: '综合得分', maximum: '110.00', mean: '78.70' },
    ],
    recipe:
      '计分方法：各指标取有效打分表的算术平均值，合计后四舍五入保留两位小数；去掉一个最高分和一个最低分后的综合得分为 78.65 分。回避与缺席的专家不计入。',
  },
  conclusion: {
    heading: '结论与建议',
    paragraphs: [
      [
        plain('综合得分 '),
        figure('78.70 分'),
        plain('（基础分 74.50 分，加分 4.20 分）。专家组建议评价等次由市科学技术局按方案确定。'),
      ],
      [plain('落地成果佐证应补充合同与委托加工协议；健全租赁收费标准并公示；扩充循环水冷却能力。')],
    ],
  },
  panel: {
    caption: '专家组成员名单',
    members: [
      ...Array.from({ length: members }, (_, index) => ({
        name: MEMBER_NAMES[index % MEMBER_NAMES.length] ?? '',
        role: '成员',
        organisation: index % 2 === 0 ? '绍兴文理学院化学化工学院' : '浙江省分析测试科学研究院',
        title: index % 3 === 0 ? '教授' : '正高级工程师',
        speciality: ['高分子材料', '分析测试', '财务审计', '安全环保'][index % 4] ?? '',
      })),
      { name: '沈䶮', role: '组长', organisation: '浙江大学', title: '教授', speciality: '化学工程' },
    ],
  },
  signers: Array.from({ length: members }, (_, index) => aSigner(index + 1)),
  chair: aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长', organisation: '浙江大学' }),
  date: '2026年11月20日',
  contentCode: '7F3A-91C2-0BDE',
  logCode: '4C0E-77A1-93D2',
  notes: [
    '注：本意见所依据的《绍兴市中试基地管理办法（征求意见稿）》尚未正式发布，以正式文件为准。',
    '注：本机未安装仿宋、小标宋字体，正文以思源宋体、标题以思源宋体（粗）代替。',
  ],
  ...overrides,
});
