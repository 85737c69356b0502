import type { ScoreSheetPaperModel } from '../../../electron/core/pdf/score-sheet-paper.ts';
import type { ScoreSummaryPaperModel } from '../../../electron/core/pdf/score-summary-paper.ts';
import { anOpinion, aSigner, MEMBER_NAMES } from './an-opinion.ts';

const FACTS = [
  { label: '评审任务', value: '2026年度绍兴市中试基地绩效评价' },
  { label: '参评项目', value: '越能新材料中试基地' },
  { label: '建设单位', value: '浙江越能新材料有限公司' },
  { label: '评审方案', value: '绍兴市中试基地绩效评价方案（2026年版）' },
  { label: '评审日期', value: '2026年11月20日' },
];

const indicators = () => anOpinion().scores?.rows ?? [];

export const aScoreSummary = (
  experts = 7,
  overrides: Partial<ScoreSummaryPaperModel> = {},
): ScoreSummaryPaperModel => ({
  title: '评分汇总表',
  facts: FACTS,
  experts: Array.from({ length: experts }, (_, index) => ({
    name: MEMBER_NAMES[index % MEMBER_NAMES.length] ?? '',
    ...(index === 3 ? { state: '回避' } : {}),
  })),
  scores: {
    heads: ['一级指标', '二级指标'],
    before: [{ title: '满分', width: 18 }],
    after: [{ title: '平均', width: 18 }],
    expertWidth: 15,
    align: 'right',
    rows: indicators().map(({ headings, indicator, maximum, mean }, line) => ({
      headings,
      indicator,
      before: [maximum],
      cells: Array.from({ length: experts }, (_, index) =>
        index === 3 ? '—' : (Number(mean) + ((index + line) % 3) * 0.5 - 0.5).toFixed(2),
      ),
      after: [mean],
    })),
    totals: [
      {
        label: '基础分合计',
        before: ['100.00'],
        cells: Array.from({ length: experts }, (_, index) => (index === 3 ? '—' : (74 + index).toFixed(2))),
        after: ['74.50'],
      },
    ],
    recipe: '计分方法：按指标取有效打分表的算术平均值，不去掉最高分和最低分，合计后四舍五入保留两位小数。',
  },
  chair: aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长' }),
  date: '2026年11月20日',
  contentCode: '7F3A-91C2-0BDE',
  logCode: '4C0E-77A1-93D2',
  ...overrides,
});

export const aScoreSheet = (overrides: Partial<ScoreSheetPaperModel> = {}): ScoreSheetPaperModel => ({
  title: '个人打分表',
  facts: [...FACTS, { label: '打分专家', value: '周𠮷堃（技术专家，浙江省分析测试科学研究院）' }],
  scores: {
    heads: ['一级指标', '二级指标'],
    rows: indicators().map(({ headings, indicator, maximum, mean }, index) => ({
      headings,
      indicator,
      maximum,
      points: mean,
      remark:
        index % 3 === 0
          ? '核实值低于填报值 100.00 万元，其中 1 台租赁设备不计入；见附件 3 第 12 页发票清单。'
          : '符合方案要求。',
    })),
    totals: [{ label: '合计', maximum: '100.00', points: '74.50' }],
  },
  comments: ['基地总体运行良好，公用工程余量不足，建议扩充循环水冷却能力。'],
  signer: aSigner(2),
  date: '2026年11月20日',
  ...overrides,
});
