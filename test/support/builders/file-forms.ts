/** Documents as they lie in files: plain JSON, points of a scheme as its author writes them. Spread and change one thing. */
const source = { article: '附表', quote: '示例条文' };

const indicator = (id: string, maxPoints: number) => ({
  id,
  title: { zh: `指标 ${id}` },
  mode: 'points',
  maxPoints,
  source,
});

export const aSchemeFile = () => ({
  format: 'paneldesk/scheme/1',
  id: 'small-scheme',
  version: '1.0.0',
  kind: 'evaluation',
  title: { zh: '示例方案', en: 'Sample scheme' },
  policy: { title: '示例办法', issuer: '示例科技局', status: 'in-force' },
  groups: [
    {
      id: 'base',
      title: { zh: '基础' },
      maxPoints: 20,
      source,
      indicators: [indicator('quality', 10), indicator('service', 10)],
    },
    {
      id: 'extra',
      title: { zh: '加分' },
      maxPoints: 5,
      bonus: true,
      source,
      indicators: [{ ...indicator('bonus-talent', 5), mode: 'bonus', reasonRequired: true }],
    },
  ],
  aggregation: { method: 'mean', per: 'total', decimals: 2 },
  opinion: {
    sections: [
      { id: 'basis', title: { zh: '依据' } },
      { id: 'conclusion', title: { zh: '结论' } },
    ],
  },
});

const roster = () =>
  [
    ['expert-01', '沈奕', 'chair'],
    ['expert-02', '郦䶮', 'member'],
    ['expert-03', '章文瑾', 'member'],
  ].map(([id, name, role]) => ({ id, name, role, expertise: '技术', organisation: '浙江越州大学' }));

const head = () => ({
  id: 'small-review',
  title: '2026年度绩效评价（第一专家组）',
  bureau: { id: 'sample-bureau', name: '示例科技局' },
  panel: { name: '第一专家组' },
  period: { from: '2025-01-01', to: '2025-12-31' },
  roster: roster(),
  submissions: ['alpha', 'beta'],
});

export const aReviewFile = () => ({ format: 'paneldesk/review/1', ...head(), scheme: aSchemeFile() });

export const aReviewSourceFile = () => ({
  format: 'paneldesk/review-source/1',
  ...head(),
  scheme: 'scheme.yaml',
});

export const aSubmissionSourceFile = (id = 'alpha') => ({
  id,
  baseName: id === 'alpha' ? '越能新材料中试基地' : '越城芯测中试基地',
  applicant: { name: `示例公司 ${id}` },
  claims: [{ indicator: 'quality', value: '1860', unit: '平方米' }],
  materials: [{ id: 'm01', title: '产权证明', file: '01-产权证明.txt', indicators: ['quality'] }],
});

export const aSubmissionFile = (id = 'alpha') => ({
  format: 'paneldesk/submission/1',
  ...aSubmissionSourceFile(id),
  materials: [
    {
      id: 'm01',
      title: '产权证明',
      file: '01-产权证明.txt',
      indicators: ['quality'],
      mediaType: 'text/plain',
      sha256: 'cd'.repeat(32),
      bytes: 12,
    },
  ],
});
