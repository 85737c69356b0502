import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aPdf, aPdfOfPages, aStream, FONT, writeLines } from '../../../../support/a-pdf.ts';
import { aSource, readAll, readSample, useReader, whyNot } from '../../../../support/reading.ts';

const { reader, started } = useReader();
const pagesOf = (content: Uint8Array) => readAll(reader, aSource(content, 'a.pdf', 'application/pdf'));

describe('the words of real documents', () => {
  test('page by page, with how many there are', async () => {
    const pages = await pagesOf(readSample('tracemonkey.pdf'));
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(new Set(pages.map(({ of }) => of))).toEqual(new Set([14]));
    expect(pages[0]?.text).toContain('Trace-based Just-in-Time Type Specialization for Dynamic\nLanguages');
  });
  test('words parted at a line end are put together', async () => {
    const [first] = await pagesOf(readSample('tracemonkey.pdf'));
    expect(first?.text).toContain('identifies frequently executed loop traces');
    expect(first?.text).not.toMatch(/\p{Ll}-\n\p{Ll}/u);
  });
  test('Chinese and Japanese, whose character maps lie outside the document', async () => {
    const [chinese] = await pagesOf(readSample('issue12823.pdf'));
    expect(chinese?.text).toContain('描述团队的共同目标，有利于团队成员理解目标并朝着目标努力。');
    const [japanese] = await pagesOf(readSample('issue16063.pdf'));
    expect(japanese?.text).toContain('電線接続端子部が次のいずれにも該当しないとき。');
  });
  test('a locked one says so', async () => {
    expect(await whyNot(pagesOf(readSample('issue6010_1.pdf')))).toBe('locked');
  });
  test('one that was cut off, or never was one, is damaged', async () => {
    const whole = readSample('TAMReview.pdf');
    expect(await whyNot(pagesOf(whole.subarray(0, 2_000)))).toBe('damaged');
    expect(await whyNot(pagesOf(Buffer.from('%PDF-1.4\nnothing')))).toBe('damaged');
  });
  test('a PDF under another name is one all the same', async () => {
    const pages = await readAll(reader, aSource(readSample('images.pdf'), '扫描件.bin'));
    expect(pages.map(({ text }) => text)).toEqual(['Hello, test test.']);
  });
});

describe('a scan', () => {
  test('has an empty page, which is no failure', async () => {
    expect(await pagesOf(aPdfOfPages(['', writeLines(['words'])]))).toEqual([
      { page: 1, of: 2, text: '' },
      { page: 2, of: 2, text: 'words' },
    ]);
  });
});

describe('letters whose fonts do not say what they are', () => {
  test('are no words, and a few of them among words are left out', async () => {
    const codes = (count: number): string => '\\001'.repeat(count);
    const pages = await pagesOf(
      aPdfOfPages([writeLines([`${codes(30)} words`]), writeLines([`words${codes(2)} and words`])]),
    );
    expect(pages.map(({ text }) => text)).toEqual(['', expect.stringMatching(/^words +and words$/)]);
  });
});

describe('hostile documents', () => {
  test('a tree of pages that goes round in a circle ends', async () => {
    const circle = aPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] /Parent 2 0 R >>',
    ]);
    expect(await whyNot(pagesOf(circle))).toBe('damaged');
  });
  test('a tree thousands of levels deep is read or refused, and the next one read', async () => {
    const levels = 5_000;
    const deep = aPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...Array.from(
        { length: levels },
        (_, index) => `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] /Parent ${index + 1} 0 R >>`,
      ),
      `<< /Type /Page /Parent ${levels + 1} 0 R /MediaBox [0 0 100 100] /Resources << /Font << /F1 ${levels + 3} 0 R >> >> /Contents ${levels + 4} 0 R >>`,
      FONT,
      aStream(writeLines(['at the bottom'])),
    ]);
    const outcome = await readAll(reader, aSource(deep, 'deep.pdf')).catch((error: unknown) => error);
    expect(outcome).toSatisfy((value) => Array.isArray(value) || value instanceof Error);
    expect(await pagesOf(aPdfOfPages([writeLines(['next'])]))).toEqual([{ page: 1, of: 1, text: 'next' }]);
  });
  test('forms that draw themselves end', async () => {
    const self = aPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>',
      aStream(
        '/X Do /X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>',
      ),
      aStream('/X Do'),
    ]);
    const outcome = await readAll(reader, aSource(self, 'self.pdf')).catch((error: unknown) => error);
    expect(outcome).toSatisfy((value) => Array.isArray(value) || value instanceof Error);
  });
  test('a script and an action that opens an address are left alone', async () => {
    const catalogue =
      '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >> /AA << /WC << /S /URI /URI (http://192.0.2.1/) >> >>';
    expect(await pagesOf(aPdfOfPages([writeLines(['calm'])], catalogue))).toEqual([
      { page: 1, of: 1, text: 'calm' },
    ]);
  });
  test('a page that claims more than any paper is one page of words', async () => {
    const huge = aPdfOfPages([writeLines(['huge'])])
      .toString('latin1')
      .replace('595 842', '9e9 9e9');
    const [page] = await pagesOf(Buffer.from(huge, 'latin1'));
    expect(page?.text).toBe('huge');
  });
  test('one process read all of these', () => {
    expect(started).toHaveLength(1);
  });
});

const MIB = 1024 ** 2;

/** Operators without end: a few kilobytes that unpack to a gigabyte. */
const aBomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(64 * MIB, '(a) Tj\n'), { level: 9 });
  const streams = Array.from({ length: 16 }, () => aStream(packed, '/Filter /FlateDecode'));
  return aPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /Font << /F1 4 0 R >> >> /Contents [${streams.map((_, index) => `${index + 5} 0 R`).join(' ')}] >>`,
    FONT,
    ...streams,
  ]);
};

describe('a process that reads', () => {
  const small = useReader({ memoryBytes: 300 * MIB });
  const hurried = useReader({ pageMs: 1 });
  const terse = useReader({ pageChars: 50 });
  const light = useReader({ pdfBytes: 4 * MIB });
  const next = aSource(aPdfOfPages([writeLines(['next'])]), 'next.pdf');

  test('is ended when it holds more than it may, and the next document is read by another one', async () => {
    expect(await whyNot(readAll(small.reader, aSource(aBomb(), 'a.pdf')))).toBe('too-large');
    expect(await readAll(small.reader, next)).toEqual([{ page: 1, of: 1, text: 'next' }]);
    expect(small.started).toHaveLength(2);
  });
  test('is ended when a page takes longer than it may', async () => {
    expect(await whyNot(readAll(hurried.reader, aSource(aBomb(), 'a.pdf')))).toBe('too-long');
    expect(await whyNot(readAll(hurried.reader, next))).toBe('too-long');
    expect(hurried.started).toHaveLength(2);
  });
  test('gives back no more of a page than it may', async () => {
    const [page] = await readAll(
      terse.reader,
      aSource(aPdfOfPages([writeLines(['x'.repeat(400)])]), 'a.pdf'),
    );
    expect(page?.text).toHaveLength(50);
  });
  test('is not started for a file beyond the limit', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(4 * MIB)]);
    expect(await whyNot(readAll(light.reader, aSource(large, 'a.pdf')))).toBe('too-large');
    expect(light.started).toHaveLength(0);
  });
});
