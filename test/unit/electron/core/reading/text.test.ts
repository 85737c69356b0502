import { describe, expect, test } from 'vitest';
import { aSource, readAll, useReader, whyNot } from '../../../../support/reading.ts';

const { reader } = useReader();
const viewOf = (content: Uint8Array | string, name = '说明.txt') => reader.preview(aSource(content, name));

/** “评审材料”, as older programs on Chinese systems write it. */
const GB = Buffer.from([0xc6, 0xc0, 0xc9, 0xf3, 0xb2, 0xc4, 0xc1, 0xcf]);

describe('a text', () => {
  test('is read as UTF-8, with its mark or without', async () => {
    const view = { kind: 'text', text: '评审\n材料', encoding: 'utf-8', truncated: false };
    expect(await viewOf('评审\r\n材料')).toEqual(view);
    expect(await viewOf('\uFEFF评审\r材料')).toEqual(view);
  });
  test('is read as GB 18030 where it is no UTF-8, as UTF-16 where it is marked', async () => {
    expect(await viewOf(GB)).toEqual({
      kind: 'text',
      text: '评审材料',
      encoding: 'gb18030',
      truncated: false,
    });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('评审', 'utf16le')]);
    expect(await viewOf(wide)).toMatchObject({ text: '评审', encoding: 'utf-16le' });
  });
  test('is cut at the end of a line where it is long, never inside a character', async () => {
    const view = await viewOf('评审材料\n'.repeat(100_000));
    expect(view).toMatchObject({ kind: 'text', encoding: 'utf-8', truncated: true });
    expect(view.kind === 'text' && view.text.endsWith('评审材料')).toBe(true);
    const oneLine = await viewOf(`a${'评'.repeat(500_000)}`);
    expect(oneLine).toMatchObject({ encoding: 'utf-8', truncated: true });
  });
  test('is one by its type or its ending; bytes are none', async () => {
    expect(await reader.preview(aSource('a,b', '表', 'text/csv; charset=utf-8'))).toMatchObject({
      text: 'a,b',
    });
    expect(await viewOf('# a', '说明.md')).toMatchObject({ text: '# a' });
    expect(await viewOf(Buffer.from([1, 0, 2]))).toEqual({ kind: 'none', why: 'damaged' });
  });
  test('gives its words in parts', async () => {
    const pages = await readAll(reader, aSource('一行文字\n'.repeat(2_000), 'a.txt'));
    expect(pages.map(({ page, of }) => [page, of])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(pages.map(({ text }) => text).join('\n')).toBe('一行文字\n'.repeat(2_000).trim());
  });
});

describe('what is neither', () => {
  const idle = useReader();
  test('has no view and no words, without a process', async () => {
    const film = aSource(Buffer.alloc(100), '演示.mp4', 'video/mp4');
    expect(await idle.reader.preview(film)).toEqual({ kind: 'none', why: 'no-view' });
    expect(await whyNot(readAll(idle.reader, film))).toBe('no-text');
    expect(await idle.reader.preview(aSource('%PDF-1.7', 'a.pdf'))).toEqual({ kind: 'none', why: 'no-view' });
    expect(idle.started).toHaveLength(0);
  });
});
