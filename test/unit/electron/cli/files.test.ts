import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aResourceFolder } from '../../../support/builders/a-resource-folder.ts';
import { aReviewFolder } from '../../../support/builders/a-review-folder.ts';
import { runCli } from '../../../support/builders/run-cli.ts';
import { hasTool, runTool } from '../../../support/external-tool.ts';
import { useScratch } from '../../../support/zip/scratch.ts';

const scratch = useScratch();
const PIN = 'a-pin-of-the-bureau';
const keys = join(scratch.root, 'keys');
let resources = '';

const hasOpenssl = hasTool('openssl', 'keys checked by a program not written here');

beforeAll(async () => {
  resources = aResourceFolder(scratch.root);
  vi.stubEnv('PANELDESK_RESOURCES', resources);
  mkdirSync(keys);
  writeFileSync(join(keys, 'root.pin'), `${PIN}-root\n`);
  writeFileSync(join(keys, 'desk.pin'), `${PIN}\n`);
  const root = await runCli(
    'keys',
    'new-ca',
    '--name',
    '示例科技局根',
    '--out',
    keys,
    '--pin-file',
    join(keys, 'root.pin'),
  );
  const issued = await runCli(
    ...['keys', 'issue', '--name', '示例科技局', '--id', 'bureau', '--out', keys, '--json'],
    ...['--pin-file', join(keys, 'desk.pin'), '--root', join(keys, 'bureau-root.p12')],
    ...['--root-pin-file', join(keys, 'root.pin')],
  );
  expect([root.status, issued.status, root.stderr, issued.stderr]).toEqual([0, 0, '', '']);
  expect(JSON.parse(issued.stdout)).toMatchObject({
    commonName: '示例科技局',
    issuerCommonName: '示例科技局根',
  });
}, 300_000);
beforeEach(() => void vi.stubEnv('PANELDESK_RESOURCES', resources));
afterEach(() => void vi.unstubAllEnvs());

const packArgs = (folder: string, out: string): readonly string[] => [
  'pack',
  folder,
  '--out',
  out,
  '--lang',
  'en',
];
const keyArgs = ['--key', join(keys, 'bureau.p12'), '--pin-file', join(keys, 'desk.pin')];

describe('keys', () => {
  it.skipIf(!hasOpenssl)('are read and their chain is verified by openssl', () => {
    const read = runTool('openssl', [
      'pkcs12',
      '-in',
      join(keys, 'bureau.p12'),
      '-passin',
      `pass:${PIN}`,
      '-nokeys',
      '-clcerts',
    ]);
    expect(read.stderr).toBe('');
    expect(read.stdout).toContain('BEGIN CERTIFICATE');
    expect(read.stdout).toContain('friendlyName: bureau');
    const key = runTool('openssl', [
      'pkcs12',
      '-in',
      join(keys, 'bureau.p12'),
      '-passin',
      `pass:${PIN}`,
      '-nocerts',
      '-nodes',
    ]);
    expect(runTool('openssl', ['pkey', '-noout', '-text'], { input: key.stdout }).stdout).toContain('P-256');
    const verified = runTool('openssl', [
      'verify',
      '-CAfile',
      join(keys, 'bureau-root.pem'),
      join(keys, 'bureau.pem'),
    ]);
    expect(verified.stdout.trim()).toBe(`${join(keys, 'bureau.pem')}: OK`);
    const wrong = runTool('openssl', [
      'pkcs12',
      '-in',
      join(keys, 'bureau.p12'),
      '-passin',
      'pass:wrong',
      '-nokeys',
    ]);
    expect(wrong.status).not.toBe(0);
  });

  it.skipIf(!hasOpenssl)('show the fingerprint that openssl shows', async () => {
    const shown = await runCli('keys', 'show', join(keys, 'bureau.pem'), '--json');
    const { fingerprint } = JSON.parse(shown.stdout) as { fingerprint: string };
    const said = runTool('openssl', [
      'x509',
      '-in',
      join(keys, 'bureau.pem'),
      '-noout',
      '-fingerprint',
      '-sha256',
    ]);
    expect(said.stdout.trim().split('=')[1]).toBe(fingerprint);
    expect((await runCli('keys', 'show', join(keys, 'bureau.pem'))).stdout).toContain(
      '示例科技局 (示例科技局根)',
    );
  });

  it('are never written over: a key cannot be made again', async () => {
    const before = readFileSync(join(keys, 'bureau-root.p12'));
    const again = await runCli(
      'keys',
      'new-ca',
      '--name',
      '别人',
      '--out',
      keys,
      '--pin-file',
      join(keys, 'root.pin'),
    );
    expect(again.status).not.toBe(0);
    expect(readFileSync(join(keys, 'bureau-root.p12'))).toEqual(before);
    expect(readdirSync(keys).sort()).toEqual([
      'bureau-root.p12',
      'bureau-root.pem',
      'bureau.p12',
      'bureau.pem',
      'desk.pin',
      'root.pin',
    ]);
  });

  const issue = (...more: readonly string[]) =>
    runCli(
      'keys',
      'issue',
      '--name',
      '专家',
      '--id',
      'expert-09',
      '--out',
      keys,
      '--lang',
      'en',
      '--root-pin-file',
      join(keys, 'root.pin'),
      ...more,
    );

  it('could not be made by a wrong PIN, without a PIN, with a short PIN, or under no root', async () => {
    const root = ['--root', join(keys, 'bureau-root.p12')];
    const wrong = await issue(
      ...root,
      '--pin-file',
      join(keys, 'desk.pin'),
      '--root-pin-file',
      join(keys, 'desk.pin'),
    );
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('The PIN is not right');
    vi.stubEnv('PANELDESK_PIN', undefined);
    expect((await issue(...root)).status).toBe(2);
    vi.stubEnv('PANELDESK_PIN', '1');
    const weak = await issue(...root);
    expect(weak.status).toBe(2);
    expect(weak.stderr).toContain('pin-too-weak');
    vi.stubEnv('PANELDESK_PIN', PIN);
    expect(
      (await issue('--root', join(keys, 'bureau.p12'), '--root-pin-file', join(keys, 'desk.pin'))).stderr,
    ).toContain('input-invalid');
    expect((await issue('--root', join(keys, 'root.pin'))).status).toBe(2);
    expect((await issue('--root', join(keys, 'nowhere.p12'))).status).toBe(2);
    expect(existsSync(join(keys, 'expert-09.p12'))).toBe(false);
  }, 120_000);

  it('could not be made with a PIN file that is not there, and the file is named', async () => {
    const { status, stderr } = await runCli(
      'keys',
      'new-ca',
      '--name',
      'x',
      '--out',
      keys,
      '--pin-file',
      join(keys, 'no.pin'),
      '--lang',
      'en',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('no.pin');
    expect(stderr).not.toContain('at async');
  });

  it('never take a path for an id', async () => {
    vi.stubEnv('PANELDESK_PIN', PIN);
    const { status } = await runCli(
      ...['keys', 'issue', '--name', 'x', '--id', '../escaped', '--out', keys],
      ...['--root', join(keys, 'bureau-root.p12'), '--root-pin-file', join(keys, 'root.pin')],
    );
    expect(status).toBe(2);
    expect(existsSync(join(scratch.root, 'escaped.p12'))).toBe(false);
  });

  it('could not be shown where there is none', async () => {
    const path = scratch.put('no certificate', 'x.cer');
    expect(await runCli('keys', 'show', path)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('pack and verify', () => {
  it('make and check a signed package; JSON is all that is on stdout', async () => {
    const out = scratch.path('small.review.zip');
    const packed = await runCli(
      ...packArgs(aReviewFolder(scratch.path('source')), out),
      ...keyArgs,
      '--json',
    );
    expect(packed.status).toBe(0);
    expect(JSON.parse(packed.stdout)).toMatchObject({ file: out, signed: true });
    const verified = await runCli('verify', out, '--trust', join(keys, 'bureau-root.pem'), '--json');
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      files: [
        {
          kind: 'submission-package',
          verdict: 'valid',
          signatures: [{ signer: '示例科技局', trusted: true }],
        },
      ],
    });
    const text = await runCli('verify', out);
    expect(text.stdout).toContain('small.review.zip: submission-package: valid');
    expect(text.stdout).toContain('✓ signature signature.p7s');
  });

  it('find a changed package wrong (1), and could not look at one that is not there (2)', async () => {
    const out = scratch.path('small.review.zip');
    await runCli(...packArgs(aReviewFolder(scratch.path('source')), out), ...keyArgs);
    const bytes = readFileSync(out);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    const changed = scratch.put(bytes);
    const wrong = await runCli('verify', out, changed, '--json');
    expect(wrong.status).toBe(1);
    const { files } = JSON.parse(wrong.stdout) as { files: { verdict: string }[] };
    expect(files.map((file) => file.verdict)).toEqual(['valid', 'invalid']);
    expect((await runCli('verify', out, scratch.path('nowhere.zip'))).status).toBe(2);
    expect((await runCli('verify', out, '--trust', scratch.put('x', 'x.pem'))).status).toBe(2);
  });

  it('does not collate a package, and writes no table', async () => {
    const out = scratch.path('small.review.zip');
    await runCli(...packArgs(aReviewFolder(scratch.path('source')), out), ...keyArgs);
    const table = scratch.path('table.csv');
    const { status, stdout } = await runCli('collate', out, '--out', table, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'submission-package', reason: 'wrong-kind-of-file' });
    expect(existsSync(table)).toBe(false);
  });

  it('names what is wrong in the folder, file and place, and writes nothing', async () => {
    const spoil: readonly (readonly [(folder: string) => void, readonly string[], number])[] = [
      [(folder) => rmSync(join(folder, 'beta', '01-产权证明.txt')), ['01-产权证明.txt'], 2],
      [
        (folder) => writeFileSync(join(folder, 'review.yaml'), 'format: x\n\tid: y'),
        ['review.yaml', '2:1'],
        1,
      ],
      [
        (folder) =>
          writeFileSync(
            join(folder, 'beta', 'submission.yaml'),
            'id: beta\nbaseName: b\napplicant: { name: x }\nmaterials: []\nclaims: [{ indicator: beauty, value: "1" }]',
          ),
        ['beta/submission.yaml', 'claims.0.indicator', 'beauty'],
        1,
      ],
    ];
    for (const [change, words, status] of spoil) {
      const folder = aReviewFolder(scratch.path('source'));
      change(folder);
      const out = scratch.path('small.review.zip');
      const ran = await runCli(...packArgs(folder, out));
      expect(ran).toMatchObject({ status, stdout: '' });
      for (const word of words) expect(ran.stderr).toContain(word);
      expect(existsSync(out)).toBe(false);
    }
  });

  it('could not sign with a wrong PIN', async () => {
    vi.stubEnv('PANELDESK_PIN', 'wrong');
    const out = scratch.path('small.review.zip');
    const ran = await runCli(
      ...packArgs(aReviewFolder(scratch.path('source')), out),
      '--key',
      join(keys, 'bureau.p12'),
    );
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(out)).toBe(false);
  });

  it('could not write where there is no folder', async () => {
    const out = join(scratch.root, 'nowhere', 'small.review.zip');
    const ran = await runCli(...packArgs(aReviewFolder(scratch.path('source')), out));
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('target-gone');
  });
});

describe('demo', () => {
  it('could not run in a folder that is not empty, and leaves it as it was', async () => {
    const folder = scratch.path('full');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const { status, stdout, stderr } = await runCli('demo', '--out', folder, '--lang', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('could not run by a scheme that it has no sample for', async () => {
    const folder = scratch.path('new');
    expect((await runCli('demo', '--out', folder, '--scheme', 'other')).status).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });
});
