import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildRawZip } from '../support/zip/raw-zip.ts';
import type { RawEntry, RawZipOptions } from '../support/zip/raw-zip.ts';
import { readWholeZip } from '../support/zip/read-whole.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();

/** GB 18030 bytes, from a table of the standard and not from the code under test. */
const GB = {
  ping: Buffer.from([0xc6, 0xc0, 0xc9, 0xf3, 0x2e, 0x74, 0x78, 0x74]), // 评审.txt
  yuan: Buffer.from([0xd4, 0xac, 0x2e, 0x74, 0x78, 0x74]), // 袁.txt, by chance valid UTF-8
  backslash: Buffer.from([0x82, 0x5c, 0x2e, 0x74, 0x78, 0x74]), // 俓.txt, its second byte is a backslash
};

const content = async (
  entries: readonly RawEntry[],
  options?: RawZipOptions,
): Promise<Record<string, string>> => {
  const read = await readWholeZip(scratch.put(buildRawZip(entries, options)));
  return Object.fromEntries([...read].map(([name, bytes]) => [name, bytes.toString()]));
};

describe('archives of all honest makes are read', () => {
  it.each(['signed', 'plain', 'wide'] as const)('with a %s data descriptor', async (descriptor) => {
    expect(
      await content([
        { name: 'a', content: 'abc', method: 8, descriptor },
        { name: 'b', content: 'stored', descriptor },
      ]),
    ).toEqual({ a: 'abc', b: 'stored' });
  });

  it('with ZIP64 fields and end', async () => {
    expect(
      await content([{ name: 'a', content: 'abc', method: 8, isZip64: true }], { zip64End: true }),
    ).toEqual({
      a: 'abc',
    });
  });

  it('with folders, modes, comments, an empty file and an empty archive', async () => {
    const entries: readonly RawEntry[] = [
      { name: 'd/', unixMode: 0o040755, dosAttributes: 0x10 },
      { name: 'e/', method: 8, madeByHost: 0, dosAttributes: 0x10 },
      { name: 'd/a', content: 'abc', unixMode: 0o100644, comment: '注释' },
      { name: 'd/empty', content: '', method: 8 },
    ];
    expect(await content(entries, { comment: Buffer.from('made by hand') })).toEqual({
      'd/a': 'abc',
      'd/empty': '',
    });
    expect(await content([])).toEqual({});
  });

  it('with entries in another order than the directory', async () => {
    const swapped = (
      name: string,
      text: string,
      other: string,
      otherText: string,
      headerStart: number,
    ): RawEntry => ({
      name,
      content: text,
      central: { headerStart, name: Buffer.from(other), crc32: crc32(otherText) },
    });
    const second = 30 + 1 + 1;
    expect(await content([swapped('a', '1', 'b', '2', second), swapped('b', '2', 'a', '1', 0)])).toEqual({
      a: '1',
      b: '2',
    });
  });
});

describe('names of Windows archives', () => {
  it('are GB 18030 when they are no UTF-8', async () => {
    expect(await content([{ name: GB.ping, content: 'x' }])).toEqual({ '评审.txt': 'x' });
  });

  it('are GB 18030 all, though one alone would pass for UTF-8', async () => {
    expect(Object.keys(await content([{ name: GB.yuan }, { name: GB.ping }]))).toEqual([
      '袁.txt',
      '评审.txt',
    ]);
  });

  it('may hold the byte of a backslash inside a character', async () => {
    expect(Object.keys(await content([{ name: GB.backslash }, { name: GB.ping }]))).toEqual([
      '俓.txt',
      '评审.txt',
    ]);
  });

  it('are UTF-8 without the flag, as macOS writes them', async () => {
    expect(Object.keys(await content([{ name: Buffer.from('评审.txt') }]))).toEqual(['评审.txt']);
  });
});
