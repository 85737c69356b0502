import { describe, expect, it } from 'vitest';
import { modelSources } from '../../../../../electron/core/services/paper-sources.ts';
import { judgesPart } from '../../../../../shared/domain/scheme/narrow-scheme.ts';
import type { Slot, SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import { aFactor, aGroup } from '../../../../support/builders/a-scheme.ts';
import { anEntry } from '../../../../support/builders/a-sheet.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import type { PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';
import { inputOf } from '../../../../support/papers/input-of.ts';

const policyRows = (from: PanelCase) => modelSources(inputOf(from))?.parts[0]?.rows ?? [];

describe('the annex', () => {
  it('has the policy’s words for everything that is no figure, other wordings included', () => {
    const rows = policyRows(aRecognition());
    expect(rows).toHaveLength(8);
    expect(rows[5]).toEqual({
      subject: '服务场地面积（另一表述）',
      article: '申报表（二）',
      quote: '场地面积应大于200㎡',
    });
    expect(policyRows(aMixedEvaluation()).map(({ article }) => article)).toEqual([
      '四（三）',
      '五（一）',
      '五（二）',
    ]);
  });

  it('has the words of the way that was chosen', () => {
    expect(policyRows(aRealignment()).at(-1)).toMatchObject({
      subject: '处置意见',
      article: '三（二）1',
    });
  });

  it('has what the bureau laid down apart from the policy, under the bureau’s name', () => {
    expect(modelSources(inputOf(anAdmission()))?.parts[1]).toEqual({
      intro: '以下由绍兴市柯桥区科学技术局按评审方案待定项明确：',
      heads: ['待定项', '条款', '明确内容'],
      rows: [
        {
          subject: '资金预算安排',
          article: '一（三）',
          quote: '2026年度财政预算安排不超过800万元，与准入论证同步研究。',
        },
      ],
    });
    expect(modelSources(inputOf(aRecognition()))?.parts).toHaveLength(1);
  });

  it('has a bureau’s own rows among the bureau’s words and not among the policy’s', () => {
    const from = anAdmission();
    const source = { document: '论证通知', article: '第二条', quote: '另行考察落地转化的安排' };
    const slot: Slot = {
      kind: 'groups',
      id: 'more',
      part: 'investment',
      required: false,
      title: { zh: '投资评审的其他要素' },
      source: { article: '一（三）', quote: '等方面' },
    };
    const landing = aFactor({ id: 'landing', title: { zh: '落地转化的安排' }, source });
    const own = aGroup({ id: 'own', title: { zh: '落地转化' }, part: 'investment', indicators: [landing] });
    const scheme = {
      ...from.review.scheme,
      slots: [slot],
      groups: [...from.review.scheme.groups, own],
    };
    const fillings: readonly SlotFilling[] = [{ slot: 'more', kind: 'groups', groups: [own] }];
    const judges = new Set<string>(
      from.review.roster.filter((member) => judgesPart(member, 'investment')).map(({ id }) => id),
    );
    const sheets = from.sheets.map((sheet) =>
      judges.has(sheet.member)
        ? { ...sheet, entries: [...sheet.entries, anEntry({ indicator: 'landing', choice: 'good' })] }
        : sheet,
    );
    const filled = { ...from, sheets, review: { ...from.review, scheme, fillings } };
    expect(policyRows(filled)).toEqual(policyRows(from));
    expect(modelSources(inputOf(filled))?.parts[1]?.rows).toEqual([
      { subject: '投资评审的其他要素', article: '一（三）', quote: '落地转化：落地转化的安排' },
      { subject: '落地转化的安排', article: '论证通知（第二条）', quote: '另行考察落地转化的安排' },
    ]);
  });
});
