import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPaperEntries } from '../../electron/core/papers/paper-catalogue.ts';
import { renderEntry } from '../../electron/core/papers/render-entry.ts';
import { findFreeze } from '../../electron/core/store/rows/freeze-rows.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import type { Desk } from '../support/journey/desk.ts';
import { CHAIR, LI, WANG } from '../support/journey/small-review.ts';
import { listAwaiting, sign } from '../support/journey/steps.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import { signAllFields } from '../support/signing/sign-all.ts';
import { hasStockTools, judgeByStockTools, soundVerdicts } from '../support/signing/stock-verdicts.ts';

const journey = useJourney();

const renderReport = async ({ core, workspace }: Desk) => {
  const entry = listPaperEntries(workspace).find(({ kind }) => kind === 'report');
  if (!entry) throw new Error('no report');
  const now = core.context.now();
  return renderEntry(core.context, workspace, entry, { freeze: findFreeze(workspace.reads), now });
};

const aSignedDesk = async (): Promise<Desk> => {
  const desk = await journey.deskAt('frozen');
  for (const member of [LI, WANG, CHAIR])
    await sign(desk, member, undefined, await listAwaiting(desk, member));
  return desk;
};

const dense = (text: string): string => text.replaceAll(/\s/g, '');

describe('the bound report', () => {
  it.skipIf(!hasStockTools())(
    'is PDF/A-1b, and valid for all validators once the chair has signed',
    async () => {
      const rendered = await renderReport(await aSignedDesk());
      expect(rendered.fields.map(({ fieldName }) => fieldName)).toEqual(['chair']);
      expect(judgeByStockTools(await signAllFields(rendered))).toEqual(soundVerdicts(1));
    },
  );

  it.skipIf(!hasTool('pdftotext', 'words of the report by poppler'))(
    'has contents that name the pages on which the chapters are',
    async () => {
      const { pdf, pageCount } = await renderReport(await aSignedDesk());
      const file = join(mkdtempSync(join(tmpdir(), 'paneldesk-report-')), 'report.pdf');
      writeFileSync(file, pdf);
      const pages = runTool('pdftotext', ['-layout', file, '-']).stdout.split('\f').map(dense);
      expect(pages[0]).toContain('小型基地绩效评价评审报告');
      expect(pages[pageCount - 1]).toContain(`第${pageCount}页共${pageCount}页`);
      const lines = [...(pages[1] ?? '').matchAll(/(一、评审概况|二、结果一览|附：文件清单)[.·…]*(\d+)/g)];
      expect(lines.map(([, title]) => title)).toEqual(['一、评审概况', '二、结果一览', '附：文件清单']);
      for (const [, title = '', page = ''] of lines) expect(pages[Number(page) - 1]).toContain(title);
    },
  );

  it('has equal bytes for equal records', async () => {
    const desk = await aSignedDesk();
    const [first, second] = [await renderReport(desk), await renderReport(desk)];
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
  });
});
