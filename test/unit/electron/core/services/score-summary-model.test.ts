import { describe, expect, it } from 'vitest';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { modelScoreSummary } from '../../../../../electron/core/services/score-summary-model.ts';
import type { Attendance } from '../../../../../electron/core/services/summary-attendance.ts';
import { aMember } from '../../../../support/builders/a-review.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { aDecision, type PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';
import { inputOf } from '../../../../support/papers/input-of.ts';

const EVERYBODY = { signedIn: { has: () => true }, recusals: [] };

const model = (from: PanelCase, attendance: Attendance = EVERYBODY) =>
  modelScoreSummary(inputOf(from), from.review.roster, attendance);

describe('a summary of points', () => {
  const summary = model(aMixedEvaluation());

  it('has every member’s points, subtotals and totals', () => {
    expect(summary.title).toBe('评分汇总表');
    expect(summary.scores?.rows[0]).toMatchObject({
      headings: ['综合性考评', '建设成效', '人才队伍'],
      before: ['10'],
      cells: ['7.0', '7.5', '8.0', '8.5', '9.0'],
      after: ['8.00', '2.0'],
    });
    expect(summary.scores?.rows[2]?.subtotal).toEqual({
      label: '综合性考评小计',
      before: ['30'],
      cells: ['23.0', '21.5', '22.0', '19.5', '23.0'],
      after: ['22.17', '3.5'],
    });
    expect(summary.scores?.totals.at(-1)).toEqual({
      label: '综合得分',
      before: ['50+5'],
      cells: ['38.0', '35.0', '35.0', '32.0', '35.0'],
      after: ['35.17', '6.0'],
    });
  });

  it('keeps the marks of conditions beside the points, and vetoes', () => {
    expect(summary.choices?.rows[0]?.cells).toEqual(['符合', '符合', '符合', '符合', '符合']);
    expect(summary.decisions?.caption).toBe('否决情形核查');
  });

  it('leaves the column of an absent member empty and says why', () => {
    const from = aMixedEvaluation();
    const roster = [...from.review.roster, aMember({ id: 'expert-06', name: '骆𬭚' })];
    const with6 = model({ ...from, review: { ...from.review, roster } });
    expect(with6.experts.at(-1)).toEqual({ name: '骆𬭚', state: '未提交' });
    expect(with6.remarks).toEqual(['未提交：骆𬭚。以上专家不计入份数，也不按零分计算。']);
    expect(with6.scores?.rows.every(({ cells }) => cells[5] === '')).toBe(true);
    expect(with6.choices?.rows[0]?.cells[5]).toBe('');
  });

  it('names whoever is recused by cause, and whoever did not come', () => {
    const from = aMixedEvaluation();
    const others = [
      aMember({ id: 'expert-06', name: '骆𬭚' }),
      aMember({ id: 'expert-07', name: '金越' }),
      aMember({ id: 'expert-08', name: '陶然' }),
    ];
    const summary = model(
      { ...from, review: { ...from.review, roster: [...from.review.roster, ...others] } },
      {
        signedIn: { has: (id) => id !== 'expert-07' },
        recusals: [
          {
            member: asMemberId('expert-06'),
            submission: from.submission.id,
            cause: 'declared',
            reason: '曾任该单位顾问',
          },
        ],
      },
    );
    expect(summary.experts.slice(5).map(({ state }) => state)).toEqual(['回避', '未提交', '未提交']);
    expect(summary.remarks?.[0]).toBe(
      '回避：骆𬭚（本人申报）；未到：金越；未提交：陶然。以上专家不计入份数，也不按零分计算。',
    );
    // The relation is the declaration's; more people see this paper.
    expect(JSON.stringify(summary)).not.toContain('顾问');
  });

  it('says how far apart the members are, for information', () => {
    expect(summary.scores?.spread).toBe(
      '离散程度：各专家总分的极差6.0分，标准差1.90分；仅供参考，不影响得分。',
    );
  });

  it('puts a dash where a member judges other parts, totals included', () => {
    const from = aMixedEvaluation();
    const roster = from.review.roster.map((member, at) =>
      at === 4 ? { ...member, parts: ['own'] } : member,
    );
    const own = new Set(['operating', 'safety', 'projects', 'bonus-talent']);
    const sheets = from.sheets.map((sheet, at) =>
      at === 4 ? { ...sheet, entries: sheet.entries.filter(({ indicator }) => own.has(indicator)) } : sheet,
    );
    const divided = model({ ...from, sheets, review: { ...from.review, roster } }).scores;
    expect(divided?.rows.map(({ cells }) => cells[4])).toEqual(['—', '—', '—', '7.0', '5.0', '0.0']);
    expect(divided?.rows[2]?.subtotal?.cells[4]).toBe('—');
    expect(divided?.rows[5]?.subtotal?.cells[4]).toBe('12.0');
    expect(divided?.totals.map(({ cells }) => cells[4])).toEqual(['—', '—', '—']);
  });
});

describe('a summary without points', () => {
  it('is called otherwise and has marks, tallies and decisions', () => {
    const summary = model(aRecognition());
    expect(summary.title).toBe('评审意见汇总表');
    expect(summary.scores).toBeUndefined();
    expect(summary.choices?.rows[5]).toMatchObject({
      cells: ['不符合', '不符合', '不符合', '符合', '符合'],
      after: ['符合2人，不符合3人', '需核实'],
    });
  });

  it('has a dash where a member judges the other track', () => {
    expect(model(anAdmission()).choices?.rows.map(({ cells }) => cells[1])).toEqual([
      '好',
      '一般',
      '差',
      '—',
      '—',
      '—',
    ]);
  });

  it('explains codes and says where members would have a base go', () => {
    const { choices } = model(aRealignment());
    expect(choices?.rows.map(({ cells }) => cells.join(' '))).toEqual([
      '好 好 好 好 差',
      '部分发挥 A 部分发挥 A 部分发挥',
      '并 并 撤 转 并',
    ]);
    expect(choices?.legend[0]).toBe('档次代号：A 充分发挥市场配置资源作用。');
    const roster = aRealignment().review.roster.map(({ name }) => name);
    expect(choices?.legend[1]).toBe(
      `处置意见的去向（专家个人意见）：${[roster[0], roster[1], roster[4]].join('、')}：并入“重庆市轻合金材料工程研究中心”；` +
        `${roster[3]}：转为“重庆市工程研究中心”。`,
    );
  });

  it('says what the panel recommends for a base and why', () => {
    const from = aRealignment();
    const [remark] = model(from).remarks ?? [];
    expect(remark).toMatch(
      /^说明（处置意见）：专家组建议并入“重庆市轻合金材料工程研究中心”。理由：该实验室与.+继续承担。$/,
    );
    const decisions = [aDecision({ subject: 'disposition', choice: 'withdraw', reason: '已无人员。' })];
    expect(model({ ...from, decisions }).remarks).toEqual([
      '说明（处置意见）：专家组建议撤。理由：已无人员。',
    ]);
    expect(model({ ...from, decisions: [] }).remarks).toEqual([]);
    expect(model(aRecognition()).remarks).toEqual([]);
  });

  it('names the policy, a draft as one', () => {
    expect(model(aRecognition()).facts.find(({ label }) => label === '评审依据')?.value).toContain(
      '（征求意见稿）',
    );
  });
});
