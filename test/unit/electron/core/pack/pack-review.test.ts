import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packReview } from '../../../../../electron/core/pack/pack-review.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import { readBagFiles } from '../../../../support/builders/a-return.ts';
import { aReviewFolder } from '../../../../support/builders/a-review-folder.ts';
import { aSubmissionSourceFile } from '../../../../support/builders/file-forms.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

const pack = async (folder: string): Promise<string> => {
  const target = scratch.path('small.review.zip');
  await packReview({ folder, target, schemes: 'resources/schemes', date: '2026-04-01' });
  return target;
};

const refuse = async (folder: string) => {
  const target = scratch.path('small.review.zip');
  const failure = await failureOf(
    packReview({ folder, target, schemes: 'resources/schemes', date: '2026-04-01' }),
  );
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(dirname(target)).filter((name) => name.includes('small.review.zip.'))).toEqual([]);
  return failure;
};

const aFolder = (change: Parameters<typeof aReviewFolder>[1] = {}): string =>
  aReviewFolder(scratch.path('source'), change);

const material = (change: object) => ({
  submission: { materials: [{ ...aSubmissionSourceFile().materials[0], ...change }] },
});

describe('packReview', () => {
  it('packs what a panel’s machine can open', async () => {
    const path = await pack(aFolder());
    const { files } = await readBagFiles(path);
    expect([...files.keys()]).toEqual([
      'data/review.json',
      'data/submissions/alpha/01-产权证明.txt',
      'data/submissions/alpha/submission.json',
      'data/submissions/beta/01-产权证明.txt',
      'data/submissions/beta/submission.json',
    ]);
    const submission = JSON.parse(
      Buffer.from(files.get('data/submissions/alpha/submission.json') ?? '').toString(),
    ) as {
      materials: unknown[];
    };
    expect(submission.materials).toMatchObject([{ mediaType: 'text/plain', bytes: 19 }]);
    expect(
      (await verifyFile(path, { trustedRoots: [] })).checks.every((check) => check.verdict !== 'invalid'),
    ).toBe(true);
  });

  it('gives the same bytes twice', async () => {
    const folder = aFolder();
    const [one, other] = [await readBagFiles(await pack(folder)), await readBagFiles(await pack(folder))];
    expect(one.files).toEqual(other.files);
  });

  it('names a material that is missing, and leaves nothing behind', async () => {
    const folder = aFolder();
    rmSync(join(folder, 'beta', '01-产权证明.txt'));
    const failure = await refuse(folder);
    expect(failure.code).toBe('file-unreadable');
    expect(JSON.stringify(failure.params)).toContain('01-产权证明.txt');
  });

  it.each([
    [
      'a claim for an indicator that the scheme does not hold',
      { submission: { claims: [{ indicator: 'beauty', value: '1' }] } },
      'claims.0.indicator',
      'beauty',
    ],
    [
      'a material for such an indicator',
      material({ indicators: ['quality', 'beauty'] }),
      'materials.0.indicators.1',
      'beauty',
    ],
    [
      'a material as evidence that nobody asks for',
      material({ evidence: ['poem'] }),
      'materials.0.evidence.0',
      'poem',
    ],
  ])('refuses %s: it would be shown nowhere', async (_, change, place, problem) => {
    expect(await refuse(aFolder(change))).toMatchObject({
      code: 'format-invalid',
      params: { file: 'alpha/submission.yaml', place, problem },
    });
  });

  it('refuses what the reader would refuse', async () => {
    const twoChairs = [
      { id: 'a', name: '甲', role: 'chair' },
      { id: 'b', name: '乙', role: 'chair' },
    ];
    expect((await refuse(aFolder({ review: { roster: twoChairs } }))).code).toBe('format-invalid');
    expect((await refuse(aFolder({ review: { submissions: ['alpha', 'alpha'] } }))).code).toBe(
      'format-invalid',
    );
    const [first] = aSubmissionSourceFile().materials;
    expect((await refuse(aFolder({ submission: { materials: [first, first] } }))).code).toBe(
      'format-invalid',
    );
  });

  it('refuses a material in the place of the document', async () => {
    const folder = aFolder(material({ file: 'submission.json' }));
    writeFileSync(join(folder, 'alpha', 'submission.json'), '{}');
    expect((await refuse(folder)).code).toBe('name-not-portable');
  });
});
