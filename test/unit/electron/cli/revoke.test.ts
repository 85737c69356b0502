import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBag } from '../../../../electron/core/bag/read-bag.ts';
import { readPackageDocuments } from '../../../../electron/core/services/package-documents.ts';
import { findRevocation, readCrl } from '../../../../electron/core/signing/crl.ts';
import { aResourceFolder } from '../../../support/builders/a-resource-folder.ts';
import { aReviewFolder } from '../../../support/builders/a-review-folder.ts';
import { runCli } from '../../../support/builders/run-cli.ts';
import { useScratch } from '../../../support/zip/scratch.ts';

const scratch = useScratch();
const keys = join(scratch.root, 'keys');
const at = (name: string): string => join(keys, name);
const derOf = (name: string): Uint8Array => new Uint8Array(new X509Certificate(readFileSync(at(name))).raw);
const root = ['--root', at('bureau-root.p12'), '--root-pin-file', at('pin')];
let resources = '';

beforeAll(async () => {
  resources = aResourceFolder(scratch.root);
  vi.stubEnv('PANELDESK_RESOURCES', resources);
  mkdirSync(keys);
  writeFileSync(at('pin'), 'a-pin-of-the-bureau\n');
  const common = ['--out', keys, '--pin-file', at('pin')];
  await runCli('keys', 'new-ca', '--name', '示例科技局根', ...common);
  for (const [id, name] of [
    ['bureau', '示例科技局'],
    ['expert-01', '陈吉安'],
    ['expert-02', '王久'],
  ] as const)
    expect((await runCli('keys', 'issue', '--name', name, '--id', id, ...root, ...common)).stderr).toBe('');
}, 300_000);
beforeEach(() => void vi.stubEnv('PANELDESK_RESOURCES', resources));
afterEach(() => void vi.unstubAllEnvs());

const revoke = (list: string, ...more: readonly string[]) =>
  runCli('keys', 'revoke', ...root, '--crl', at(list), '--json', ...more);

const pack = (list: string, ...more: readonly string[]) =>
  runCli(
    ...[
      'pack',
      aReviewFolder(join(scratch.root, `${list}-source`)),
      '--out',
      join(scratch.root, `${list}.review.zip`),
    ],
    ...['--crl', at(list), ...more],
  );

const key = ['--key', at('bureau.p12'), '--pin-file', at('pin')];

describe('keys revoke', () => {
  it('begins a list, and adds to it', async () => {
    const first = await revoke('one.crl', '--certificate', at('expert-01.pem'), '--reason', 'keyCompromise');
    expect(first.status).toBe(0);
    const again = await revoke('one.crl', '--certificate', at('expert-01.pem'), at('expert-02.pem'));
    const { revoked } = JSON.parse(again.stdout) as { revoked: readonly { readonly reason: string }[] };
    expect(revoked.map(({ reason }) => reason)).toEqual(['keyCompromise', 'unspecified']);
    const crl = readCrl(readFileSync(at('one.crl')), 'one.crl');
    const ask = (name: string) => findRevocation([crl], derOf(name), derOf('bureau-root.pem'));
    expect(ask('expert-01.pem')).toMatchObject({ reason: 'keyCompromise' });
    expect(ask('expert-02.pem')).toMatchObject({ reason: 'unspecified' });
    expect(ask('bureau.pem')).toBe('good');
  });

  it('refuses what is no list, and leaves it as it was', async () => {
    writeFileSync(at('none.crl'), 'no list');
    expect(await revoke('none.crl', '--certificate', at('expert-01.pem'))).toMatchObject({ status: 2 });
    expect(readFileSync(at('none.crl'), 'utf8')).toBe('no list');
    expect(await revoke('new.crl', '--certificate', at('nowhere.pem'))).toMatchObject({ status: 2 });
  });
});

describe('pack --crl', () => {
  it('puts the list into the package, whose verification finds nothing strange', async () => {
    await revoke('packed.crl', '--certificate', at('expert-01.pem'));
    expect((await pack('packed.crl', ...key)).stderr).toBe('');
    const path = join(scratch.root, 'packed.crl.review.zip');
    expect((await runCli('verify', path, '--trust', at('bureau-root.pem'))).status).toBe(0);
    const bag = await openBag(path);
    const { revoked } = await readPackageDocuments(bag);
    await bag.close();
    expect(
      findRevocation([revoked ?? new Uint8Array()], derOf('expert-01.pem'), derOf('bureau-root.pem')),
    ).toMatchObject({ reason: 'unspecified' });
  });

  it('refuses a list without a signature beside it, of another root, and one that names the signer', async () => {
    await revoke('plain.crl');
    expect((await pack('plain.crl')).stderr).toContain('input-invalid');
    await revoke('self.crl', '--certificate', at('bureau.pem'));
    expect((await pack('self.crl', ...key)).stderr).toContain('--key');
    writeFileSync(at('no.crl'), 'no list');
    expect((await pack('no.crl', ...key)).status).toBe(2);
  });
});

describe('pack --key', () => {
  it('does not take the root’s key', async () => {
    const folder = aReviewFolder(join(scratch.root, 'rooted-source'));
    const rooted = ['--key', at('bureau-root.p12'), '--pin-file', at('pin'), '--lang', 'en'];
    const ran = await runCli('pack', folder, '--out', join(scratch.root, 'rooted.review.zip'), ...rooted);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('not meant for signing');
  });
});

describe('keys show', () => {
  it('opens a key file with its PIN and shows the chain', async () => {
    const shown = await runCli('keys', 'show', at('expert-01.p12'), '--pin-file', at('pin'), '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      commonName: '陈吉安',
      issuerCommonName: '示例科技局根',
      chain: [{ commonName: '示例科技局根', isAuthority: true }],
    });
    writeFileSync(at('other.pin'), 'another-pin\n');
    const wrong = await runCli('keys', 'show', at('expert-01.p12'), '--pin-file', at('other.pin'));
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
  });
});
