import { describe, expect, it } from 'vitest';
import type { Block, Paper } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';
import { papersOf } from '../../../../support/papers/papers-of.ts';

type Table = Extract<Block, { kind: 'table' }>;

const tables = (paper: Paper): readonly Table[] =>
  paper.blocks.filter((block): block is Table => block.kind === 'table');
const captions = (paper: Paper) => tables(paper).map(({ caption }) => caption);
const headOf = (table: Table | undefined) => table?.head[0]?.map(({ text }) => text);

const CASES = {
  recognition: aRecognition(),
  admission: anAdmission(),
  realignment: aRealignment(),
  mixed: aMixedEvaluation(),
} as const;

describe.each(Object.entries(CASES))('papers of a review: %s', (_, from) => {
  const { opinion, summary, sheet } = papersOf(from);
  const papers: readonly (readonly [string, Paper])[] = [
    ['opinion', opinion],
    ['summary', summary],
    ['sheet', sheet],
  ];

  it.each(papers)('have rows as wide as their tables: %s', (__, paper) => {
    for (const table of tables(paper))
      for (const row of [...table.head, ...table.rows])
        expect(row.reduce((sum, cell) => sum + (cell.span ?? 1), 0)).toBe(table.columns.length);
  });

  it.each(papers)('join a cell only to the same text above: %s', (__, paper) => {
    for (const { rows } of tables(paper))
      rows.forEach((row, at) =>
        row.forEach((cell, column) => {
          if (cell.joinsAbove === true) expect(rows[at - 1]?.[column]?.text).toBe(cell.text);
        }),
      );
  });

  it('begin the policy’s words on a page of their own, behind the signatures', () => {
    const kinds = papersOf(from).opinion.blocks.map(({ kind }) => kind);
    const broken = kinds.indexOf('page-break');
    expect(broken).toBeGreaterThan(kinds.indexOf('signatures'));
    const isFilled = from.review.fillings.length > 0;
    expect(kinds.slice(broken + 1)).toEqual([
      'heading',
      'paragraph',
      'table',
      ...(isFilled ? ['paragraph', 'table'] : []),
    ]);
  });
});

describe('the opinion', () => {
  it('has the tables of its kind, in the order of the panel’s work', () => {
    expect(captions(papersOf(aRecognition()).opinion)).toEqual([
      '条件核查表',
      '评审结论',
      '专家组名单',
      undefined,
    ]);
    expect(captions(papersOf(anAdmission()).opinion)).toEqual([
      '评审要素表（单位：人）',
      '评审结论',
      '专家组名单',
      undefined,
      undefined,
    ]);
    expect(captions(papersOf(aRealignment()).opinion)).toEqual([
      '评审要素表',
      '处置意见',
      '专家组名单',
      undefined,
    ]);
    expect(captions(papersOf(aMixedEvaluation()).opinion)).toEqual([
      '条件核查表',
      '评分汇总',
      '否决情形核查',
      '专家组名单',
      undefined,
    ]);
  });

  it('has columns for numbers only where a condition has one', () => {
    expect(headOf(tables(papersOf(aRecognition()).opinion)[0])).toEqual([
      '条件',
      '要求',
      '填报值',
      '核实值',
      '专家组认定',
      '说明',
    ]);
    expect(headOf(tables(papersOf(aMixedEvaluation()).opinion)[0])).toEqual(['条件', '专家组认定', '说明']);
  });

  it('gives each number of a condition a line and the decision once', () => {
    const rows = tables(papersOf(aRecognition()).opinion)[0]?.rows.slice(4, 6) ?? [];
    expect(rows.map((row) => row.map(({ joinsAbove }) => joinsAbove === true))).toEqual([
      [false, false, false, false, false, false],
      [true, false, false, false, true, true],
    ]);
  });

  it('has columns for capacity and track only where there are such', () => {
    const panel = (paper: Paper) => tables(paper).find(({ caption }) => caption === '专家组名单');
    expect(headOf(panel(papersOf(anAdmission()).opinion))?.slice(6)).toEqual(['类别', '分工']);
    expect(headOf(panel(papersOf(aRecognition()).opinion))).toHaveLength(6);
  });

  it('prints words that several rows rest on once', () => {
    const annex = tables(papersOf(anAdmission()).opinion).at(-2);
    expect(annex?.rows.map((row) => row[2]?.joinsAbove)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('puts subtotals behind the part that they end', () => {
    const labels = tables(papersOf(aMixedEvaluation()).opinion)[1]?.rows.map((row) => row[0]?.text);
    expect(labels).toEqual([
      '综合性考评',
      '综合性考评',
      '综合性考评',
      '综合性考评小计',
      '个性化考评',
      '个性化考评',
      '个性化考评',
      '个性化考评小计',
      '基础分合计',
      '加分',
      '综合得分',
    ]);
  });
});

describe('a summary', () => {
  it('names its two tables where it has two', () => {
    expect(captions(papersOf(aMixedEvaluation()).summary)).toEqual(['评分', '评审意见', '否决情形核查']);
    expect(captions(papersOf(aRealignment()).summary)).toEqual([undefined]);
  });

  it('ends with what the members and the panel said', () => {
    const [table] = tables(papersOf(aRecognition()).summary);
    expect(headOf(table)?.slice(-2)).toEqual(['汇总', '专家组认定']);
  });
});

describe('a member’s sheet', () => {
  it('is headed by what is in it', () => {
    expect(tables(papersOf(aMixedEvaluation()).sheet).map(headOf)).toEqual([
      ['类别', '评审内容', '评判', '评判意见'],
      ['部分', '一级指标', '二级指标', '三级指标', '满分', '得分', '评分理由'],
    ]);
    expect(papersOf(anAdmission()).sheet.blocks.at(-1)).toMatchObject({ label: '评审人签字：' });
  });
});
