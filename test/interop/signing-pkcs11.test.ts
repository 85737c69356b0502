import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { signDetached } from '../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../electron/core/signing/cms-verify.ts';
import { issueCertificate, type NewCertificate } from '../../electron/core/signing/issue-certificate.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { aMeta, anOpinion } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { makeToken, pkcs11Signer, SOFTHSM_LIBRARY } from '../support/signing/pkcs11-signer.ts';

const WHY = 'signing with a key in a PKCS#11 token';
const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };

const hasToken = (): boolean => {
  if (!hasTool('softhsm2-util', WHY) || !hasTool('pkcs11-tool', WHY)) return false;
  if (!existsSync(SOFTHSM_LIBRARY)) console.log(`skipped: ${WHY} (${SOFTHSM_LIBRARY} is not installed)`);
  return existsSync(SOFTHSM_LIBRARY);
};

const pemOf = (pkcs8: Uint8Array): string =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(pkcs8).toString('base64')}\n-----END PRIVATE KEY-----\n`;

describe.skipIf(!hasToken())('a key that never leaves its PKCS#11 token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paneldesk-token-'));
  let root: NewCertificate;
  let expert: NewCertificate;
  beforeAll(async () => {
    root = await issueCertificate({ ...VALIDITY, commonName: '绍兴市科学技术局' }, 'authority');
    expert = await issueCertificate({ ...VALIDITY, commonName: '陈吉安' }, 'end-entity', root);
    makeToken(folder, pemOf(expert.pkcs8));
  });
  const signer = () => pkcs11Signer(folder, { certificate: expert.certificate, chain: [root.certificate] });

  it('signs a package', async () => {
    const bytes = Buffer.from('0f3a  data/review.json\n');
    const cms = await signDetached(bytes, signer());
    expect(verifyDetached(cms, bytes, { trustedRoots: [root.certificate] })).toMatchObject({
      verdict: 'valid',
      trusted: true,
    });
  });

  it.skipIf(!hasTool('pdfsig', WHY) || !hasTool('certutil', WHY))(
    'signs an opinion, valid for pdfsig and here',
    async () => {
      const { pdf } = await renderPaper({
        paper: buildOpinionPaper(anOpinion(1)),
        meta: aMeta(),
        fonts: await paperFonts(),
      });
      const signed = await signField(pdf, {
        fieldName: 'expert01',
        signer: signer(),
        ink: anInk(2),
        displayName: '陈吉安',
        claimedTime: asClaimedTime('2026-11-20T11:52:10+08:00'),
      });
      const file = join(folder, 'signed.pdf');
      const rootFile = join(folder, 'root.pem');
      const database = join(folder, 'nss');
      writeFileSync(file, signed);
      writeFileSync(rootFile, new X509Certificate(root.certificate).toString());
      mkdirSync(database);
      runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
      runTool('certutil', ['-A', '-d', `sql:${database}`, '-n', 'root', '-t', 'CT,C,C', '-i', rootFile]);
      const said = runTool('pdfsig', ['-nssdir', `sql:${database}`, file]).stdout;
      expect(said).toContain('Signature is Valid.');
      expect(said).toContain('Certificate is Trusted.');
      expect(said).toContain('Total document signed');
      const found = await verifyPdf(signed, { trustedRoots: [root.certificate] });
      expect(found.signatures).toMatchObject([{ verdict: 'valid', trusted: true, fieldName: 'expert01' }]);
    },
  );
});
