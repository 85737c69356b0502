import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBag } from '../../electron/core/bag/read-bag.ts';
import { verifyBag } from '../../electron/core/bag/verify-bag.ts';
import { writeBag } from '../../electron/core/bag/write-bag.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { makeBagFiles } from '../support/zip/raw-bag.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const hasUnzip =
  hasTool('unzip', 'bags checked by unzip and sha256sum') &&
  hasTool('sha256sum', 'bags checked by sha256sum');
const hasPython = hasTool('python3', 'bags read and written by Python');
const hasZip = hasTool('zip', 'bags written by Info-ZIP');

const writeSample = async (): Promise<string> => {
  const folder = scratch.path('sample');
  mkdirSync(folder);
  const { path } = await writeBag({
    target: join(folder, '验收-2026.review.zip'),
    baggingDate: '2026-11-20',
    info: [{ label: 'Source-Organization', value: '评审局' }],
    payload: [
      { name: 'review.json', source: Buffer.from(JSON.stringify({ note: '评审'.repeat(500) })) },
      {
        name: 'submissions/甲 公司/扫描 件.pdf',
        source: async function* () {
          yield Buffer.alloc(2_000_000, 'pdf');
        },
      },
      { name: 'submissions/乙/𠮷.txt', source: Buffer.from('rare') },
      { name: 'empty.txt', source: Buffer.alloc(0) },
    ],
    sign: async () => Buffer.from('a signature would be here'),
  });
  return path;
};

const unpack = async (): Promise<string> => {
  const zip = await writeSample();
  const folder = scratch.path('unpacked');
  const ran = runTool('unzip', ['-q', zip, '-d', folder]);
  expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
  return join(folder, '验收-2026.review');
};

describe.skipIf(!hasUnzip)('a written bag', () => {
  it('is whole for unzip', async () => {
    const ran = runTool('unzip', ['-tqq', await writeSample()]);
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
  });

  it('satisfies sha256sum with both manifests', async () => {
    const bag = await unpack();
    const ran = runTool('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: bag,
    });
    expect(ran.status).toBe(0);
    expect(ran.stdout.match(/: OK$/gm)).toHaveLength(4 + 3);
  });

  it('is a valid bag by find, sort and awk alone', async () => {
    const bag = await unpack();
    const script = `
      set -eu
      export LC_ALL=C
      find data -type f | sort > ../found
      sed 's/^[0-9a-f]\\{64\\}  //' manifest-sha256.txt | sort | cmp - ../found
      oxum=$(find data -type f -printf '%s\\n' | awk '{ bytes += $1; files += 1 } END { print bytes "." files }')
      grep -qx "Payload-Oxum: $oxum" bag-info.txt
      printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' | cmp - bagit.txt
      find . -maxdepth 1 -type f | sort | tr '\\n' ' '
    `;
    const ran = runTool('sh', ['-c', script], { cwd: bag });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.trim()).toBe(
      './bag-info.txt ./bagit.txt ./manifest-sha256.txt ./signature.p7s ./tagmanifest-sha256.txt',
    );
  });

  it('is read the same from the folder that unzip made', async () => {
    const bag = await openBag(await unpack());
    expect(await verifyBag(bag)).toMatchObject({ files: 4 });
    expect(Buffer.from(bag.signature ?? []).toString()).toBe('a signature would be here');
  });
});

describe.skipIf(!hasPython)('with Python', () => {
  it('a written bag is read, names and all', async () => {
    const script = `
import sys, zipfile, hashlib
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    base = z.namelist()[0].split('/')[0]
    for line in z.read(base + '/manifest-sha256.txt').decode().splitlines():
        digest, name = line.split('  ', 1)
        assert hashlib.sha256(z.read(base + '/' + name)).hexdigest() == digest, name
        print(name)
    assert {i.date_time for i in z.infolist()} == {(2000, 1, 1, 0, 0, 0)}
`;
    const ran = runTool('python3', ['-c', script, await writeSample()], {
      env: { PYTHONIOENCODING: 'utf-8' },
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.trim().split('\n')).toEqual([
      'data/empty.txt',
      'data/review.json',
      'data/submissions/乙/𠮷.txt',
      'data/submissions/甲 公司/扫描 件.pdf',
    ]);
  });

  it.each(['file', 'stream', 'zip64'])('a bag that Python zips (%s) is read', async (way) => {
    const zip = scratch.path('python.zip');
    const files = Object.fromEntries(
      [...makeBagFiles({ 'a.txt': 'a', '评审/乙.json': '{}' })].map(([path, content]) => [
        path,
        content.toString(),
      ]),
    );
    const script = `
import sys, json, zipfile
class Pipe:
    def __init__(self, f): self.f = f
    def write(self, b): return self.f.write(b)
    def flush(self): pass
way, target, files = sys.argv[1], sys.argv[2], json.load(sys.stdin)
with open(target, 'wb') as f:
    with zipfile.ZipFile(Pipe(f) if way == 'stream' else f, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, content in files.items():
            with z.open('bag/' + name, 'w', force_zip64=(way == 'zip64')) as entry: entry.write(content.encode())
`;
    const ran = runTool('python3', ['-c', script, way, zip], { input: JSON.stringify(files) });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const bag = await openBag(zip);
    expect(await verifyBag(bag)).toEqual({ files: 2, bytes: 3 });
    await bag.close();
  });
});

describe.skipIf(!hasZip || !hasUnzip)('with Info-ZIP', () => {
  it.each([
    ['a file', 'zip -qr "$1" *'],
    ['a pipe', 'zip -qr - * > "$1"'],
  ])('a bag zipped again into %s is read', async (_what, command) => {
    const bagFolder = await unpack();
    const zip = scratch.path('again.zip');
    const ran = runTool('sh', ['-c', command, 'sh', zip], { cwd: join(bagFolder, '..') });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const bag = await openBag(zip);
    expect(await verifyBag(bag)).toMatchObject({ files: 4 });
    await bag.close();
  });
});
