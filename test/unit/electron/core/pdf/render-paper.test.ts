import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { buildOpinionPaper } from '../../../../../electron/core/pdf/opinion-paper.ts';
import { paragraph } from '../../../../../electron/core/pdf/paper-blocks.ts';
import type { Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../../../../electron/core/pdf/render-paper.ts';
import { listSignatureFields } from '../../../../../electron/core/signing/pades-fields.ts';
import { aMeta, anOpinion } from '../../../../support/signing/an-opinion.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

const render = async (blocks: readonly Block[], orientation: 'portrait' | 'landscape' = 'portrait') =>
  renderPaper({ paper: { orientation, blocks }, meta: aMeta(), fonts: await paperFonts() });

const signatures = (count: number): Block => ({
  kind: 'signatures',
  label: '专家签字：',
  signers: Array.from({ length: count }, (_, index) => ({
    fieldName: `expert${String(index + 1).padStart(2, '0')}`,
    name: '陈吉安',
  })),
});

describe('renderPaper', () => {
  it('gives equal bytes for equal input, and others for other input', async () => {
    const paper = buildOpinionPaper(anOpinion(2));
    const fonts = await paperFonts();
    const once = await renderPaper({ paper, meta: aMeta(), fonts });
    const again = await renderPaper({ paper, meta: aMeta(), fonts });
    const other = await renderPaper({ paper, meta: aMeta({ documentId: 'another' }), fonts });
    expect(Buffer.from(again.pdf).equals(Buffer.from(once.pdf))).toBe(true);
    expect(Buffer.from(other.pdf).equals(Buffer.from(once.pdf))).toBe(false);
  });

  it('prepares one field per signer and the bureau’s spare one', async () => {
    const { pdf, fields } = await renderPaper({
      paper: buildOpinionPaper(anOpinion(2)),
      meta: aMeta(),
      fonts: await paperFonts(),
    });
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(fields.map((field) => field.fieldName)).toEqual(['expert01', 'expert02', 'chair']);
    expect(listSignatureFields(doc).map((field) => field.name)).toEqual([
      'expert01',
      'expert02',
      'chair',
      'bureau_ts',
    ]);
    expect(doc.getTitle()).toBe(aMeta().title);
  });

  it('holds 22 lines of 28 characters', async () => {
    const line = '评'.repeat(28);
    const full = paragraph(Array.from({ length: 22 }, () => line).join('\n'));
    const over = paragraph(Array.from({ length: 23 }, () => line).join('\n'));
    const flush = (block: Block): Block => ({ ...block, indent: false }) as Block;
    expect((await render([flush(full)])).pageCount).toBe(1);
    expect((await render([flush(over)])).pageCount).toBe(2);
  });

  it('never leaves signatures alone on a page: lines of the text go along', async () => {
    const lines = (count: number): Block => ({
      ...paragraph(Array.from({ length: count }, () => '评审').join('\n')),
    });
    // At some number of lines the signatures stop fitting on the first page.
    for (const count of [17, 18, 19, 20, 21, 22]) {
      const { pageCount, fields } = await render([lines(count), signatures(2)]);
      if (pageCount === 1) continue;
      const height = 297 * (72 / 25.4);
      const top = height - 37 * (72 / 25.4);
      const field = fields[0];
      expect(field?.pageIndex).toBe(1);
      // Label, half a line of space and at least two lines of text stand above the place for ink.
      expect(top - ((field?.rect.y ?? 0) + (field?.rect.height ?? 0))).toBeGreaterThan(2 * 28);
    }
  });

  it('carries more signers than a page holds', async () => {
    const { fields, pageCount } = await render([paragraph('意见。'), signatures(30)]);
    expect(fields).toHaveLength(30);
    expect(pageCount).toBeGreaterThan(1);
    for (const { rect } of fields) expect(rect.y).toBeGreaterThan(34 * (72 / 25.4));
  });

  it('divides a table row that is higher than a page', async () => {
    const { pageCount } = await render([
      {
        kind: 'table',
        columns: [
          { width: 1, align: 'left' },
          { width: 1, align: 'left' },
        ],
        head: [[{ text: '甲' }, { text: '乙' }]],
        rows: [[{ text: '评'.repeat(2000) }, { text: '短' }]],
      },
    ]);
    expect(pageCount).toBe(3);
  });

  it('refuses what no face can print, naming it', async () => {
    const refusal: unknown = await render([paragraph('好🙂')]).catch((error: unknown) => error);
    expect(isFailure(refusal, 'text-not-printable')).toBe(true);
  });
});
