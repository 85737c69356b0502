import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBureauWithExperts, type TestKeys } from '../support/signing/test-keys.ts';
import { runCli } from '../support/builders/run-cli.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { packSmallReview } from '../support/journey/review-folder.ts';
import { packSmallSupplement, writeSupplementFolder } from '../support/journey/supplement-folder.ts';
import { useFolder } from '../support/journey/use-journey.ts';

const folder = useFolder();
const hasUnzip =
  hasTool('unzip', 'supplements checked by unzip and sha256sum') &&
  hasTool('sha256sum', 'supplements checked by sha256sum');
const hasOpenssl = hasTool('openssl', 'signatures of supplements checked by a program not written here');

let keys: TestKeys;
let review = '';
let bag = '';

beforeAll(async () => {
  keys = await aBureauWithExperts(['示例科技局']);
  const [signer] = keys.signers;
  if (!signer) throw new Error('no signer');
  review = await packSmallReview(folder, { signer });
  const supplement = await packSmallSupplement(folder, review, { signer });
  if (hasUnzip) runTool('unzip', ['-q', supplement, '-d', join(folder, 'unpacked')]);
  bag = join(folder, 'unpacked', 'first.supplement');
});

describe.skipIf(!hasUnzip)('a supplement', () => {
  it('is a bag for unzip and sha256sum', () => {
    const ran = runTool('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: bag,
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.match(/: OK$/gm)).toHaveLength(4 + 3);
  });

  it('names the package by the digest that sha256sum gives its tag manifest', () => {
    runTool('unzip', ['-q', review, '-d', join(folder, 'unpacked')]);
    const digest = runTool('sha256sum', [join(folder, 'unpacked', 'small.review', 'tagmanifest-sha256.txt')]);
    const head = runTool('cat', [join(bag, 'data', 'supplement.json')]);
    const { supplements } = JSON.parse(head.stdout) as { supplements: { sha256: string } };
    expect(digest.stdout.slice(0, 64)).toBe(supplements.sha256);
  });

  it.skipIf(!hasOpenssl)('is signed by the bureau for openssl, and by nobody else', async () => {
    const verify = (root: Uint8Array, name: string) => {
      const der = join(folder, `${name}.der`);
      const pem = join(folder, `${name}.pem`);
      writeFileSync(der, root);
      runTool('openssl', ['x509', '-inform', 'DER', '-in', der, '-out', pem]);
      const given = ['-inform', 'DER', '-in', 'signature.p7s', '-content', 'tagmanifest-sha256.txt'];
      const trust = ['-CAfile', pem, '-purpose', 'any', '-out', join(folder, 'content')];
      return runTool('openssl', ['cms', '-verify', '-binary', ...given, ...trust], { cwd: bag }).status;
    };
    expect(verify(keys.root, 'root')).toBe(0);
    expect(verify((await aBureauWithExperts(['别处'])).root, 'other')).not.toBe(0);
  });
});

describe('the command line', () => {
  it('packs a supplement, verifies it beside its package, and names the line of what does not fit', async () => {
    const source = writeSupplementFolder(join(folder, 'by-command'));
    const out = join(folder, 'by-command.supplement.zip');
    const packed = await runCli('pack', source, '--supplements', review, '--out', out, '--json');
    expect([packed.status, packed.stderr.includes('✗')]).toEqual([0, false]);
    expect(JSON.parse(packed.stdout)).toMatchObject({ file: out, signed: false });
    const verified = await runCli('verify', review, out, '--json');
    const { files } = JSON.parse(verified.stdout) as {
      files: { kind: string; checks: { name: string; verdict: string }[] }[];
    };
    expect(files.map(({ kind }) => kind)).toEqual(['submission-package', 'supplement']);
    expect(files[1]?.checks).toContainEqual(
      expect.objectContaining({ name: 'answers-package', verdict: 'valid' }),
    );
    const parts = { 'base-a': { id: 'base-a', claims: [{ indicator: 'beauty', value: '1' }] } };
    const wrong = writeSupplementFolder(join(folder, 'wrong'), { parts });
    const refused = await runCli('pack', wrong, '--supplements', review, '--out', out, '--lang', 'en');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('5: claims.0.indicator');
    const alone = await runCli('pack', source, '--after', out, '--out', out, '--lang', 'en');
    expect(alone.status).toBe(2);
  });
});
