import { describe, expect, it } from 'vitest';
import { measureWith } from '../../electron/core/pdf/measure-blocks.ts';
import { buildOpinionBoxPaper } from '../../electron/core/pdf/opinion-box-paper.ts';
import type { Paper } from '../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { buildScoreSheetPaper } from '../../electron/core/pdf/score-sheet-paper.ts';
import { buildScoreSummaryPaper } from '../../electron/core/pdf/score-summary-paper.ts';
import { buildSiteVisitPaper } from '../../electron/core/pdf/site-visit-paper.ts';
import { aBox } from '../support/papers/a-box.ts';
import { aScoreSheet, aScoreSummary } from '../support/signing/a-score-paper.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, aSigner } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { signAllFields } from '../support/signing/sign-all.ts';
import { hasStockTools, judgeByStockTools, soundVerdicts } from '../support/signing/stock-verdicts.ts';

const members = (signers: number) => Array.from({ length: signers - 1 }, (_, index) => aSigner(index + 1));
const chair = aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长' });

const KINDS: Readonly<Record<string, (signers: number) => Promise<Paper>>> = {
  评分汇总表: async (signers) =>
    buildScoreSummaryPaper({ ...aScoreSummary(signers), signers: members(signers), chair }),
  现场核查记录表: async (signers) =>
    buildSiteVisitPaper({
      isDraft: false,
      facts: [{ label: '核查地点', value: '柯桥区创业路1号' }],
      tables: [
        {
          caption: '核查内容',
          titles: ['类别', '核查内容'],
          widths: [40, 116],
          rows: Array.from({ length: 12 }, (_, at) => [
            '条件',
            `第${at + 1}项：${'现场所见与填报一致。'.repeat(6)}`,
          ]),
        },
      ],
      places: [],
      acknowledgement: {
        words: ['对以上记录的事实的意见：无'],
        label: '被核查单位代表签字：',
        ink: anInk(),
        name: '周明',
        date: '2026年5月6日',
      },
      signers: members(signers),
      chair,
      notes: ['本记录不含评分。'],
    }),
  申报书专家组意见栏: async (signers) => buildOpinionBoxPaper(aBox(signers), measureWith(await paperFonts())),
};

describe.skipIf(!hasStockTools())('signed in turn', () => {
  it.each(Object.keys(KINDS).flatMap((kind) => [1, 2, 11].map((signers) => [kind, signers] as const)))(
    '%s by %i is valid for all validators',
    async (kind, signers) => {
      const paper = await KINDS[kind]?.(signers);
      if (!paper) throw new Error(kind);
      const rendered = await renderPaper({ paper, meta: aMeta(), fonts: await paperFonts() });
      expect(rendered.fields).toHaveLength(signers);
      expect(judgeByStockTools(await signAllFields(rendered))).toEqual(soundVerdicts(signers));
    },
  );

  it('a sheet of 110 indicators over many pages by the member', async () => {
    const sheet = aScoreSheet();
    const rows = Array.from({ length: 110 }, (_, at) => ({
      headings: [`第${Math.floor(at / 10) + 1}类`],
      indicator: `第${at + 1}项指标`,
      maximum: '10',
      points: '8.5',
      remark: at === 50 ? '核实值低于填报值，见附件。'.repeat(320) : '符合要求。',
    }));
    const paper = buildScoreSheetPaper({
      ...sheet,
      scores: { heads: ['一级指标', '二级指标'], rows, totals: [] },
    });
    const rendered = await renderPaper({ paper, meta: aMeta(), fonts: await paperFonts() });
    expect(rendered.pageCount).toBeGreaterThan(5);
    expect(judgeByStockTools(await signAllFields(rendered))).toEqual(soundVerdicts(1));
  });
});
