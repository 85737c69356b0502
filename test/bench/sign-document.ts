import { createPrivateKey, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { signDetached } from '../../electron/core/signing/cms-detached.ts';
import { issueCertificate, type KeyProfile } from '../../electron/core/signing/issue-certificate.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { readPrivateKey } from '../../electron/core/signing/private-key.ts';
import { signerOf, type Signer } from '../../electron/core/signing/signer.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, anOpinion } from '../support/signing/an-opinion.ts';
import { lastSignature } from '../support/signing/last-signature.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { median, ms, repeat, time, times, type Figure } from './measure.ts';

const RUNS = 25;
const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };

type BenchKey = { readonly signer: Signer; readonly pkcs8: Uint8Array };

const makeKey = async (profile: KeyProfile): Promise<BenchKey> => {
  const root = await issueCertificate({ ...VALIDITY, commonName: '绍兴市科学技术局', profile }, 'authority');
  const made = await issueCertificate({ ...VALIDITY, commonName: '陈吉安', profile }, 'end-entity', root);
  const privateKey = readPrivateKey(made.pkcs8);
  const { certificate, pkcs8 } = made;
  return { signer: signerOf({ certificate, chain: [root.certificate], privateKey }), pkcs8 };
};

const pemFiles = (folder: string, name: string, key: BenchKey): readonly string[] => {
  const [certificate, secret] = [join(folder, `${name}.pem`), join(folder, `${name}.key.pem`)];
  const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' });
  writeFileSync(certificate, new X509Certificate(key.signer.certificate).toString());
  writeFileSync(secret, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return ['-signer', certificate, '-inkey', secret];
};

const mustRun = (args: readonly string[]): void => {
  const ran = runTool('openssl', args);
  if (ran.status !== 0) throw new Error(ran.stderr);
};

const warmMedian = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  return median(await repeat(RUNS, () => time(work)));
};

/** In turn, so that a busy moment of the machine does not fall on one of them alone. */
const runInTurn = async (commands: readonly (readonly string[])[]): Promise<readonly number[]> => {
  const taken = commands.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [index, args] of commands.entries()) taken[index]?.push(await time(() => mustRun(args)));
  return taken.map(median);
};

const signedBytes = async (
  signer: Signer,
): Promise<{ bytes: Uint8Array; signOnce: () => Promise<Uint8Array> }> => {
  const { pdf } = await renderPaper({
    paper: buildOpinionPaper(anOpinion(7)),
    meta: aMeta(),
    fonts: await paperFonts(),
  });
  const signOnce = () =>
    signField(pdf, {
      fieldName: 'expert01',
      signer,
      ink: anInk(2),
      displayName: '陈吉安',
      claimedTime: asClaimedTime('2026-11-20T11:52:10+08:00'),
    });
  return { bytes: lastSignature(await signOnce()).covered, signOnce };
};

/** Signing against `openssl cms -sign` of the same bytes with the same key; what starting that program takes is said beside it. */
export const measureSigning = async (folder: string): Promise<readonly Figure[]> => {
  if (!hasTool('openssl', 'signing compared with OpenSSL')) return [];
  const [p256, rsa, sm2] = [await makeKey('p256'), await makeKey('rsa3072'), await makeKey('sm2')];
  const { bytes, signOnce } = await signedBytes(p256.signer);
  const file = join(folder, 'covered');
  writeFileSync(file, bytes);
  const signArgs = (name: string, key: BenchKey): readonly string[] => [
    ...['cms', '-sign', '-cades', '-binary', '-md', 'sha256', '-nosmimecap', '-in', file],
    ...['-outform', 'DER', '-out', join(folder, 'cms'), ...pemFiles(folder, name, key)],
  ];
  const [started = 0, opensslP256 = 0, opensslRsa = 0] = await runInTurn([
    ['version'],
    signArgs('p256', p256),
    signArgs('rsa', rsa),
  ]);
  const bare = (key: BenchKey) => warmMedian(() => signDetached(bytes, key.signer));
  const line = (what: string, own: number, other: number): Figure => ({
    what,
    value: ms(own),
    compared: `openssl cms -sign: ${ms(other)}, ${ms(started)} of it to start`,
    ratio: `${(own / other).toFixed(3)} ×`,
  });
  const bareP256 = await bare(p256);
  const bareSm2 = await bare(sm2);
  return [
    line(`CMS over ${(bytes.length / 1000).toFixed(0)} kB, P-256`, bareP256, opensslP256),
    line('CMS of the same, RSA-3072', await bare(rsa), opensslRsa),
    {
      what: 'CMS of the same, SM2/SM3',
      value: ms(bareSm2),
      compared: 'the one of P-256',
      ratio: times(bareSm2 / bareP256),
    },
    line('a whole field of the PDF, P-256', await warmMedian(signOnce), opensslP256),
  ];
};
