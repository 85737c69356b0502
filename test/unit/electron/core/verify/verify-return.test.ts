import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import {
  edit,
  faultsOf,
  useTamperedReturn,
  type Json,
} from '../../../../support/builders/tampered-return.ts';

const { scratch, made, fileOf, textOf, jsonOf, verifyWith, withResults, sealed } = useTamperedReturn();

describe('a return', () => {
  it('is valid as it was made, and repacked by the chair', async () => {
    const finding = await verifyFile(made().returnPath, { trustedRoots: [] });
    expect(faultsOf(finding)).toEqual([]);
    expect(finding).toMatchObject({ kind: 'return-package', verdict: 'valid' });
    expect(finding.results?.submissions.map((each) => each.computed.scores?.total.rounded)).toEqual([
      '15.50',
      '15.00',
    ]);
    expect(finding.signatures.filter((line) => line.file === 'opinions/alpha.pdf')).toHaveLength(3);
    expect(faultsOf(await verifyWith({}))).toEqual([]);
  });

  it('is left open without a signature', async () => {
    const finding = await verifyWith({}, 'nobody');
    expect(finding.verdict).toBe('indeterminate');
    expect(faultsOf(finding)).toEqual(['signature signature.p7s unsigned']);
  });

  it('is not trusted where a root is asked for that did not issue the chair’s key', async () => {
    const finding = await verifyFile(made().returnPath, { trustedRoots: [made().bureauRoot] });
    expect(faultsOf(finding)).toEqual(['trust signature.p7s not-trusted']);
  });
});

describe('the minutes', () => {
  it('are missed, and are of this review', async () => {
    expect(faultsOf(await verifyWith({ 'data/minutes.json': undefined }))).toEqual([
      'minutes data/minutes.json bag-rule-broken',
    ]);
    const other = edit(jsonOf('data/minutes.json'), ['review'], 'other-review');
    expect(faultsOf(await verifyWith({ 'data/minutes.json': other }))).toEqual([
      'minutes data/minutes.json return-of-other-review',
    ]);
  });
});

describe('the bag’s signature', () => {
  it('breaks when any file changes, however right the manifests are', async () => {
    const finding = await verifyWith(
      withResults(['submissions', 0, 'computed', 'scores', 'total', 'rounded'], '99.00'),
      'old-signature',
    );
    expect(finding.verdict).toBe('invalid');
    expect(faultsOf(finding)).toContain('signature signature.p7s digest-wrong');
    expect(faultsOf(finding)).toContain('recomputation alpha figures-differ');
  });

  it('is of no use by a foreign key of the chair’s name', async () => {
    const finding = await verifyWith({}, 'foreigner');
    expect(faultsOf(finding)).toEqual(['bag-signer signature.p7s signer-not-chair']);
    expect(finding.verdict).toBe('invalid');
  });

  it('is not another member’s to give', async () => {
    expect(faultsOf(await verifyWith({}, 'member'))).toEqual(['bag-signer signature.p7s signer-not-chair']);
  });
});

describe('the seal', () => {
  it('is missed', async () => {
    expect(faultsOf(await verifyWith({ 'data/seal.json': undefined }))).toEqual([
      'seal-format data/seal.json bag-rule-broken',
    ]);
  });

  it('is of this review', async () => {
    const seal = edit(jsonOf('data/seal.json'), ['review'], 'other-review');
    expect(faultsOf(await verifyWith({ 'data/seal.json': seal }))).toEqual([
      'seal-format data/seal.json return-of-other-review',
    ]);
  });

  type Sealed = { opinions: { submission: string; signers: Json[] }[] };
  const editSigners = (change: (signers: Json[]) => Json[]): string => {
    const { opinions } = jsonOf('data/seal.json') as unknown as Sealed;
    return edit(
      jsonOf('data/seal.json'),
      ['opinions'],
      opinions.map((opinion, at) => (at === 0 ? { ...opinion, signers: change(opinion.signers) } : opinion)),
    );
  };

  it('names everybody who has to sign: a member left out is missed', async () => {
    const faults = faultsOf(
      await verifyWith({ 'data/seal.json': editSigners((signers) => signers.slice(1)) }),
    );
    expect(faults).toContain('signers opinions/alpha.pdf signer-missing');
    expect(faults).not.toContain('signers opinions/beta.pdf signer-missing');
  });

  it('names nobody else, nobody twice, and everybody under the own role', async () => {
    const strangers: ((signers: Json[]) => Json[])[] = [
      (signers) => [{ ...signers[0], member: 'expert-09' }, ...signers],
      (signers) => [...signers.slice(0, 1), ...signers],
      (signers) => [{ ...signers[0], role: 'chair' }, ...signers.slice(1)],
    ];
    for (const change of strangers)
      expect(faultsOf(await verifyWith({ 'data/seal.json': editSigners(change) }))).toContain(
        'signers opinions/alpha.pdf signer-unexpected',
      );
  });

  it('has the chair at the end', async () => {
    const faults = faultsOf(
      await verifyWith({ 'data/seal.json': editSigners((signers) => [...signers].reverse()) }),
    );
    expect(faults).toContain('signers opinions/alpha.pdf chair-signs-last');
    expect(faults).toContain('opinion-signatures opinions/alpha.pdf signer-order-wrong');
  });

  it('covers every submission and no other', async () => {
    const { opinions } = jsonOf('data/seal.json') as unknown as Sealed;
    const less = edit(jsonOf('data/seal.json'), ['opinions'], opinions.slice(1));
    expect(
      faultsOf(await verifyWith({ 'data/seal.json': less, 'data/opinions/alpha.pdf': undefined })),
    ).toEqual(['opinion-digest alpha opinion-missing']);
    const other = edit(jsonOf('data/seal.json'), ['opinions', 0, 'submission'], 'gamma');
    expect(faultsOf(await verifyWith({ 'data/seal.json': other }))).toEqual([
      'opinion-digest alpha opinion-missing',
      'opinion-digest gamma opinion-unexpected',
    ]);
  });

  it('has the certificates that are in the return', async () => {
    const change = { 'data/certificates/expert-02.pem': textOf('data/certificates/expert-03.pem') };
    expect(faultsOf(await verifyWith(change))).toEqual([
      'certificates data/certificates/expert-02.pem certificate-differs',
    ]);
  });
});

describe('an opinion', () => {
  /** Where each revision of a PDF ends. */
  const listRevisions = (pdf: Uint8Array): readonly Uint8Array[] => {
    const text = Buffer.from(pdf).toString('latin1');
    return [...text.matchAll(/%%EOF/g)].map((match) => pdf.subarray(0, match.index + match[0].length));
  };

  it('cut back to an earlier revision is found by its digest', async () => {
    const revisions = listRevisions(fileOf('data/opinions/alpha.pdf'));
    expect(revisions.length).toBeGreaterThanOrEqual(4);
    const earlier = revisions.at(-2);
    const faults = faultsOf(await verifyWith({ 'data/opinions/alpha.pdf': earlier }));
    expect(faults[0]).toBe('opinion-digest opinions/alpha.pdf digest-differs');
    expect(faults[1]).toContain('signer-missing');
  });

  it('cut back and sealed anew still misses the chair', async () => {
    const earlier = listRevisions(fileOf('data/opinions/alpha.pdf')).at(-2) ?? new Uint8Array();
    const seal = sealed('opinions', 0, earlier);
    expect(
      faultsOf(await verifyWith({ 'data/opinions/alpha.pdf': earlier, 'data/seal.json': seal })),
    ).toEqual(['opinion-signatures opinions/alpha.pdf signer-missing']);
  });

  it('of another submission is found by its digest', async () => {
    const change = { 'data/opinions/alpha.pdf': fileOf('data/opinions/beta.pdf') };
    expect(faultsOf(await verifyWith(change))).toEqual([
      'opinion-digest opinions/alpha.pdf digest-differs',
      'opinion-signatures opinions/alpha.pdf digest-differs',
      'printed-figures opinions/alpha.pdf figure-printed-differs',
    ]);
  });

  it('with bytes after its end is refused even when its digest was sealed', async () => {
    const longer = Buffer.concat([fileOf('data/opinions/alpha.pdf'), Buffer.from('\n% 结论：优秀\n')]);
    const seal = sealed('opinions', 0, longer);
    const faults = faultsOf(await verifyWith({ 'data/opinions/alpha.pdf': longer, 'data/seal.json': seal }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^opinion-signatures opinions\/alpha\.pdf \S/);
  });

  it('that is no PDF, or is not there, is refused', async () => {
    const noPdf = faultsOf(await verifyWith({ 'data/opinions/alpha.pdf': 'opinion' }));
    expect(noPdf).toEqual([
      'opinion-digest opinions/alpha.pdf digest-differs',
      'opinion-signatures opinions/alpha.pdf pdf-unreadable, signer-missing, digest-differs',
      'printed-figures opinions/alpha.pdf words-unreadable',
    ]);
    expect(faultsOf(await verifyWith({ 'data/opinions/alpha.pdf': undefined }))).toEqual([
      'opinion-signatures opinions/alpha.pdf bag-rule-broken',
    ]);
  });

  it('that nobody sealed is refused', async () => {
    const change = { 'data/opinions/gamma.pdf': fileOf('data/opinions/beta.pdf') };
    expect(faultsOf(await verifyWith(change))).toEqual(['listed data/opinions/gamma.pdf file-not-named']);
  });
});

describe('digests', () => {
  it('are checked before anything is believed; a folder is as good as a ZIP', async () => {
    const { returnPath } = made();
    const folder = scratch.path('unpacked');
    execFileSync('unzip', ['-q', returnPath, '-d', folder]);
    const root = join(folder, basename(returnPath, '.zip'));
    expect((await verifyFile(root, { trustedRoots: [] })).verdict).toBe('valid');
    const results = Buffer.from(fileOf('data/results.json'));
    results[10] = (results[10] ?? 0) ^ 1;
    writeFileSync(join(root, 'data', 'results.json'), results);
    const finding = await verifyFile(root, { trustedRoots: [] });
    expect(faultsOf(finding)).toEqual([`payload-digests ${basename(root)} bag-digest-wrong`]);
    expect(finding).toMatchObject({ kind: 'return-package', verdict: 'invalid', results: null });
  });
});
