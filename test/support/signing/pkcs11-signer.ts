import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '../../../electron/core/signing/signer.ts';
import { runTool } from '../external-tool.ts';

/** Debian's; a real token brings a library of its own with the same interface. */
export const SOFTHSM_LIBRARY = '/usr/lib/softhsm/libsofthsm2.so';
const PIN = '123456';

const runFor = (folder: string, tool: string, args: readonly string[]): void => {
  const ran = runTool(tool, args, { env: { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') } });
  if (ran.status !== 0) throw new Error(`${tool}: ${ran.stdout}${ran.stderr}`);
};

/** A token in software that holds one key, given as PKCS#8 in PEM; it never gives it back. */
export const makeToken = (folder: string, keyPem: string): void => {
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(
    join(folder, 'softhsm2.conf'),
    `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\n`,
  );
  const key = join(folder, 'key.pem');
  writeFileSync(key, keyPem);
  const token = ['--token', 'panel', '--pin', PIN];
  runFor(folder, 'softhsm2-util', [
    ...['--init-token', '--free', '--label', 'panel', '--so-pin', PIN, '--pin', PIN],
  ]);
  runFor(folder, 'softhsm2-util', ['--import', key, '--label', 'expert', '--id', '01', ...token]);
};

/** All that a hardware key has to bring: its certificate, and a signature over bytes that it digests first. */
export const pkcs11Signer = (
  folder: string,
  certificates: Pick<Signer, 'certificate' | 'chain'>,
): Signer => ({
  ...certificates,
  algorithm: 'ecdsa-sha256',
  sign: async (bytes) => {
    const digest = join(folder, 'digest');
    const signature = join(folder, 'signature');
    writeFileSync(digest, createHash('sha256').update(bytes).digest());
    runFor(folder, 'pkcs11-tool', [
      ...['--module', SOFTHSM_LIBRARY, '--login', '--pin', PIN, '--id', '01'],
      ...['--sign', '--mechanism', 'ECDSA', '--signature-format', 'openssl'],
      ...['--input-file', digest, '--output-file', signature],
    ]);
    return new Uint8Array(readFileSync(signature));
  },
});
