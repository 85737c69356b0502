import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { ScoreSheet } from '../../../../../shared/domain/scoring/sheet.ts';
import { aMember, aReview, aSubmission } from '../../../../support/builders/a-review.ts';
import { aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { readDraft, type PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';

const scored = (sheets: readonly ScoreSheet[], scheme: Scheme): PanelCase => {
  const submission = aSubmission();
  return {
    review: aReview({
      scheme,
      roster: Array.from({ length: 11 }, (_, at) => aMember({ id: `expert-${at}` })),
      submissions: [submission],
    }),
    submission,
    sheets,
    decisions: [],
  };
};

const SUGGESTIONS = aScheme({ opinion: { sections: [{ id: 'suggestions', title: { zh: '建议' } }] } });

describe('evaluation', () => {
  const text = readDraft(aMixedEvaluation(), 'evaluation') ?? '';

  it('goes down the headings, parts first', () => {
    expect(text.split('\n').map((line) => line.split('：')[0])).toEqual([
      '以下各项为全部有效打分表的平均，合计按去掉一个最高总分和一个最低总分计算。',
      '综合性考评',
      '建设成效',
      '人才队伍',
      '经济效益',
      '个性化考评',
      '规范运行',
      '加分项',
    ]);
  });

  it('gives means beside maxima', () => {
    expect(text).toContain(
      '人才队伍：平均得分15.80分（满分20分）。其中，高层次人才引育8.00分（满分10分）；管理制度7.80分（满分10分）。',
    );
    expect(text).toContain('个性化考评：得分13.00分（满分20分，加分项5分）。');
  });

  it('keeps to groups where the indicators are too many for a text', () => {
    const groups = Array.from({ length: 20 }, (_, group) =>
      aGroup({
        id: `g${group}`,
        title: { zh: `第${group}组` },
        indicators: Array.from({ length: 10 }, (__, at) =>
          anIndicator({ id: `i${group}-${at}`, title: { zh: '大型科研仪器对外服务机时与收入情况' } }),
        ),
      }),
    );
    const scheme = aScheme({ groups, opinion: { sections: [{ id: 'evaluation', title: { zh: '评价' } }] } });
    const entries = groups.flatMap(({ indicators }) =>
      indicators.map(({ id }) => anEntry({ indicator: id })),
    );
    const long = readDraft(scored([aSheet({ member: 'expert-0', entries })], scheme), 'evaluation') ?? '';
    expect(long).toContain('第19组：平均得分80.00分（满分100分）。');
    expect(long).not.toContain('大型科研仪器');
  });
});

describe('factors', () => {
  const lines = (readDraft(anAdmission(), 'factors') ?? '').split('\n');

  it('are grouped by track, each with its tally', () => {
    expect(lines[0]).toBe('科研评审方面：');
    expect(lines[4]).toBe('投资评审方面：');
    expect(lines[5]).toMatch(/^资金自筹能力：一般1人，差2人。专家意见：/);
  });

  it('quote what members wrote, each once, in one line', () => {
    expect(lines[5]).toContain('团队以中青年为主，缺少工程化负责人；建议补充产业背景的副院长');
    expect(lines[5]?.split('聚焦无水印染')).toHaveLength(2);
  });
});

describe('suggestions', () => {
  it('speak of indicators below 60 % of their maximum with the experts’ words, each once', () => {
    const sheets = [0, 1, 2].map((at) =>
      aSheet({
        member: `expert-${at}`,
        entries: [
          anEntry({ indicator: 'quality', points: 6 }),
          anEntry({
            indicator: 'service',
            points: at === 0 ? 5.5 : 6,
            comment: at < 2 ? '合同不全。' : '收入偏低',
          }),
          anEntry({ indicator: 'bonus-talent', points: 0 }),
        ],
      }),
    );
    expect(readDraft(scored(sheets, SUGGESTIONS), 'suggestions')).toBe(
      '指标 service平均得分5.83分，低于满分的60%。专家指出：合同不全；收入偏低。',
    );
  });

  it('name conditions that the panel did not find met', () => {
    expect(readDraft(aRecognition(), 'suggestions')?.split('\n')).toEqual([
      '“资金筹措能力”经专家组认定不符合。',
      '“服务体系和安全、保密等规章制度”经专家组认定需核实。',
    ]);
  });

  it('are empty where nothing fell short', () => {
    expect(readDraft(anAdmission(), 'suggestions')).toBe('');
  });

  it('cut long quotations and say how many are left out, so that a draft always fits its section', () => {
    const comment = '材料不足'.repeat(900);
    const sheets = Array.from({ length: 11 }, (_, index) =>
      aSheet({
        member: `expert-${index}`,
        entries: ['quality', 'service', 'bonus-talent'].map((indicator) =>
          anEntry({ indicator, points: 0, comment: `${index}${comment}` }),
        ),
      }),
    );
    const text = readDraft(scored(sheets, SUGGESTIONS), 'suggestions') ?? '';
    expect(text).toContain('……');
    expect(text.length).toBeGreaterThan(1_000);
    expect(text.length).toBeLessThan(9_000);
  });

  it('count the words that no longer fit', () => {
    const indicators = Array.from({ length: 40 }, (_, at) => anIndicator({ id: `i${at}` }));
    const scheme = aScheme({
      groups: [aGroup({ indicators })],
      opinion: { sections: [{ id: 'suggestions', title: { zh: '建议' } }] },
    });
    const sheets = [0, 1, 2].map((at) =>
      aSheet({
        member: `expert-${at}`,
        entries: indicators.map(({ id }) =>
          anEntry({ indicator: id, points: 0, comment: `${at}${'材料不足'.repeat(40)}` }),
        ),
      }),
    );
    expect(readDraft(scored(sheets, scheme), 'suggestions')).toContain('（另有2条，见专家个人表）');
  });
});
