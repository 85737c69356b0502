import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBag } from '../../../../../electron/core/bag/read-bag.ts';
import { verifyBag } from '../../../../../electron/core/bag/verify-bag.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { makeBagEntries, makeBagFiles } from '../../../../support/zip/raw-bag.ts';
import type { RawBagOptions } from '../../../../support/zip/raw-bag.ts';
import { buildRawZip } from '../../../../support/zip/raw-zip.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const PAYLOAD = { 'review.json': '{}', 'submissions/甲/扫描.pdf': 'scan' };

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const littleEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
/** Bytes that no text of GB 18030 has. */
const odd = (text: string): Uint8Array => Buffer.concat([Buffer.from(text), Buffer.from([0x81, 0x20])]);

/** Encoders that Node does not have are run apart. */
const iconv =
  (to: string) =>
  (text: string): Uint8Array =>
    spawnSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text }).stdout;

const ENCODINGS = [
  ['UTF-16BE', bigEndian],
  ['UTF-16LE', littleEndian],
  ['UTF-16', bigEndian],
  ['utf-16', (text: string) => littleEndian(`\uFEFF${text}`)],
  ['GB18030', iconv('GB18030')],
  ['GBK', iconv('GBK')],
] as const;

const putZip = (
  options: RawBagOptions & { base?: string } = {},
  payload: Record<string, string> = PAYLOAD,
): string => scratch.put(buildRawZip(makeBagEntries(payload, options)));

const putFolder = (options: RawBagOptions = {}, payload: Record<string, string> = PAYLOAD): string => {
  const root = scratch.path('bag');
  for (const [path, content] of makeBagFiles(payload, options)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
};

const verify = async (path: string): Promise<unknown> => {
  const bag = await openBag(path);
  try {
    return await verifyBag(bag);
  } finally {
    await bag.close();
  }
};

describe.each([
  ['ZIP', putZip],
  ['folder', putFolder],
] as const)('a bag in a %s', (_kind, put) => {
  it('is opened with its facts', async () => {
    const bag = await openBag(put({ info: 'Source-Organization: 评审局\n  第二行\nPayload-Oxum: 6.2\n' }));
    expect(bag.version).toBe('1.0');
    expect(bag.info).toEqual([
      { label: 'Source-Organization', value: '评审局 第二行' },
      { label: 'Payload-Oxum', value: '6.2' },
    ]);
    expect(bag.payload.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['data/review.json', 2],
      ['data/submissions/甲/扫描.pdf', 4],
    ]);
    expect(bag.payloadBytes).toBe(6);
    expect(bag.algorithms).toEqual(['sha256']);
    expect(Buffer.from(await bag.read('data/review.json', 10)).toString()).toBe('{}');
    expect(await ruleOf(bag.read('data/review.json', 1))).toBe('file-too-large');
    expect(await ruleOf(bag.read('data/none.json', 1))).toBe('bag-rule-broken/payload-missing');
    expect(await verifyBag(bag)).toEqual({ files: 2, bytes: 6 });
    await bag.close();
  });

  it.each([
    ['0.93', ['md5']],
    ['0.96', ['sha1']],
    ['0.97', ['md5', 'sha1']],
    ['0.97', ['sha512']],
    ['1.0', ['sha256', 'sha512']],
  ])('of BagIt %s with %s is read', async (version, algorithms) => {
    expect(await verify(put({ version, algorithms }))).toEqual({ files: 2, bytes: 6 });
  });

  it.each(ENCODINGS)('with tag files in %s is read', async (encoding, encode) => {
    const info = 'Source-Organization: 評審局\n';
    const bag = await openBag(put({ version: '0.97', encoding, encode, info }));
    expect(bag.info).toEqual([{ label: 'Source-Organization', value: '評審局' }]);
    expect(bag.payload.map(({ path }) => path)).toContain('data/submissions/甲/扫描.pdf');
    expect(await verifyBag(bag)).toEqual({ files: 2, bytes: 6 });
    await bag.close();
  });

  it('in Latin-1 has its accents', async () => {
    const encode = (text: string) => Buffer.from(text, 'latin1');
    const path = put({ encoding: 'ISO-8859-1', encode, info: 'Contact-Name: Zoé\n' }, { 'été.txt': 'x' });
    const bag = await openBag(path);
    expect([bag.info[0]?.value, bag.payload[0]?.path]).toEqual(['Zoé', 'data/été.txt']);
    await bag.close();
  });

  it.each(['0.93', '0.95'])('of BagIt %s says of itself in package-info.txt', async (version) => {
    const facts = { version, algorithms: ['md5'], infoFile: 'package-info.txt' };
    const bag = await openBag(put({ ...facts, info: 'Payload-Oxum: 6.2\n' }));
    expect(bag.info).toEqual([{ label: 'Payload-Oxum', value: '6.2' }]);
    await bag.close();
    expect(await ruleOf(openBag(put({ ...facts, info: 'Payload-Oxum: 7.2\n' })))).toBe(
      'bag-rule-broken/payload-oxum-differs',
    );
  });

  it('may come without tag manifest and without bag-info.txt', async () => {
    const path = put({ hasTagManifest: false, info: undefined });
    expect(await verify(path)).toEqual({ files: 2, bytes: 6 });
  });

  it('shows the signature and the bytes that it signs', async () => {
    const bag = await openBag(put({ tamper: { 'signature.p7s': 'CMS' } }));
    expect(Buffer.from(bag.signature ?? []).toString()).toBe('CMS');
    expect(Buffer.from(bag.tagManifest ?? []).toString()).toMatch(/^[0-9a-f]{64} {2}bagit\.txt\n/);
    await bag.close();
  });

  it.each<readonly [string, string, RawBagOptions]>([
    ['no declaration', 'bagit-txt-missing', { tamper: { 'bagit.txt': undefined } }],
    ['a declaration with a third line', 'bagit-txt-malformed', { encoding: 'UTF-8\nX: y' }],
    [
      'a declaration with a byte order mark',
      'bagit-txt-malformed',
      { tamper: { 'bagit.txt': '\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' } },
    ],
    ['a version to come', 'bagit-version-unknown', { version: '2.0' }],
    ['an encoding that nobody knows', 'tag-encoding-unknown', { encoding: 'X-OURS' }],
    ['an encoding that is another one', 'tag-encoding-differs', { encoding: 'GB18030', encode: odd }],
    [
      'tag files that are no UTF-8',
      'tag-encoding-differs',
      { tamper: { 'manifest-sha256.txt': Buffer.from([0xff]) } },
    ],
    ['fetch.txt', 'fetch-not-allowed', { tamper: { 'fetch.txt': '' } }],
    ['no manifest', 'manifest-missing', { hasTagManifest: false, algorithms: [] }],
    ['an unknown algorithm', 'digest-algorithm-unknown', { tamper: { 'manifest-crc32.txt': '' } }],
    [
      'a malformed line',
      'manifest-malformed',
      { tamper: { 'manifest-sha256.txt': 'abc data/review.json\n' } },
    ],
    [
      'a path outside data',
      'manifest-path-outside',
      { tamper: { 'manifest-sha256.txt': `${'0'.repeat(64)}  ../x\n` } },
    ],
    ['a missing payload file', 'payload-missing', { tamper: { 'data/review.json': undefined } }],
    ['an extra payload file', 'payload-not-listed', { tamper: { 'data/extra.txt': 'x' } }],
    ['a missing tag file', 'tag-file-missing', { tamper: { 'bag-info.txt': undefined } }],
    ['an extra tag file', 'tag-file-not-listed', { tamper: { 'notes.txt': 'x' } }],
    [
      'an extra tag file without tag manifest',
      'tag-file-not-listed',
      { hasTagManifest: false, tamper: { 'notes.txt': 'x' } },
    ],
    [
      'an unlisted manifest',
      'manifest-not-in-tag-manifest',
      { version: '0.97', tamper: { 'manifest-md5.txt': '' } },
    ],
    ['a wrong Payload-Oxum', 'payload-oxum-differs', { info: 'Payload-Oxum: 7.2\n' }],
    ['two Payload-Oxums', 'bag-info-malformed', { info: 'Payload-Oxum: 6.2\nPayload-Oxum: 6.2\n' }],
    ['bag-info without label', 'bag-info-malformed', { info: 'no colon here\n' }],
  ])('with %s is refused', async (_what, rule, options) => {
    expect(await ruleOf(openBag(put(options)))).toBe(`bag-rule-broken/${rule}`);
  });

  it('with a line twice is refused', async () => {
    const line = `${'0'.repeat(64)}  data/review.json\n`;
    const failure = await failureOf(openBag(put({ tamper: { 'manifest-sha256.txt': line + line } })));
    expect(failure.params).toEqual({ rule: 'manifest-lists-twice', file: 'data/review.json' });
  });

  it('with a payload file in one of two manifests is refused for 1.0 and read for 0.97', async () => {
    const other =
      makeBagFiles({ 'review.json': '{}' }, { algorithms: ['md5'] }).get('manifest-md5.txt') ?? '';
    const tamper = { 'manifest-md5.txt': other };
    const options = { hasTagManifest: false, info: undefined, tamper };
    expect(await ruleOf(openBag(put(options)))).toBe('bag-rule-broken/payload-not-listed');
    expect(await verify(put({ ...options, version: '0.97' }))).toEqual({ files: 2, bytes: 6 });
  });

  it('with a changed tag file is refused when opened', async () => {
    const failure = await failureOf(
      openBag(put({ tamper: { 'bag-info.txt': 'Payload-Oxum: 6.2\nX: y\n' } })),
    );
    expect([failure.code, failure.params]).toEqual(['bag-digest-wrong', { count: 1, first: 'bag-info.txt' }]);
  });

  it('counts all wrong payload files', async () => {
    const path = put({ tamper: { 'data/review.json': '[]', 'data/submissions/甲/扫描.pdf': 'SCAN' } });
    const failure = await failureOf(verify(path));
    expect([failure.code, failure.params]).toEqual([
      'bag-digest-wrong',
      { count: 2, first: 'data/review.json' },
    ]);
  });

  it('with too large a tag file is refused', async () => {
    const path = put();
    expect(await ruleOf(openBag(path, { limits: { maxTagFileBytes: 100 } }))).toBe(
      'bag-rule-broken/tag-file-too-large',
    );
  });

  it('reads percent signs in manifests as written and refuses such names', async () => {
    const path = put({}, { '50%25.txt': 'x' });
    expect(await ruleOf(openBag(path))).toBe('zip-rule-broken/name-has-percent');
  });
});

describe('a bag in a ZIP', () => {
  it('may lie at the top of the archive', async () => {
    expect(await verify(putZip({ base: '' }))).toEqual({ files: 2, bytes: 6 });
  });

  it('with a second top folder is refused', async () => {
    const entries = [...makeBagEntries(PAYLOAD), { name: '__MACOSX/._bag', content: 'x' }];
    expect(await ruleOf(openBag(scratch.put(buildRawZip(entries))))).toBe(
      'bag-rule-broken/more-than-one-top-folder',
    );
  });

  it('matches a manifest in composed form with decomposed names of macOS', async () => {
    const path = putZip({ spell: (name) => name.normalize('NFC') }, { ['cafe\u0301.txt']: 'x' });
    expect(await verify(path)).toEqual({ files: 1, bytes: 1 });
  });

  it('counts a damaged entry with the wrong digests', async () => {
    const entries = makeBagEntries(PAYLOAD, { method: 0 }).map((entry) =>
      entry.name === 'bag/data/review.json'
        ? { ...entry, local: { crc32: 1 }, central: { crc32: 1 } }
        : entry,
    );
    const failure = await failureOf(verify(scratch.put(buildRawZip(entries))));
    expect(failure.params).toEqual({ count: 1, first: 'data/review.json' });
  });
});

describe('a bag in a folder', () => {
  it('with a link is refused', async () => {
    const root = putFolder();
    symlinkSync('/etc/passwd', join(root, 'data', 'link'));
    expect(await ruleOf(openBag(root))).toBe('zip-rule-broken/symlink');
  });

  it('that grows while it is read is refused', async () => {
    const root = putFolder();
    const bag = await openBag(root);
    writeFileSync(join(root, 'data', 'review.json'), '{}{}');
    expect(await ruleOf(verifyBag(bag))).toBe('bag-rule-broken/file-changed-while-reading');
  });

  it('is held to the limits', async () => {
    const root = putFolder();
    expect(await ruleOf(openBag(root, { limits: { maxEntries: 3 } }))).toBe(
      'zip-rule-broken/too-many-entries',
    );
    expect(await ruleOf(openBag(root, { limits: { maxTotalBytes: 20 } }))).toBe(
      'zip-rule-broken/total-too-large',
    );
  });
});

describe('what is no bag', () => {
  it('is unreadable when it is not there', async () => {
    expect(await ruleOf(openBag(join(scratch.root, 'none.zip')))).toBe('file-unreadable');
  });
});
