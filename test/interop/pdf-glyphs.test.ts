import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BODY_PITCH,
  CHARACTERS_PER_LINE,
  geometryOf,
  LINES_PER_PAGE,
} from '../../electron/core/pdf/page-geometry.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aMeta } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';

const RARE = [...'𠮷䶮㛃𫍯'];
const DPI = 144;

type Picture = { readonly width: number; readonly pixels: Uint8Array };

/** A binary PGM of `pdftoppm -gray`. */
const readPicture = (file: string): Picture => {
  const bytes = readFileSync(file);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (!header) throw new Error('no PGM');
  return { width: Number(header[1]), pixels: new Uint8Array(bytes.subarray(header[0].length)) };
};

// Text extraction does not notice lost glyphs: only a picture shows them.
describe.skipIf(!hasTool('pdftoppm', 'glyphs in pictures by poppler'))(
  'a page full of different characters',
  () => {
    it('shows ink for every one of them, and different ink for different ones', async () => {
      const fonts = await paperFonts();
      const count = CHARACTERS_PER_LINE * LINES_PER_PAGE;
      const common = Array.from({ length: 3000 }, (_, index) =>
        String.fromCodePoint(0x4e00 + index * 6),
      ).filter((character) => fonts.faces.body.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
      const characters = [...RARE, ...common].slice(0, count);
      expect(characters).toHaveLength(count);
      const { pdf, pageCount } = await renderPaper({
        paper: {
          orientation: 'portrait',
          blocks: [
            {
              kind: 'paragraph',
              align: 'left',
              indent: false,
              runs: [{ text: characters.join(''), style: 'plain' }],
            },
          ],
        },
        meta: aMeta(),
        fonts,
      });
      expect(pageCount).toBe(1);

      const stem = join(mkdtempSync(join(tmpdir(), 'paneldesk-glyphs-')), 'page');
      writeFileSync(`${stem}.pdf`, pdf);
      runTool('pdftoppm', ['-r', String(DPI), '-gray', '-singlefile', `${stem}.pdf`, stem]);
      const picture = readPicture(`${stem}.pgm`);
      const geometry = geometryOf('portrait');
      const scale = DPI / 72;
      const pitch = geometry.bodyWidth / CHARACTERS_PER_LINE;
      const cellOf = (index: number): string => {
        const left = Math.round((geometry.left + (index % CHARACTERS_PER_LINE) * pitch) * scale);
        const top = Math.round((geometry.top + Math.floor(index / CHARACTERS_PER_LINE) * BODY_PITCH) * scale);
        const rows = Array.from({ length: Math.floor(BODY_PITCH * scale) }, (_, y) => {
          const start = (top + y) * picture.width + left;
          return Buffer.from(picture.pixels.subarray(start, start + Math.floor(pitch * scale))).toString(
            'hex',
          );
        });
        return rows.join('');
      };
      const cells = characters.map((_, index) => cellOf(index));
      const inkOf = (cell: string): number =>
        (cell.match(/../g) ?? []).filter((pixel) => pixel < '80').length;
      const blank = characters.filter((_, index) => inkOf(cells[index] ?? '') < 12);
      expect(blank).toEqual([]);
      expect(new Set(cells).size).toBeGreaterThan(count * 0.99);
    });
  },
);
