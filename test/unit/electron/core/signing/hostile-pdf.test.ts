import { deflateSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import { aSignedOpinion } from '../../../../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../../../../support/signing/a-signed-paper.ts';
import { lastCms } from '../../../../support/signing/forge-cms.ts';
import {
  appendRaw,
  findRawObject,
  rawObject,
  trailerEntry,
} from '../../../../support/signing/raw-increment.ts';

let paper: SignedPaper;
beforeAll(async () => {
  paper = await aSignedOpinion(1);
});

/** A file of the given objects under one table, the first being the catalog. */
const aFile = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.5\n';
  const rows = objects.map((object, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = text.length;
  text += `xref\n1 ${String(objects.length)}\n${rows.join('')}`;
  text += `trailer\n<< /Size 99 /Root 1 0 R ${trailer} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};

const stream = (dictionary: string, content: Uint8Array): string =>
  `<< ${dictionary} /Length ${String(content.length)} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`;

/** A file whose table is a stream, and whose objects are to be looked for in object stream 2. */
const withPacked = (packed: string, total: number): Uint8Array => {
  const head = '%PDF-1.5\n';
  const first = `2 0 obj\n${packed}\nendobj\n`;
  const at = head.length + first.length;
  const rows = Array.from({ length: total }, (_, index) => [2, 2, index]).flat();
  const table = Buffer.from([1, head.length, 0, 1, at, 0, ...rows]);
  const wide = Buffer.concat(
    Array.from({ length: table.length / 3 }, (_, row) => {
      const bytes = Buffer.alloc(6);
      bytes.writeUInt8(row === 1 ? 1 : (table[row * 3] ?? 0), 0);
      bytes.writeUInt32BE(row === 1 ? at : (table[row * 3 + 1] ?? 0), 1);
      bytes.writeUInt8(table[row * 3 + 2] ?? 0, 5);
      return bytes;
    }),
  );
  const xref = stream(
    `/Type /XRef /Size 99 /Root 4 0 R /W [ 1 4 1 ] /Index [ 2 ${String(total + 2)} ]`,
    wide,
  );
  const tail = `3 0 obj\n${xref}\nendobj\nstartxref\n${String(at)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(head + first + tail, 'latin1'));
};

describe('verifyPdf on files that mean harm', () => {
  it.each([
    ['nothing', () => new Uint8Array()],
    ['a head alone', () => Buffer.from('%PDF-1.7\n')],
    ['a table that is its own predecessor', () => aFile(['<< /Type /Catalog >>'], '/Prev 47')],
    ['a table that leads nowhere', () => aFile(['<< /Type /Catalog >>'], '/Prev 9999')],
    ['a catalog that refers to itself', () => aFile(['1 0 R'])],
    [
      'fields in a circle',
      () => aFile(['<< /AcroForm << /Fields [ 2 0 R ] >> >>', '<< /T (a) /Kids [ 2 0 R ] >>']),
    ],
    ['pages in a circle', () => aFile(['<< /Pages 2 0 R >>', '<< /Kids [ 2 0 R 2 0 R ] >>'])],
    ['lists in lists', () => aFile([`<< /A ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`])],
    ['an object that never ends', () => aFile(['<< /Type /Catalog >>', '<< >>\nstream\n'])],
    ['numbers out of bounds', () => aFile(['<< /Type /Catalog >>'], '/Prev 99999999999999999999')],
  ])('leaves open: %s', async (_what, make) => {
    const finding = await verifyPdf(new Uint8Array(make()));
    expect(finding.verdict).toBe('indeterminate');
    expect(finding.signatures).toEqual([]);
  });

  it('reads objects out of an object stream', async () => {
    const content = Buffer.from('4 0 5 34 << /Type /Catalog /Pages 5 0 R >> << /Type /Pages /Kids [ ] >>');
    const packed = stream('/Type /ObjStm /N 2 /First 9', content);
    expect((await verifyPdf(withPacked(packed, 2))).reasons).toEqual(['unsigned']);
  });

  it('does not unpack what is far larger than any document', async () => {
    const bomb = deflateSync(Buffer.alloc(160 * 1024 * 1024, ' '));
    const packed = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb);
    const finding = await verifyPdf(withPacked(packed, 1));
    expect(finding.reasons).toEqual(['pdf-unreadable']);
  });

  it('does not open what is larger than any paper', async () => {
    const finding = await verifyPdf(new Uint8Array(64 * 1024 * 1024 + 1));
    expect(finding.reasons).toEqual(['pdf-too-large']);
  });

  it('says that a file is encrypted', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    doc.encrypt({ userPassword: '', ownerPassword: 'owner' });
    const finding = await verifyPdf(await doc.save({ useObjectStreams: false }));
    expect(finding).toMatchObject({ verdict: 'indeterminate', reasons: ['pdf-encrypted'] });
  });

  it('says that a maker of software granted rights, and that this is nobody’s signature', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    doc.catalog.set(PDFName.of('Perms'), doc.context.obj({ UR3: { Type: 'Sig' } }));
    const finding = await verifyPdf(await doc.save());
    expect(finding.reasons).toEqual(['unsigned']);
    expect(finding.checks).toContainEqual({
      rule: 'usage-rights',
      subject: '',
      verdict: 'valid',
      reason: '',
    });
  });
});

describe('verifyPdf on shadows: content hidden before signing, shown after', () => {
  const root = (): number => Number.parseInt(trailerEntry(paper.signed, 'Root'), 10);
  const free = (): number => Number(trailerEntry(paper.signed, 'Size'));

  it('hide: refuses what covers the page to be taken away', async () => {
    const page = findRawObject(paper.signed, '/Type /Page\n', '/Contents');
    const bare = rawObject(paper.signed, page).replace(/\/Contents (\[[^\]]*\]|\d+ 0 R)/, '');
    expect((await verifyPdf(appendRaw(paper.signed, { objects: { [page]: bare } }))).reasons).toContain(
      'page-changed',
    );
  });

  it('replace: refuses another face for the same words', async () => {
    const font = findRawObject(paper.signed, '/Type /Font\n', '/Type0');
    const other = '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>';
    expect((await verifyPdf(appendRaw(paper.signed, { objects: { [font]: other } }))).verdict).toBe(
      'invalid',
    );
  });

  it('hide and replace: refuses other pages under the same catalog', async () => {
    const tree = `<< /Type /Pages /Kids [ ] /Count 0 >>`;
    const catalog = rawObject(paper.signed, root()).replace(
      /\/Pages \d+ 0 R/,
      `/Pages ${String(free())} 0 R`,
    );
    const shown = appendRaw(paper.signed, { objects: { [root()]: catalog, [free()]: tree } });
    expect((await verifyPdf(shown)).reasons).toContain('catalog-changed');
  });

  it('hide and replace: refuses a table that brings back an object of an earlier revision', async () => {
    const page = findRawObject(paper.signed, '/Type /Page\n', '/Contents');
    const earlier = Buffer.from(paper.signed).indexOf(`${String(page + 1)} 0 obj`);
    const shown = appendRaw(paper.signed, { objects: { [page]: 'null' }, lies: { [page]: earlier } });
    expect((await verifyPdf(shown)).reasons).toContain('revision-table-lies');
  });

  it('refuses an object that says one thing to some readers and another to others', async () => {
    const field = findRawObject(paper.signed, '/T (bureau_ts)');
    const twice = rawObject(paper.signed, field).replace('<<', '<< /R#65ct [ 0 0 500 500 ]');
    const finding = await verifyPdf(appendRaw(paper.signed, { objects: { [field]: twice } }));
    expect(finding.reasons).toContain('revision-table-lies');
  });

  it('refuses an object that the signed pages were waiting for', async () => {
    // A reference to nothing is legal: the page may promise content that only comes after signing.
    const doc = await PDFDocument.load(paper.revisions[0] ?? new Uint8Array(), { updateMetadata: false });
    expect(doc.getPageCount()).toBeGreaterThan(0);
    const page = findRawObject(paper.signed, '/Type /Page\n', '/Contents');
    const waiting = String(free() + 7);
    const promised = rawObject(paper.signed, page).replace(
      /\/Contents (\[[^\]]*\]|\d+ 0 R)/,
      `/Contents ${waiting} 0 R`,
    );
    // Two revisions: the promise is refused for itself, and so is its fulfilment.
    const first = appendRaw(paper.signed, { objects: { [page]: promised } });
    const late = stream('', Buffer.from('0 0 500 500 re f'));
    const second = appendRaw(first, { objects: { [free() + 7]: late } });
    const finding = await verifyPdf(second);
    expect(finding.reasons).toContain('page-changed');
    expect(finding.reasons).toContain('bytes-after-last-signature');
  });
});

describe('verifyPdf on any accident', () => {
  /** The digits of the last CMS: all that no signature covers. */
  const isUncovered = (index: number): boolean => {
    const text = Buffer.from(paper.signed).toString('latin1');
    const from = text.lastIndexOf('<3082') + 1;
    return index >= from && index < from + lastCms(paper.signed).length * 2;
  };
  const at = fc.nat();

  test.prop([at, at, fc.uint8Array({ minLength: 1, maxLength: 40 })], { numRuns: 25 })(
    'is never valid after bytes were overwritten, cut out or put in',
    async (where, length, bytes) => {
      const index = where % paper.signed.length;
      fc.pre(!isUncovered(index));
      const cut = length % 3 === 0 ? bytes.length : length % 50;
      const changed = Buffer.concat([
        paper.signed.subarray(0, index),
        bytes,
        paper.signed.subarray(index + cut),
      ]);
      fc.pre(!changed.equals(paper.signed));
      expect((await verifyPdf(new Uint8Array(changed))).verdict).not.toBe('valid');
    },
  );

  test.prop([at, at, at], { numRuns: 25 })(
    'is never valid after parts of it were put elsewhere',
    async (a, b, c) => {
      const [from, to] = [a % paper.signed.length, b % paper.signed.length].toSorted((x, y) => x - y);
      const part = paper.signed.subarray(from, Math.min(to ?? 0, (from ?? 0) + 5000));
      const target = c % paper.signed.length;
      fc.pre(part.length > 0 && !isUncovered(target));
      const changed = Buffer.concat([paper.signed.subarray(0, target), part, paper.signed.subarray(target)]);
      expect((await verifyPdf(new Uint8Array(changed))).verdict).not.toBe('valid');
    },
  );
});
