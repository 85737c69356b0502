import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { createBureauRoot, issueKey } from '../../electron/core/signing/bureau-keys.ts';
import { signDetached } from '../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../electron/core/signing/cms-verify.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, anOpinion } from '../support/signing/an-opinion.ts';
import { hasBouncyCastle, runBouncyCastle } from '../support/signing/bouncy-castle.ts';
import { lastSignature } from '../support/signing/last-signature.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { anSm2Bureau } from '../support/signing/sm2-keys.ts';
import { aBureauWithExperts } from '../support/signing/test-keys.ts';

const SM3 = '1.2.156.10197.1.401';
const SM2_WITH_SM3 = '1.2.156.10197.1.501';
const PIN = 'k7pm2wxq';
const folder = mkdtempSync(join(tmpdir(), 'paneldesk-sm2-'));
const at = (name: string): string => join(folder, name);
const content = Buffer.from('0f3a  data/review.json\n');

let bureau: Awaited<ReturnType<typeof anSm2Bureau>>;
beforeAll(async () => {
  bureau = await anSm2Bureau();
  const other = await anSm2Bureau('林喆');
  writeFileSync(at('root.der'), bureau.root.certificate);
  writeFileSync(at('other-root.der'), other.root.certificate);
  writeFileSync(at('expert.der'), bureau.made.certificate);
  writeFileSync(at('content'), content);
  writeFileSync(at('other'), 'other');
  writeFileSync(at('content.p7s'), await signDetached(content, bureau.signer));
});

describe.skipIf(!hasBouncyCastle())('SM2 for BouncyCastle', () => {
  it('has certificates that the root’s key verifies, and no other', () => {
    expect(runBouncyCastle('certificate', at('root.der'), at('root.der'))).toMatch(/^valid SM3WITHSM2$/i);
    expect(runBouncyCastle('certificate', at('expert.der'), at('root.der'))).toMatch(/^valid SM3WITHSM2$/i);
    expect(runBouncyCastle('certificate', at('expert.der'), at('other-root.der'))).toBe('wrong');
  });

  it('has a detached CMS over the content, and over no other', () => {
    expect(runBouncyCastle('cms', at('content.p7s'), at('content'))).toBe(`valid ${SM3} ${SM2_WITH_SM3}`);
    expect(runBouncyCastle('cms', at('content.p7s'), at('other'))).toBe('wrong');
  });

  it('makes signatures that are verified here', () => {
    expect(runBouncyCastle('sign', at('content'), at('foreign.p7s'))).toBe('');
    const foreign = new Uint8Array(readFileSync(at('foreign.p7s')));
    // Plain CMS: it names no signing certificate, which CAdES would ask for.
    expect(verifyDetached(foreign, content, { isCades: false })).toMatchObject({ verdict: 'valid' });
    expect(verifyDetached(foreign, Buffer.from('other'), { isCades: false })).toMatchObject({
      verdict: 'invalid',
      reason: 'digest-wrong',
    });
  });

  it('has a key file whose key signs what its certificate verifies', async () => {
    const days = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: PIN };
    const root = await createBureauRoot({ ...days, commonName: '绍兴市科学技术局', profile: 'sm2' });
    const expert = await issueKey({
      ...days,
      commonName: '陈吉安',
      friendlyName: 'expert-01',
      root: { p12: root.p12, pin: PIN },
    });
    writeFileSync(at('expert.p12'), expert.p12);
    expect(runBouncyCastle('p12', at('expert.p12'), PIN)).toBe('expert-01 true 2');
  });

  it('has a PDF signature beside one of P-256, each valid for its own kind of key', async () => {
    const { root, signers } = await aBureauWithExperts(['沈䶮']);
    const chair = signers[0];
    if (!chair) throw new Error('a signer per person');
    const { pdf } = await renderPaper({
      paper: buildOpinionPaper(anOpinion(1)),
      meta: aMeta(),
      fonts: await paperFonts(),
    });
    const claimedTime = asClaimedTime('2026-11-20T11:52:10+08:00');
    const once = await signField(pdf, {
      fieldName: 'expert01',
      signer: bureau.signer,
      ink: anInk(2),
      displayName: '陈吉安',
      claimedTime,
    });
    const signed = await signField(once, {
      fieldName: 'chair',
      signer: chair,
      displayName: '沈䶮',
      claimedTime,
    });
    const { covered, cms } = lastSignature(once);
    writeFileSync(at('covered'), covered);
    writeFileSync(at('field.p7s'), cms);
    expect(runBouncyCastle('cms', at('field.p7s'), at('covered'))).toBe(`valid ${SM3} ${SM2_WITH_SM3}`);
    const found = await verifyPdf(signed, { trustedRoots: [bureau.root.certificate, root] });
    expect(found.verdict).toBe('valid');
    expect(found.signatures).toMatchObject([
      { verdict: 'valid', trusted: true, signerName: '陈吉安' },
      { verdict: 'valid', trusted: true, signerName: '沈䶮' },
    ]);
  });
});

describe.skipIf(!hasTool('openssl', 'SM2 certificates by OpenSSL'))('SM2 for OpenSSL', () => {
  it('has a strict chain, when OpenSSL is told the user id that GM/T 0009 presumes', () => {
    for (const name of ['root', 'expert'])
      writeFileSync(at(`${name}.pem`), new X509Certificate(readFileSync(at(`${name}.der`))).toString());
    const verify = (id: string): string =>
      runTool('openssl', [
        ...['verify', '-x509_strict', '-vfyopt', `distid:${id}`],
        ...['-CAfile', at('root.pem'), at('expert.pem')],
      ]).stdout;
    expect(verify('1234567812345678')).toContain('expert.pem: OK');
    expect(verify('8765432187654321')).not.toContain('OK');
  });
});
