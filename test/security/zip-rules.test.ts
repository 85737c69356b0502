import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ZipLimits } from '../../electron/core/bag/zip-policy.ts';
import { failureOf, ruleOf } from '../support/zip/failures.ts';
import { buildRawZip } from '../support/zip/raw-zip.ts';
import type { RawEntry, RawZipOptions } from '../support/zip/raw-zip.ts';
import { readWholeZip } from '../support/zip/read-whole.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const GOOD: RawEntry = { name: 'good.txt', content: 'good' };
/** a local header with its data, to lie inside another entry */
const INNER = buildRawZip([GOOD]).subarray(0, 30 + 'good.txt'.length + 'good'.length);
const NOISE = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * index * 2654435761) >>> 24));
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);

type Case = readonly [
  what: string,
  rule: string,
  entries: readonly RawEntry[],
  options?: RawZipOptions,
  limits?: Partial<ZipLimits>,
];

const unicodePath = (raw: string, other: string): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + Buffer.byteLength(other), 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([head, Buffer.from(other)]);
};

const NAMES: readonly Case[] = [
  ['a climb out', 'name-climbs-out', [{ name: '../evil.txt' }]],
  ['a climb out from inside', 'name-climbs-out', [{ name: 'a/../../evil.txt' }]],
  ['an absolute path', 'name-absolute', [{ name: '/etc/passwd' }]],
  ['a drive letter', 'name-drive-letter', [{ name: 'C:/evil.txt' }]],
  ['a drive letter without slash', 'name-drive-letter', [{ name: 'c:evil.txt' }]],
  ['a stream of NTFS', 'name-has-windows-sign', [{ name: 'data/a.txt:hidden' }]],
  ['a backslash', 'name-has-backslash', [{ name: '..\\evil.txt' }]],
  ['a UNC path', 'name-has-backslash', [{ name: '\\\\server\\share' }]],
  ['NUL', 'name-has-control', [{ name: 'a.txt\0.exe' }]],
  ['a line feed', 'name-has-control', [{ name: 'a\nb.txt' }]],
  ['a right-to-left override', 'name-has-control', [{ name: 'a\u202Egpj.exe' }]],
  ['a percent sign', 'name-has-percent', [{ name: 'data/50%.txt' }]],
  ['an empty name', 'name-empty', [{ name: '' }]],
  ['an empty segment', 'name-empty-segment', [{ name: 'a//b.txt' }]],
  ['a dot segment', 'name-empty-segment', [{ name: './b.txt' }]],
  ['CON', 'name-reserved-by-windows', [{ name: 'CON' }]],
  ['aux.txt in a folder', 'name-reserved-by-windows', [{ name: 'data/aux.txt' }]],
  ['a reserved folder', 'name-reserved-by-windows', [{ name: 'nul/a.txt' }]],
  ['com¹', 'name-reserved-by-windows', [{ name: 'com¹.log' }]],
  ['a trailing dot', 'name-ends-in-dot-or-space', [{ name: 'data/a.' }]],
  ['a trailing space', 'name-ends-in-dot-or-space', [{ name: 'data/a /b' }]],
  ['a segment beyond 255 bytes', 'name-too-long', [{ name: '评'.repeat(86) }]],
  ['a name beyond the limit', 'name-too-long', [{ name: 'a/'.repeat(600) + 'b' }]],
  ['bytes of no known encoding', 'name-encoding-unknown', [{ name: Buffer.from([0x61, 0xff, 0xff, 0x80]) }]],
  ['bad UTF-8 with the flag', 'name-encoding-unknown', [{ name: Buffer.from([0xc3, 0x28]), flags: 0x800 }]],
  [
    'a second name in an extra field',
    'name-has-two-readings',
    [{ name: 'a.txt', central: { extra: unicodePath('a.txt', 'b.txt') } }],
  ],
];

const TWINS: readonly Case[] = [
  ['the same name twice', 'duplicate-name', [GOOD, GOOD]],
  ['a case twin', 'case-twin', [{ name: 'data/A.txt' }, { name: 'data/a.txt' }]],
  ['a case twin by long s', 'case-twin', [{ name: 's.txt' }, { name: 'ſ.txt' }]],
  ['a folder case twin', 'case-twin', [{ name: 'Data/a.txt' }, { name: 'data/b.txt' }]],
  ['a composition twin', 'unicode-twin', [{ name: 'caf\u00e9.txt' }, { name: 'cafe\u0301.txt' }]],
  [
    'a composition twin of marks in another order',
    'unicode-twin',
    [{ name: '\u1FB4' }, { name: 'α\u0345\u0301' }],
  ],
  ['a file that is also a folder', 'file-and-folder', [{ name: 'a' }, { name: 'a/b' }]],
];

const KINDS: readonly Case[] = [
  ['a symlink', 'symlink', [{ name: 'link', content: '/etc/passwd', unixMode: 0o120777 }]],
  ['a symlink from DOS', 'symlink', [{ name: 'link', content: 'x', unixMode: 0o120777, madeByHost: 0 }]],
  ['a reparse point', 'symlink', [{ name: 'link', madeByHost: 10, dosAttributes: 0x400 }]],
  ['a device', 'special-file', [{ name: 'sda', unixMode: 0o060660 }]],
  ['a pipe', 'special-file', [{ name: 'pipe', unixMode: 0o010660 }]],
  ['a folder by mode only', 'kind-unclear', [{ name: 'a', unixMode: 0o040755 }]],
  ['a folder by attribute only', 'kind-unclear', [{ name: 'a', madeByHost: 0, dosAttributes: 0x10 }]],
  ['a file called a folder', 'kind-unclear', [{ name: 'a/', unixMode: 0o100644 }]],
  ['a folder with content', 'folder-with-content', [{ name: 'a/', content: 'abc' }]],
  ['encryption', 'encrypted-entry', [{ ...GOOD, flags: 0x801 }]],
  ['strong encryption', 'encrypted-entry', [{ ...GOOD, flags: 0x841 }]],
  ['an encrypted directory', 'encrypted-entry', [{ ...GOOD, flags: 0x2800 }]],
  ['Deflate64', 'compression-unknown', [{ ...GOOD, method: 9 }]],
];

const SIZES: readonly Case[] = [
  ['too many entries', 'too-many-entries', [GOOD, { name: 'b' }], {}, { maxEntries: 1 }],
  ['a promise of too many entries', 'too-many-entries', [GOOD], { zip64End: { entryCount: 1n << 40n } }],
  ['too large a file', 'entry-too-large', [GOOD], {}, { maxEntryBytes: 3 }],
  [
    'too much altogether',
    'total-too-large',
    [GOOD, { name: 'b', content: 'good' }],
    {},
    { maxTotalBytes: 7 },
  ],
  [
    'a ratio bomb',
    'ratio-too-high',
    [{ name: 'bomb', content: zeros(1_000_000), method: 8 }],
    {},
    { ratioFreeBytes: 1000 },
  ],
  ['a default ratio bomb', 'ratio-too-high', [{ name: 'bomb', content: zeros(17 * 1024 ** 2), method: 8 }]],
  ['a stored file of two sizes', 'sizes-disagree', [{ ...GOOD, local: { bytes: 9 }, central: { bytes: 9 } }]],
  [
    'more content than promised',
    'sizes-disagree',
    [{ name: 'a', content: 'abcdef', method: 8, local: { bytes: 3 }, central: { bytes: 3 } }],
  ],
  [
    'a bomb that promises to be small',
    'sizes-disagree',
    [{ name: 'a', content: zeros(5_000_000), method: 8, local: { bytes: 10 }, central: { bytes: 10 } }],
  ],
  [
    'less content than promised',
    'sizes-disagree',
    [{ name: 'a', content: 'abcdef', method: 8, local: { bytes: 9 }, central: { bytes: 9 } }],
  ],
  [
    'bytes after the end of deflate',
    'sizes-disagree',
    [{ name: 'a', content: 'abc', method: 8, raw: Buffer.concat([deflateRawSync('abc'), zeros(5)]) }],
  ],
  ['a wrong CRC', 'crc-differs', [{ ...GOOD, local: { crc32: 1 }, central: { crc32: 1 } }]],
  [
    'a large bomb that promises to be less',
    'sizes-disagree',
    [
      {
        name: 'a',
        content: zeros(5_000_000),
        method: 8,
        local: { bytes: 70_000 },
        central: { bytes: 70_000 },
      },
    ],
  ],
  [
    'bytes after the end of a large deflate stream',
    'sizes-disagree',
    [{ name: 'a', content: NOISE, method: 8, raw: Buffer.concat([deflateRawSync(NOISE), zeros(5)]) }],
  ],
  [
    'a megabyte after the end of a large deflate stream',
    'sizes-disagree',
    [{ name: 'a', content: NOISE, method: 8, raw: Buffer.concat([deflateRawSync(NOISE), zeros(2_000_000)]) }],
  ],
  [
    'half a large deflate stream',
    'entry-damaged',
    [{ name: 'a', content: NOISE, method: 8, raw: deflateRawSync(NOISE).subarray(0, 90_000) }],
  ],
  [
    'no large deflate stream',
    'entry-damaged',
    [{ name: 'a', content: NOISE, method: 8, raw: Buffer.alloc(90_000, 7) }],
  ],
  [
    'no deflate stream',
    'entry-damaged',
    [{ name: 'a', content: 'abc', method: 8, raw: Buffer.from([7, 7, 7]) }],
  ],
  [
    'half a deflate stream',
    'entry-damaged',
    [
      {
        name: 'a',
        content: 'abc'.repeat(99),
        method: 8,
        raw: deflateRawSync('abc'.repeat(99)).subarray(0, 4),
      },
    ],
  ],
];

const STRUCTURE: readonly Case[] = [
  ['another local name', 'local-header-differs', [{ ...GOOD, local: { name: Buffer.from('evil.txt') } }]],
  ['another local method', 'local-header-differs', [{ ...GOOD, local: { method: 8 } }]],
  ['another local size', 'local-header-differs', [{ ...GOOD, local: { bytes: 3 } }]],
  ['another local CRC', 'local-header-differs', [{ ...GOOD, local: { crc32: 3 } }]],
  ['other local flags', 'local-header-differs', [{ ...GOOD, local: { flags: 0x801 } }]],
  ['no local header', 'local-header-differs', [{ ...GOOD, local: { signature: 0x12345678 } }]],
  ['a wrong size in a data descriptor', 'data-descriptor-differs', [{ ...GOOD, descriptor: 'wrong-size' }]],
  ['a wrong CRC in a data descriptor', 'data-descriptor-differs', [{ ...GOOD, descriptor: 'wrong-crc' }]],
  ['a descriptor that is missing', 'junk-between-entries', [{ ...GOOD, flags: 0x808 }]],
  [
    'two names for the same bytes',
    'local-header-differs',
    [GOOD, { ...GOOD, name: 'well.txt', central: { headerStart: 0 } }],
  ],
  [
    'an entry inside another',
    'overlapping-entries',
    [
      { name: 'a', content: INNER },
      { ...GOOD, central: { headerStart: 31 } },
    ],
  ],
  [
    'junk before the first entry',
    'directory-damaged',
    [GOOD],
    { before: zeros(4), end: { directoryStart: 0 } },
  ],
  ['junk before, with true offsets', 'junk-before-entries', [GOOD], { before: Buffer.from('MZ..') }],
  ['junk between entries', 'junk-between-entries', [{ ...GOOD, junkAfter: zeros(9) }, { name: 'b' }]],
  ['junk before the directory', 'junk-between-entries', [GOOD], { beforeDirectory: zeros(9) }],
  ['junk after the end', 'trailing-junk', [GOOD], { after: zeros(3) }],
  ['an archive after the end', 'junk-before-entries', [GOOD], { before: buildRawZip([GOOD]) }],
  ['an archive in the comment', 'directory-damaged', [GOOD], { comment: buildRawZip([GOOD]) }],
  ['fewer entries than there are', 'directory-damaged', [GOOD, { name: 'b' }], { end: { entryCount: 1 } }],
  ['more entries than there are', 'truncated', [GOOD], { end: { entryCount: 2 } }],
  ['a directory elsewhere', 'directory-damaged', [GOOD], { end: { directoryStart: 2 } }],
  ['another disk', 'split-archive', [GOOD], { end: { disk: 1 } }],
  ['no directory entry', 'directory-damaged', [{ ...GOOD, central: { signature: 0 } }]],
  [
    'a wide offset beyond everything',
    'directory-damaged',
    [GOOD],
    { zip64End: { recordStart: (1n << 63n) - 1n } },
  ],
  [
    'a wide directory beyond everything',
    'directory-damaged',
    [GOOD],
    { zip64End: { directoryStart: (1n << 63n) - 1n } },
  ],
  ['two ends that disagree', 'directory-ends-disagree', [GOOD], { zip64End: true, end: { entryCount: 5 } }],
  [
    'an entry beyond the file',
    'truncated',
    [{ ...GOOD, isZip64: true, central: { headerStart: Number.MAX_SAFE_INTEGER } }],
  ],
  [
    'an extra field longer than its room',
    'directory-damaged',
    [{ ...GOOD, central: { extra: Buffer.from([1, 0, 99, 0]) } }],
  ],
];

const CASES: readonly (readonly [string, readonly Case[]])[] = [
  ['names', NAMES],
  ['twins', TWINS],
  ['kinds', KINDS],
  ['sizes', SIZES],
  ['structure', STRUCTURE],
];

for (const [kind, cases] of CASES) {
  describe(`hostile archives: ${kind}`, () => {
    for (const [what, rule, entries, options, limits] of cases) {
      it(`with ${what} are refused by ${rule}`, async () => {
        const path = scratch.put(buildRawZip(entries, options));
        expect(await ruleOf(readWholeZip(path, limits))).toBe(`zip-rule-broken/${rule}`);
      });
    }
  });
}

describe('refusals', () => {
  it('name the entry, made fit for a message', async () => {
    const path = scratch.put(buildRawZip([{ name: `a\u202E${'b'.repeat(150)}` }]));
    const { params } = await failureOf(readWholeZip(path));
    expect(params['entry']).toBe(`a\u{FFFD}${'b'.repeat(117)}…`);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('hello, this is no archive at all')],
    ['a PDF', Buffer.from(`%PDF-1.7\n${'x'.repeat(70_000)}`)],
  ])('call %s no container', async (_what, bytes) => {
    expect(await ruleOf(readWholeZip(scratch.put(bytes)))).toBe('file-not-a-container');
  });

  it('meet an archive that is cut anywhere', async () => {
    const whole = buildRawZip(
      [GOOD, { name: 'b.txt', content: 'b'.repeat(40), method: 8, descriptor: 'signed' }],
      {
        zip64End: true,
      },
    );
    for (let length = 0; length < whole.length; length += 1) {
      const path = scratch.put(whole.subarray(0, length));
      expect(await ruleOf(readWholeZip(path))).toMatch(
        length < 4 ? /^file-not-a-container$/ : /^zip-rule-broken\/truncated$/,
      );
    }
  });
});
