import { describe, expect, test } from 'vitest';
import { aLetter, paragraph, wordXml, zipOf } from '../../../../support/office-files.ts';
import { aSource, readAll, useReader, whyNot } from '../../../../support/reading.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const { reader } = useReader();
const viewOf = (content: Uint8Array) => reader.preview(aSource(content, '申报书.docx', DOCX));
const wordsOf = (content: Uint8Array) => readAll(reader, aSource(content, '申报书.docx', DOCX));

const styles = (names: Readonly<Record<string, string>>): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(names)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')}</w:styles>`;

const relationsOf = (lines: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;

const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" ${mode}/>`;

const picture = (attribute: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="厂房"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a letter', () => {
  test('keeps headings, emphasis and tables', async () => {
    const body = [
      paragraph('绍兴市重点实验室申报书', '<w:pStyle w:val="1"/>'),
      '<w:p><w:r><w:t>研发投入</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1,200</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>万元</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合计')}</w:tc></w:tr><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const parts = {
      'word/styles.xml': styles({ '1': 'heading 1' }),
      'word/_rels/document.xml.rels': relationsOf(relation('rId1', 'styles', 'styles.xml')),
    };
    expect(await viewOf(aLetter(body, parts))).toEqual({
      kind: 'document',
      html:
        '<h1>绍兴市重点实验室申报书</h1><p>研发投入<strong>1,200</strong><u>万元</u></p>' +
        '<table><tr><td colspan="2"><p>合计</p></td></tr><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>',
    });
    expect(await wordsOf(aLetter(body, parts))).toEqual([
      { page: 1, of: 1, text: '绍兴市重点实验室申报书\n研发投入1,200万元\n合计\n甲\n乙' },
    ]);
  });
  test('writes signs of markup as they were written', async () => {
    const [page] = await wordsOf(aLetter(paragraph('pH &lt; 7 &amp;amp; T &gt; 20 "C"')));
    expect(page?.text).toBe('pH < 7 &amp; T > 20 "C"');
  });
  test('has its pictures as data', async () => {
    const letter = aLetter(picture('r:embed="rId1"'), {
      'word/_rels/document.xml.rels': relationsOf(relation('rId1', 'image', 'media/a.png')),
      'word/media/a.png': PNG,
    });
    const view = await viewOf(letter);
    expect(view).toEqual({
      kind: 'document',
      html: `<p><img alt="厂房" src="data:image/png;base64,${PNG.toString('base64')}" /></p>`,
    });
  });
  test('is split where it is long, at the ends of lines', async () => {
    const line = '四'.repeat(99);
    const pages = await wordsOf(aLetter(paragraph(line).repeat(100)));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ of, text }) => of === pages.length && text.length <= 3_000)).toBe(true);
    expect(pages.flatMap(({ text }) => text.split('\n'))).toEqual(Array.from({ length: 100 }, () => line));
  });
});

describe('a hostile letter', () => {
  test('gets no picture from elsewhere, by file or by address', async () => {
    for (const target of ['file:///etc/passwd', 'http://192.0.2.1/a.png', '../../../../etc/passwd']) {
      const letter = aLetter(paragraph('before') + picture('r:link="rId1"') + paragraph('after'), {
        'word/_rels/document.xml.rels': relationsOf(
          relation('rId1', 'image', target, 'TargetMode="External"'),
        ),
      });
      const view = await viewOf(letter);
      expect(view.kind === 'document' && view.html).toMatch(
        /^<p>before<\/p>(?:<p><img alt="厂房" src="" \/><\/p>)?<p>after<\/p>$/,
      );
    }
  });
  test('that unpacks to more than it may is not unpacked', async () => {
    const bomb = zipOf({}, [
      { name: 'word/document.xml', method: 8, content: Buffer.alloc(200 * 1024 ** 2, ' ') },
    ]);
    expect(await viewOf(bomb)).toEqual({ kind: 'none', why: 'damaged' });
    expect(await whyNot(wordsOf(bomb))).toBe('damaged');
  });
  test('whose directory lies about a size is not believed', async () => {
    const [name, content] = ['word/document.xml', wordXml(paragraph('x'.repeat(100_000)))];
    const lying = zipOf({}, [{ name, content, method: 8, local: { bytes: 10 }, central: { bytes: 10 } }]);
    expect(await viewOf(lying)).toEqual({ kind: 'none', why: 'damaged' });
  });
  test('with entities of its own making is refused', async () => {
    const laughs = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? 'ha' : `&l${level - 1};`.repeat(10);
      return `<!ENTITY l${level} "${inner}">`;
    }).join('');
    const document = wordXml(paragraph('&l8;'), `<!DOCTYPE w:document [${laughs}]>`);
    expect(await viewOf(aLetter('', { 'word/document.xml': document }))).toEqual({
      kind: 'none',
      why: 'damaged',
    });
  });
  test('nested without end is refused, and the next one read', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    expect(await viewOf(aLetter(deep))).toMatchObject({
      kind: expect.stringMatching(/none|document/) as string,
    });
    expect(await viewOf(aLetter(paragraph('next')))).toEqual({ kind: 'document', html: '<p>next</p>' });
  });
  test('under a password says so; one of the old kind has no view', async () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const encrypted = Buffer.concat([
      compound,
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await viewOf(encrypted)).toEqual({ kind: 'none', why: 'locked' });
    expect(await whyNot(wordsOf(encrypted))).toBe('locked');
    expect(await viewOf(Buffer.concat([compound, Buffer.alloc(512)]))).toEqual({
      kind: 'none',
      why: 'no-view',
    });
    expect(await whyNot(wordsOf(Buffer.concat([compound, Buffer.alloc(512)])))).toBe('no-text');
  });
  test('that is none is damaged', async () => {
    expect(await viewOf(Buffer.from('plain'))).toEqual({ kind: 'none', why: 'damaged' });
    expect(await viewOf(Buffer.alloc(0))).toEqual({ kind: 'none', why: 'damaged' });
  });
});
