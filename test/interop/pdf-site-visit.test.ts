import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureOf } from '../../electron/core/pdf/picture.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { buildSiteVisitPaper } from '../../electron/core/pdf/site-visit-paper.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aPhoto } from '../support/journey/a-photo.ts';
import { anInk } from '../support/journey/steps.ts';
import { aTinyPng } from '../support/journey/tiny-files.ts';
import { aMeta } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { hasPreflight, runPreflight } from '../support/signing/run-preflight.ts';

const file = join(mkdtempSync(join(tmpdir(), 'paneldesk-visit-')), 'visit.pdf');

const place = (bytes: Uint8Array, sha256: string, caption: string) => {
  const picture = pictureOf(bytes, sha256);
  if (!picture) throw new Error('no picture');
  return { picture, caption };
};

beforeAll(async () => {
  const paper = buildSiteVisitPaper({
    isDraft: false,
    facts: [{ label: '核查地点', value: '柯桥区创业路1号' }],
    tables: [
      {
        caption: '核查内容',
        titles: ['类别', '核查内容', '核实值'],
        widths: [40, 80, 36],
        grouped: true,
        rows: [
          ['条件', '场地面积', '1802平方米'],
          ['条件', '人员', '24人'],
        ],
      },
    ],
    places: [
      place(aPhoto('一'), 'a', '图1：大门'),
      place(aTinyPng(120), 'b', '图2：量尺'),
      place(aTinyPng(120), 'b', '图3：量尺'),
      { caption: '图4：录音（原件见回传文件）' },
    ],
    acknowledgement: {
      words: ['对以上记录的事实的意见：无'],
      label: '被核查单位代表签字：',
      ink: anInk('周明'),
      name: '周明',
      date: '2026年5月6日',
    },
    signers: [{ fieldName: 'expert01', name: '李一', role: '成员', organisation: '某大学' }],
    chair: { fieldName: 'chair', name: '陈主任', role: '组长', organisation: '某大学' },
    notes: ['本记录不含评分。'],
  });
  const { pdf } = await renderPaper({
    paper,
    meta: aMeta({ documentId: 'visit' }),
    fonts: await paperFonts(),
  });
  writeFileSync(file, pdf);
});

describe.skipIf(!hasPreflight())('PDFBox preflight', () => {
  it('calls a record with pictures and ink valid PDF/A-1b', () => {
    expect(runPreflight([file])).toBe('valid');
  });
});

describe.skipIf(!hasTool('pdfimages', 'pictures of papers by poppler'))('poppler', () => {
  it('finds each picture once as it came, and decodes it', () => {
    const rows = runTool('pdfimages', ['-list', file]).stdout.trim().split('\n').slice(2);
    const facts = rows.map((row) => row.trim().split(/\s+/));
    expect(new Set(facts.map((row) => row[10])).size).toBe(2);
    expect(facts.map((row) => [row[5], row[8]])).toEqual([
      ['gray', 'jpeg'],
      ['gray', 'image'],
      ['gray', 'image'],
    ]);
    const drawn = runTool('pdftoppm', ['-r', '20', '-png', file, file]);
    expect(drawn.status).toBe(0);
    expect(drawn.stderr).not.toMatch(/Syntax (Error|Warning)/);
  });
});
