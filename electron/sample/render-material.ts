import { asClaimedTime } from '../../shared/domain/ids.ts';
import type { PaperFonts } from '../core/pdf/fonts.ts';
import { paragraph, plain, type Block } from '../core/pdf/paper-blocks.ts';
import { renderPaper } from '../core/pdf/render-paper.ts';
import type { MaterialBlock, PaperContent } from './material-content.ts';

const toBlocks = (block: MaterialBlock): readonly Block[] => {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'note':
    case 'page-break':
      return [block];
    case 'paragraph':
      return block.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line));
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.map(({ width, align }) => ({ width, align })),
          head: [
            block.columns.map(({ title }) => ({ text: title, align: 'center', bold: true, shaded: true })),
          ],
          rows: block.rows.map((row) => row.map((text) => ({ text }))),
        },
      ];
    case 'signature-line':
      return [
        { kind: 'spacer', height: 8 },
        { kind: 'paragraph', runs: [plain(block.text)], align: 'right', indent: false },
      ];
  }
};

/** The day the invented applicants handed in their material; fixed, so that equal content gives equal files. */
const HANDED_IN = asClaimedTime('2026-03-20T01:00:00.000Z');

/** Nothing of the applicant is written into the file: one document that two of them hand in has the same bytes. */
export const renderMaterial = async (content: PaperContent, fonts: PaperFonts): Promise<Uint8Array> => {
  const { pdf } = await renderPaper({
    paper: { orientation: 'portrait', blocks: content.blocks.flatMap(toBlocks) },
    meta: {
      title: content.title,
      author: content.title,
      subject: content.title,
      lang: 'zh-CN',
      documentId: content.file,
      createdAt: HANDED_IN,
    },
    fonts,
    markFigures: false,
  });
  return pdf;
};
