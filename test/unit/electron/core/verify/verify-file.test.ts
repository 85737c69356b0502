import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBag } from '../../../../../electron/core/bag/write-bag.ts';
import { packReview } from '../../../../../electron/core/pack/pack-review.ts';
import { signDetached } from '../../../../../electron/core/signing/cms-detached.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import {
  concludeVerdict,
  failed,
  passed,
  undecided,
} from '../../../../../electron/core/verify/verification.ts';
import { readBagFiles, writeBagOf } from '../../../../support/builders/a-return.ts';
import { aReviewFolder } from '../../../../support/builders/a-review-folder.ts';
import { faultsOf } from '../../../../support/builders/tampered-return.ts';
import { aSignedOpinion } from '../../../../support/signing/a-signed-paper.ts';
import { aBureauWithExperts } from '../../../../support/signing/test-keys.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const bureau = aBureauWithExperts(['示例科技局']);

const verify = (path: string, trustedRoots: readonly Uint8Array[] = []) => verifyFile(path, { trustedRoots });

const aPackage = async (isSigned = true): Promise<string> => {
  const target = scratch.path('small.review.zip');
  await packReview({
    folder: aReviewFolder(scratch.path('source')),
    target,
    schemes: 'resources/schemes',
    date: '2026-04-01',
    signer: isSigned ? (await bureau).signers[0] : undefined,
  });
  return target;
};

describe('concludeVerdict', () => {
  it('is as good as the worst check', () => {
    const [good, open, bad] = [
      passed('trust', ''),
      undecided('trust', '', 'unsigned'),
      failed('trust', '', 'unsigned'),
    ];
    expect(concludeVerdict([])).toBe('valid');
    expect(concludeVerdict([good, good])).toBe('valid');
    expect(concludeVerdict([good, open])).toBe('indeterminate');
    expect(concludeVerdict([open, bad, good])).toBe('invalid');
  });
});

describe('a submission package', () => {
  it('is told from a return, and its signer from a stranger', async () => {
    const path = await aPackage();
    const finding = await verify(path, [(await bureau).root]);
    expect(faultsOf(finding)).toEqual([]);
    expect(finding).toMatchObject({ kind: 'submission-package', verdict: 'valid', results: null });
    expect(finding.signatures[0]).toMatchObject({ signer: '示例科技局', trusted: true });
    const other = await aBureauWithExperts(['别处']);
    expect(faultsOf(await verify(path, [other.root]))).toEqual(['trust signature.p7s not-trusted']);
  });

  it('is left open unsigned', async () => {
    const finding = await verify(await aPackage(false));
    expect(faultsOf(finding)).toEqual(['signature signature.p7s unsigned']);
    expect(finding.verdict).toBe('indeterminate');
  });

  it.each([
    ['no JSON', { 'data/review.json': 'id: x' }, 'format-invalid'],
    ['a later version', { 'data/review.json': '{"format":"paneldesk/review/2"}' }, 'format-version-newer'],
    ['a file that nobody names', { 'data/notes.txt': 'x' }, 'bag-rule-broken'],
    [
      'a material that was changed',
      { 'data/submissions/alpha/01-产权证明.txt': '产权证明 ALPHA\n' },
      'bag-digest-wrong',
    ],
    [
      'a submission that is not there',
      { 'data/submissions/beta/submission.json': undefined },
      'bag-rule-broken',
    ],
  ] as const)('is refused with %s, and by its signature', async (_, change, reason) => {
    const { files, signature } = await readBagFiles(await aPackage());
    const changed = new Map(files);
    for (const [path, content] of Object.entries(change))
      if (content === undefined) changed.delete(path);
      else changed.set(path, Buffer.from(content));
    const target = await writeBagOf(scratch.path('small.review.zip'), changed, async () => signature);
    const faults = faultsOf(await verify(target));
    expect(faults[0]).toBe('signature signature.p7s digest-wrong');
    expect(faults[1]).toMatch(new RegExp(`^documents \\S+ ${reason}$`));
  });
});

describe('a bag of something else', () => {
  const aBag = async (sign?: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<string> => {
    const target = scratch.path('photos.zip');
    await writeBag({
      target,
      baggingDate: '2026-04-01',
      info: [],
      payload: [{ name: 'photo.txt', source: Buffer.from('x') }],
      sign,
    });
    return target;
  };

  it('is a bag, signed or not', async () => {
    const [signer] = (await bureau).signers;
    expect(await verify(await aBag())).toMatchObject({ kind: 'bag', verdict: 'valid', signatures: [] });
    const signed = await aBag((bytes) =>
      signer ? signDetached(bytes, signer) : Promise.reject(new Error('key')),
    );
    expect((await verify(signed, [(await bureau).root])).checks.map((check) => check.name)).toContain(
      'trust',
    );
  });

  it('is refused where its signature is none', async () => {
    const finding = await verify(await aBag(async () => randomBytes(500)));
    expect(faultsOf(finding)).toEqual(['signature signature.p7s cms-unreadable']);
  });
});

describe('what is no bag', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['random bytes', randomBytes(4096)],
    ['a text', Buffer.from('评审材料')],
    ['an empty archive', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])],
    ['half an archive', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(200)])],
  ])('gets a verdict: %s', async (_, content) => {
    const finding = await verify(scratch.put(content));
    expect(finding).toMatchObject({ kind: 'unknown', verdict: 'invalid', results: null });
    expect(finding.checks).toHaveLength(1);
    expect(finding.checks[0]?.name).toBe('container');
    expect(finding.checks[0]?.reason).not.toBe('');
  });

  it('gets a verdict: a folder', async () => {
    const folder = scratch.path('folder');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'a');
    expect(faultsOf(await verify(folder))[0]).toContain('bag-rule-broken');
  });

  it('is no verdict but a failure when it cannot be read', async () => {
    expect((await failureOf(verify(scratch.path('nowhere.zip')))).code).toBe('file-unreadable');
  });
});

describe('a signed PDF', () => {
  it('is checked signature by signature', async () => {
    const { signed, revisions, keys } = await aSignedOpinion(2);
    const finding = await verify(scratch.put(signed, 'opinion.pdf'), [keys.root]);
    expect(finding).toMatchObject({ kind: 'pdf', verdict: 'valid' });
    expect(finding.signatures.map((line) => line.trusted)).toEqual([true, true, true]);
    const reasonOf = async (pdf: Uint8Array): Promise<string> =>
      (await verify(scratch.put(pdf, 'opinion.pdf'))).checks[0]?.reason ?? '';
    expect(await reasonOf(Buffer.concat([signed, Buffer.from('\ntrailing bytes')]))).not.toBe('');
    expect(await reasonOf(revisions[0] ?? new Uint8Array())).toBe('unsigned');
    const changed = Buffer.from(signed);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    expect(await reasonOf(changed)).toContain('signature-invalid');
  });

  it('may be damaged beyond reading', async () => {
    const finding = await verify(scratch.put(Buffer.from('%PDF-1.7\nnothing'), 'opinion.pdf'));
    expect(finding).toMatchObject({ kind: 'pdf', verdict: 'indeterminate' });
    expect(finding.checks[0]?.reason).toBe('pdf-unreadable');
  });
});
