import { describe, expect, it } from 'vitest';
import { modelScoreSheet } from '../../../../../electron/core/services/score-sheet-model.ts';
import { anAttachment, aSheet, anEntry } from '../../../../support/builders/a-sheet.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import type { PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';

const model = ({ review, submission, sheets }: PanelCase, at: number) => {
  const [member, sheet] = [review.roster[at], sheets[at]];
  if (!member || !sheet) throw new Error(`nobody at ${at}`);
  return modelScoreSheet({ review, submission, member, sheet });
};

describe('a member’s sheet', () => {
  it('has points with what explains them: level, value counted, deduction, evidence', () => {
    const { title, scores } = model(aMixedEvaluation(), 1);
    expect(title).toBe('个人打分表');
    const remarks = Object.fromEntries(
      scores?.rows.map(({ indicator, remark }) => [indicator, remark]) ?? [],
    );
    expect(remarks).toMatchObject({
      管理制度: '档次：良',
      横向收入: '计值：790.25万元\n核减内部往来。\n佐证：横向合同清单第3页',
      孵化项目: '孵化偏少',
      突出贡献: '',
    });
    expect(remarks['安全生产和资金管理（发现问题酌情扣分）']).toBe(
      '扣1.5分\n专账管理不够规范，危化品台账缺两个月。',
    );
    expect(scores?.totals).toEqual([{ label: '合计', maximum: '50+5', points: '35.0' }]);
  });

  it('puts a long reason below the table, whole', () => {
    const from = aMixedEvaluation();
    const [first] = from.sheets;
    const comment = '台账与现场不符。'.repeat(500);
    const entries = (first?.entries ?? []).map((entry) =>
      entry.indicator === 'safety' ? { ...entry, comment } : entry,
    );
    const { scores, remarks } = model({ ...from, sheets: [aSheet({ entries })] }, 0);
    expect(scores?.rows[3]?.remark).toBe('见说明1');
    expect(remarks).toEqual([`说明1（安全生产和资金管理（发现问题酌情扣分））：扣1分\n${comment}`]);
  });

  it('says nothing of a deduction where none was made', () => {
    const from = aMixedEvaluation();
    const [first] = from.sheets;
    const entries = (first?.entries ?? []).map((entry) =>
      entry.indicator === 'safety' ? anEntry({ indicator: 'safety', points: 10 }) : entry,
    );
    const full = model({ ...from, sheets: [aSheet({ entries })] }, 0);
    expect(full.scores?.rows[3]).toMatchObject({ points: '10.0', remark: '' });
  });

  it('says what the member said to a document that is missing', () => {
    const from = aMixedEvaluation();
    const groups = from.review.scheme.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => ({
        ...indicator,
        requiredEvidence: [
          {
            id: 'proof',
            anyOf: [
              { id: 'deed', title: { zh: '产权证明' } },
              { id: 'lease', title: { zh: '租赁协议' } },
            ],
          },
        ],
      })),
    }));
    const absences = [{ requirement: 'proof', reason: '现场看了原件。' }];
    const entry = { ...anEntry({ indicator: 'safety', points: 10 }), absences };
    const review = { ...from.review, scheme: { ...from.review.scheme, groups } };
    const { scores } = model({ ...from, review, sheets: [aSheet({ entries: [entry] })] }, 0);
    expect(scores?.rows.map(({ remark }) => remark).filter((remark) => remark !== '')).toEqual([
      '未提供产权证明或租赁协议：现场看了原件。',
    ]);
  });

  it('keeps marks apart from points', () => {
    const { judgements } = model(aMixedEvaluation(), 1);
    expect(judgements?.rows).toEqual([
      { headings: ['参评条件'], indicator: '建设运营满一年', choice: '符合', remark: '' },
    ]);
  });

  it('holds only the member’s own track and no points where there are none', () => {
    const sheet = model(anAdmission(), 3);
    expect(sheet.title).toBe('个人评审表');
    expect(sheet.scores).toBeUndefined();
    expect(sheet.judgements?.rows.map(({ indicator }) => indicator)).toEqual([
      '资金自筹能力',
      '是否切合本区产业发展战略',
      '是否符合市场预期',
    ]);
    expect(sheet.judgements?.rows[0]?.choice).toBe('差');
  });

  it('says where the member would have a base go', () => {
    expect(model(aRealignment(), 0).judgements?.rows.at(-1)?.choice).toBe('并：重庆市轻合金材料工程研究中心');
    expect(model(aRealignment(), 2).judgements?.rows.at(-1)?.choice).toBe('撤');
  });

  it('says who handed it in and when, and leaves a place for ink', () => {
    const sheet = model(aMixedEvaluation(), 0);
    expect(sheet.facts.map(({ label }) => label)).toEqual([
      '评审任务',
      '参评项目',
      '参评单位',
      '评审方案',
      '评审依据',
      '专家组',
      '评审专家',
      '提交日期',
    ]);
    expect(sheet.facts.at(-1)?.value).toBe('2026年4月1日');
    expect(sheet.signer).toEqual({ name: '沈奕', role: '组长', organisation: '浙江越州大学' });
  });

  it('names a file that the panel added', () => {
    const from = aMixedEvaluation();
    const entries = [anEntry({ indicator: 'people', evidence: [anAttachment('现场照片.jpg')] })];
    expect(model({ ...from, sheets: [aSheet({ entries })] }, 0).scores?.rows[0]?.remark).toBe(
      '佐证：现场照片.jpg',
    );
  });
});
