import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBureauRoot, issueKey } from '../../electron/core/signing/bureau-keys.ts';
import { signDetached } from '../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../electron/core/signing/cms-verify.ts';
import { createSeatKey, openKey } from '../../electron/core/signing/seat-key.ts';
import { hasTool, runTool } from '../support/external-tool.ts';

const PIN = 'k7pm2wxq';
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
  writeFileSync(at('expert.p12'), expert.p12);
  writeFileSync(at('seat.p12'), seat.p12);
  writeFileSync(at('root.pem'), new X509Certificate(root.certificate).toString());
  writeFileSync(at('expert.pem'), new X509Certificate(expert.certificate).toString());
  writeFileSync(at('content'), content);
  writeFileSync(at('content.p7s'), await signDetached(content, await openKey(expert.p12, PIN)));
});

describe.skipIf(!hasTool('openssl', 'keys and detached signatures by OpenSSL'))('OpenSSL', () => {
  it.each(['expert.p12', 'seat.p12'])('opens %s and finds the strong algorithms', (name) => {
    const ran = runTool('openssl', [
      'pkcs12',
      '-in',
      at(name),
      '-passin',
      `pass:${PIN}`,
      '-info',
      '-noenc',
      '-noout',
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

describe.skipIf(!hasTool('pk12util', 'keys by NSS'))('NSS', () => {
  it('imports the expert’s key under its ASCII name', () => {
    const database = at('nss');
    mkdirSync(database);
    runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    const ran = runTool('pk12util', ['-i', at('expert.p12'), '-d', `sql:${database}`, '-W', PIN, '-K', '']);
    expect(ran.stdout + ran.stderr).toContain('PKCS12 IMPORT SUCCESSFUL');
    expect(runTool('certutil', ['-L', '-d', `sql:${database}`]).stdout).toContain('expert-01');
  });
});

describe.skipIf(!hasTool('keytool', 'keys by Java'))('Java', () => {
  it('lists the expert’s key with its chain', () => {
    const ran = runTool('keytool', [
      '-list',
      '-v',
      '-storetype',
      'PKCS12',
      '-keystore',
      at('expert.p12'),
      '-storepass',
      PIN,
    ]);
    expect(ran.stdout).toContain('expert-01');
    expect(ran.stdout).toMatch(/Certificate chain length: 2/);
  });
});
