import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBureauRoot, issueKey } from '../../electron/core/signing/bureau-keys.ts';
import { signDetached } from '../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../electron/core/signing/cms-verify.ts';
import { findRevocation, readCrl } from '../../electron/core/signing/crl.ts';
import { createSeatKey, openKey } from '../../electron/core/signing/seat-key.ts';
import { toPem, writeCrl } from '../../electron/core/signing/write-crl.ts';
import { hasTool, runTool } from '../support/external-tool.ts';

const PIN = 'k7pm2wxq';
const CHINESE_PIN = '春江花月夜2026';
const VALIDITY = { pin: PIN, notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300 };
const folder = mkdtempSync(join(tmpdir(), 'paneldesk-keys-'));
const at = (name: string): string => join(folder, name);
const content = Buffer.from('0f3a  data/review.json\n');

beforeAll(async () => {
  const root = await createBureauRoot({ commonName: '绍兴市科学技术局', ...VALIDITY });
  const expert = await issueKey({
    commonName: '陈吉安',
    friendlyName: 'expert-01',
    root: { p12: root.p12, pin: PIN },
    ...VALIDITY,
  });
  const seat = await createSeatKey({ commonName: '周𠮷堃', ...VALIDITY });
  const lost = await issueKey({
    commonName: '王久',
    friendlyName: 'expert-02',
    root: { p12: root.p12, pin: PIN },
    ...VALIDITY,
  });
  const rsa = await createSeatKey({ commonName: '周𠮷堃', profile: 'rsa3072', ...VALIDITY });
  const chinese = await createSeatKey({ commonName: '周𠮷堃', ...VALIDITY, pin: CHINESE_PIN });
  const rootSigner = await openKey(root.p12, PIN);
  const list = (previous: Uint8Array | undefined, certificates: readonly Uint8Array[]) =>
    writeCrl({
      root: rootSigner,
      certificates,
      reason: 'keyCompromise',
      now: new Date(),
      days: 30,
      previous,
    });
  writeFileSync(at('revoked.crl'), toPem(await list(await list(undefined, []), [lost.certificate])));
  writeFileSync(at('lost.pem'), new X509Certificate(lost.certificate).toString());
  writeFileSync(at('root.p12'), root.p12);
  writeFileSync(at('rsa.p12'), rsa.p12);
  writeFileSync(at('chinese.p12'), chinese.p12);
  writeFileSync(at('expert.p12'), expert.p12);
  writeFileSync(at('seat.p12'), seat.p12);
  writeFileSync(at('root.pem'), new X509Certificate(root.certificate).toString());
  writeFileSync(at('expert.pem'), new X509Certificate(expert.certificate).toString());
  writeFileSync(at('content'), content);
  writeFileSync(at('content.p7s'), await signDetached(content, await openKey(expert.p12, PIN)));
}, 120_000);

const derOf = (file: string): Uint8Array => new Uint8Array(new X509Certificate(readFileSync(file)).raw);

describe.skipIf(!hasTool('openssl', 'keys and detached signatures by OpenSSL'))('OpenSSL', () => {
  it.each([
    ['expert.p12', PIN],
    ['seat.p12', PIN],
    ['root.p12', PIN],
    ['rsa.p12', PIN],
    ['chinese.p12', CHINESE_PIN],
  ])('opens %s and finds the strong algorithms', (name, pin) => {
    const ran = runTool('openssl', [
      ...['pkcs12', '-in', at(name), '-passin', `pass:${pin}`, '-info', '-noenc', '-noout'],
    ]);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('MAC: sha256, Iteration 600000');
    expect(ran.stderr).toContain('PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256');
  });

  it('verifies the chain of an issued key', () => {
    const ran = runTool('openssl', ['verify', '-x509_strict', '-CAfile', at('root.pem'), at('expert.pem')]);
    expect(ran.stdout).toContain('expert.pem: OK');
  });

  it('verifies the detached CAdES signature, and not over other content', () => {
    const verify = (file: string) =>
      runTool('openssl', [
        ...[
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          at('content.p7s'),
          '-content',
          file,
        ],
        ...['-CAfile', at('root.pem'), '-purpose', 'any', '-out', '/dev/null'],
      ]);
    writeFileSync(at('other'), 'other');
    expect(verify(at('content')).stderr).toContain('CAdES Verification successful');
    expect(verify(at('other')).status).not.toBe(0);
  });

  it('makes signatures that are verified here', () => {
    runTool('openssl', [
      'pkcs12',
      '-in',
      at('expert.p12'),
      '-passin',
      `pass:${PIN}`,
      '-noenc',
      '-out',
      at('all.pem'),
    ]);
    const ran = runTool('openssl', [
      ...[
        'cms',
        '-sign',
        '-cades',
        '-binary',
        '-in',
        at('content'),
        '-outform',
        'DER',
        '-out',
        at('foreign.p7s'),
      ],
      ...['-signer', at('expert.pem'), '-inkey', at('all.pem'), '-md', 'sha256'],
    ]);
    expect(ran.status).toBe(0);
    const cms = runTool('base64', ['-w0', at('foreign.p7s')]).stdout;
    const finding = verifyDetached(new Uint8Array(Buffer.from(cms, 'base64')), content);
    expect(finding).toMatchObject({ verdict: 'valid' });
  });
});

describe.skipIf(!hasTool('openssl', 'revocation lists by OpenSSL'))('a list of revoked certificates', () => {
  const check = (file: string) =>
    runTool('openssl', [
      ...['verify', '-crl_check', '-CAfile', at('root.pem'), '-CRLfile', at('revoked.crl'), at(file)],
    ]);

  it('is verified by OpenSSL, which refuses whom it names and nobody else', () => {
    const read = runTool('openssl', [
      ...['crl', '-in', at('revoked.crl'), '-CAfile', at('root.pem'), '-verify', '-noout', '-text'],
    ]);
    expect(read.stderr).toContain('verify OK');
    expect(read.stdout).toContain('Version 2 (0x1)');
    expect(read.stdout).toContain('Key Compromise');
    expect(read.stdout).toMatch(/X509v3 CRL Number: *\n *2\n/);
    expect(check('expert.pem').stdout).toContain('expert.pem: OK');
    expect(check('lost.pem').stderr).toContain('certificate revoked');
  });

  it('made by OpenSSL is understood here', () => {
    writeFileSync(at('index.txt'), '');
    writeFileSync(at('number'), '01\n');
    writeFileSync(
      at('ca.cnf'),
      [
        ...[
          '[ca]',
          'default_ca = one',
          '[one]',
          `database = ${at('index.txt')}`,
          `crlnumber = ${at('number')}`,
        ],
        ...['default_md = sha256', 'default_crl_days = 30', `certificate = ${at('root.pem')}`],
        ...[
          `private_key = ${at('root.key')}`,
          'crl_extensions = ext',
          '[ext]',
          'authorityKeyIdentifier = keyid',
        ],
        '',
      ].join('\n'),
    );
    const pin = ['-passin', `pass:${PIN}`];
    runTool('openssl', [
      'pkcs12',
      '-in',
      at('root.p12'),
      ...pin,
      '-noenc',
      '-nocerts',
      '-out',
      at('root.key'),
    ]);
    const ca = (...args: readonly string[]) => runTool('openssl', ['ca', '-config', at('ca.cnf'), ...args]);
    expect(ca('-revoke', at('lost.pem'), '-crl_reason', 'superseded').status).toBe(0);
    expect(ca('-gencrl', '-out', at('foreign.crl')).status).toBe(0);
    const crl = readCrl(readFileSync(at('foreign.crl')), 'foreign.crl');
    const ask = (name: string) => findRevocation([crl], derOf(at(name)), derOf(at('root.pem')));
    expect(ask('lost.pem')).toMatchObject({ reason: 'superseded' });
    expect(ask('expert.pem')).toBe('good');
  });
});

describe.skipIf(!hasTool('pk12util', 'keys by NSS'))('NSS', () => {
  const newDatabase = (name: string): string => {
    const database = at(name);
    mkdirSync(database);
    runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    return database;
  };

  it('imports the expert’s key under its ASCII name', () => {
    const database = newDatabase('nss');
    const ran = runTool('pk12util', ['-i', at('expert.p12'), '-d', `sql:${database}`, '-W', PIN, '-K', '']);
    expect(ran.stdout + ran.stderr).toContain('PKCS12 IMPORT SUCCESSFUL');
    expect(runTool('certutil', ['-L', '-d', `sql:${database}`]).stdout).toContain('expert-01');
  });

  it.each([
    ['seat.p12', PIN],
    ['root.p12', PIN],
    ['rsa.p12', PIN],
    ['chinese.p12', CHINESE_PIN],
  ])('lists %s', (name, pin) => {
    const database = newDatabase(`nss-${name}`);
    const ran = runTool('pk12util', ['-l', at(name), '-d', `sql:${database}`, '-W', pin]);
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('Certificate');
  });
});

describe.skipIf(!hasTool('keytool', 'keys by Java'))('Java', () => {
  const list = (name: string, pin: string) => {
    writeFileSync(at('pin'), pin);
    const storage = ['-storetype', 'PKCS12', '-keystore', at(name), '-storepass:file', at('pin')];
    return runTool('keytool', ['-J-Dfile.encoding=UTF-8', '-list', '-v', ...storage]).stdout;
  };

  it('lists the expert’s key with its chain', () => {
    const said = list('expert.p12', PIN);
    expect(said).toContain('expert-01');
    expect(said).toMatch(/Certificate chain length: 2/);
  });

  it.each([
    ['seat.p12', PIN],
    ['root.p12', PIN],
    ['rsa.p12', PIN],
  ])('lists %s', (name, pin) => {
    expect(list(name, pin)).toContain('PrivateKeyEntry');
  });

  it('knows no Chinese PIN under this encryption, whoever wrote the file: it gets past the seal and says so', () => {
    expect(list('chinese.p12', CHINESE_PIN)).toContain('Password is not ASCII');
    expect(list('chinese.p12', PIN)).not.toContain('Password is not ASCII');
  });
});
