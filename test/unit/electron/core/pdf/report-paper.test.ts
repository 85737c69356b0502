import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { buildReportPaper, type ReportPaperModel } from '../../../../../electron/core/pdf/report-paper.ts';
import { aSigner } from '../../../../support/signing/an-opinion.ts';

const aModel = (overrides: Partial<ReportPaperModel> = {}): ReportPaperModel => ({
  title: '2026年度评审\n评审报告',
  panel: '第一专家组',
  bureau: '某市科学技术局',
  date: '2026年11月20日',
  contentCode: '7F3A-91C2-0BDE',
  facts: [{ label: '评审任务', value: '2026年度评审' }],
  members: { caption: '专家组名单', members: [] },
  steps: [{ step: '专家签到', time: '2026年11月20日 9:05', remark: '4人' }],
  results: {
    subject: '参评项目',
    applicant: '参评单位',
    figures: ['综合得分', '名次'],
    hasConclusions: true,
    rows: [
      { name: '甲基地', applicant: '甲单位', figures: ['81.20', '1（并列）'], conclusion: '建议认定' },
      { name: '乙基地', applicant: '乙单位', figures: ['81.20', '1（并列）'], conclusion: '' },
    ],
    notes: ['得分相同的并列。'],
  },
  chapters: [
    {
      orientation: 'landscape',
      blocks: [{ kind: 'title', text: '评分汇总表' }],
      chapter: { title: '三、甲基地：评分汇总表', level: 1 },
    },
  ],
  files: [
    {
      title: '评分汇总表',
      file: 'forms/a.pdf',
      pages: '2',
      sha256: 'ab'.repeat(32),
      hands: '已用密钥签署：沈䶮',
    },
    { title: '会议记录', file: 'forms/b.pdf', pages: '', hands: '' },
  ],
  signers: [aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长' })],
  ...overrides,
});

const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );

describe('the bound report', () => {
  const paper = buildReportPaper(aModel());
  const parts = paper.parts ?? [];

  it('has a cover and contents, then chapters in order, each part turned as it was', () => {
    expect(paper.blocks.map(({ kind }) => kind)).toContain('contents');
    expect(parts.map(({ chapter, orientation }) => [chapter?.title, orientation])).toEqual([
      ['一、评审概况', 'portrait'],
      ['二、结果一览', 'portrait'],
      ['三、甲基地：评分汇总表', 'landscape'],
      ['附：文件清单', 'portrait'],
    ]);
  });

  it('says on its cover that it is a copy and where the signed originals are', () => {
    const notes = paper.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes[0]).toContain('签名以原件为准');
  });

  it('shows results with ties as they are', () => {
    expect(rowsOf(parts[1]?.blocks ?? [])).toEqual([
      ['1', '甲基地', '甲单位', '81.20', '1（并列）', '建议认定'],
      ['2', '乙基地', '乙单位', '81.20', '1（并列）', ''],
    ]);
  });

  it('lists files with the whole digest; one that is not made yet says so', () => {
    const rows = rowsOf(parts.at(-1)?.blocks ?? []);
    expect(rows[0]?.[3]?.replace('\n', '')).toBe('ab'.repeat(32));
    expect(rows[1]?.slice(2)).toEqual(['—', '生成回传文件时确定', '—']);
  });

  it('has one place to sign, the chair’s, on its last page', () => {
    const signed = [paper, ...parts].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'signatures' ? block.signers : [])),
    );
    expect(signed.map(({ fieldName }) => fieldName)).toEqual(['chair']);
    expect(parts.at(-1)?.blocks.at(-1)?.kind).toBe('signatures');
  });

  it('has as many cells in each row as columns, whatever the kind of review', () => {
    for (const figures of [[], ['综合得分'], ['基础分', '加分', '综合得分', '名次', '等次']])
      for (const hasConclusions of [true, false]) {
        const rows = [{ name: '甲', applicant: '甲', figures: figures.map(() => '1'), conclusion: '' }];
        const results = { subject: '项目', applicant: '单位', figures, hasConclusions, rows, notes: [] };
        const built = buildReportPaper(aModel({ results })).parts?.[1]?.blocks ?? [];
        for (const block of built)
          if (block.kind === 'table')
            for (const row of [...block.head, ...block.rows]) expect(row).toHaveLength(block.columns.length);
      }
  });
});
