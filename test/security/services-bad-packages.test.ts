import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../electron/cli/demo/core-client.ts';
import { isFailure } from '../../shared/domain/failure.ts';
import type { Signer } from '../../electron/core/signing/signer.ts';
import type { Desk } from '../support/journey/desk.ts';
import { buildPackage, changeJson, readPayload, type Payload } from '../support/journey/altered-package.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import { bureauSigner, packSmallReview } from '../support/journey/review-folder.ts';
import { BASE_A, LI, REVIEW } from '../support/journey/small-review.ts';
import { aTinyPdf } from '../support/journey/tiny-files.ts';
import { buildRawZip } from '../support/zip/raw-zip.ts';
import { listFiles } from '../unit/electron/core/store/support/folders.ts';

/** Whatever comes in is refused by name, and the home is afterwards as it was before. */
const journey = useJourney();

const REVIEW_JSON = 'review.json';
const SUBMISSION_JSON = `submissions/${BASE_A}/submission.json`;
const PLAN_PDF = `submissions/${BASE_A}/plan.pdf`;

let desk: Desk;
let payload: Payload;
let whole: Buffer;
let signer: Signer;
beforeAll(async () => {
  payload = await readPayload(await journey.packagePath());
  whole = readFileSync(await journey.packagePath());
  signer = await bureauSigner();
});

const contentsOf = (home: string): string[] =>
  listFiles(home)
    .filter((path) => !path.includes('desk.db'))
    .sort();

/** Takes the bytes as an upload does and opens them; gives the failure as `code` or `code/rule`. */
const open = async (bytes: Uint8Array, name = 'x.review.zip'): Promise<string> => {
  const before = contentsOf(desk.home);
  const file = await desk.core.files.receive(name, Readable.from([Buffer.from(bytes)]));
  const work = finish(desk.client.intake.open({ file }));
  const failure = await work.then(
    () => 'none',
    (error: unknown) => {
      if (!isFailure(error)) throw error;
      return 'rule' in error.params ? `${error.code}/${error.params['rule']}` : error.code;
    },
  );
  if (failure !== 'none') {
    expect(contentsOf(desk.home)).toEqual(before);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    expect(readdirSync(join(desk.home, 'staging'))).toEqual([]);
    expect((await desk.client.reviews.list({})).reviews).toEqual([]);
  }
  return failure;
};

const startEmpty = async (): Promise<void> => {
  desk = await journey.deskAt('empty');
  await desk.client.reviews.list({});
};

describe('a file that is no package', () => {
  it('is refused by what it is', async () => {
    await startEmpty();
    expect(await open(Buffer.alloc(0))).toBe('file-not-a-container');
    expect(await open(aTinyPdf(1, 'x'))).toBe('file-not-a-container');
    expect(await open(buildRawZip([{ name: 'letter.docx', content: 'x' }]))).toMatch(/^bag-rule-broken/);
    const foreign = await buildPackage({ 'notes.txt': 'a bag of somebody else' }, null);
    expect(await open(foreign)).toBe('wrong-kind-of-file');
  });

  it('but a return package is told apart, too', async () => {
    const returned = await journey.deskAt('returned');
    const { receipt } = await returned.client.returns.receipt(returned.sit(LI));
    const bytes = await returned.core.files
      .open(receipt?.file ?? '')
      ?.stream()
      .toArray();
    await startEmpty();
    expect(await open(Buffer.concat(bytes as Uint8Array[]))).toBe('wrong-kind-of-file');
  });

  it('a handle that names no file is not found', async () => {
    await startEmpty();
    const work = finish(desk.client.intake.open({ file: 'A'.repeat(22) }));
    await expect(work).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a package that was damaged on the way', () => {
  it('by cutting it off at any place', async () => {
    await startEmpty();
    for (let part = 1; part < 12; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 12));
      expect(await open(cut)).toMatch(/^(file-not-a-container|zip-rule-broken\/truncated)$/);
    }
  });

  it('by one changed byte anywhere: it is refused, or it meant nothing', async () => {
    await startEmpty();
    const original = await desk.core.files
      .receive('whole', Readable.from([whole]))
      .then((file) => finish(desk.client.intake.open({ file })))
      .then((input) => desk.client.intake.report(input));
    await startEmpty();
    let refused = 0;
    for (let place = 7; place < whole.length; place += Math.floor(whole.length / 60)) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 0x55;
      if ((await open(bytes)) !== 'none') {
        refused += 1;
        continue;
      }
      // A date in a header of the archive, for instance: every file is what it was.
      const report = await desk.client.intake.report({ reviewId: REVIEW });
      expect(report.packageDigest, `byte ${place}`).toBe(original.packageDigest);
      expect((await desk.workspace.blobs.verifyAll()).damaged).toEqual([]);
      await startEmpty();
    }
    expect(refused).toBeGreaterThan(45);
  });

  it('by bytes added at either end', async () => {
    await startEmpty();
    expect(await open(Buffer.concat([whole, Buffer.from('x')]))).toMatch(/^zip-rule-broken/);
    expect(await open(Buffer.concat([Buffer.from('x'), whole]))).toMatch(/^(zip-rule|file-not)/);
  });
});

describe('a package that somebody altered', () => {
  const altered = (tamper: Record<string, string | Uint8Array | undefined>) =>
    buildPackage(payload, signer, { tamper });

  it('in a material, with everything else as it was', async () => {
    await startEmpty();
    const longer = aTinyPdf(4, 'x');
    expect(await open(await altered({ [`data/${PLAN_PDF}`]: longer }))).toMatch(
      /^(bag-digest-wrong|bag-rule-broken\/payload-oxum-differs)$/,
    );
    const other = Buffer.from(payload[PLAN_PDF] ?? '');
    other[20] = 0x41;
    expect(await open(await altered({ [`data/${PLAN_PDF}`]: other }))).toBe('bag-digest-wrong');
  });

  it('by taking a file out or putting one in', async () => {
    await startEmpty();
    expect(await open(await altered({ [`data/${PLAN_PDF}`]: undefined }))).toBe(
      'bag-rule-broken/payload-missing',
    );
    expect(await open(await altered({ 'data/more.pdf': 'x' }))).toBe('bag-rule-broken/payload-not-listed');
    expect(await open(await altered({ 'fetch.txt': 'http://x 1 data/x' }))).toBe(
      'bag-rule-broken/fetch-not-allowed',
    );
  });

  it('and its manifests with it: the signature no longer holds', async () => {
    await startEmpty();
    const signature = await buildPackage(payload, signer).then(async () => {
      const { openBag } = await import('../../electron/core/bag/read-bag.ts');
      const bag = await openBag(await journey.packagePath());
      await bag.close();
      return bag.signature;
    });
    const changed = changeJson(payload, REVIEW_JSON, (review) => ({ ...review, title: '改过的标题' }));
    expect(await open(await buildPackage(changed, null, { tamper: { 'signature.p7s': signature } }))).toBe(
      'bag-signature-invalid',
    );
    for (const broken of [Buffer.alloc(0), Buffer.from('x'), signature?.subarray(0, 200)])
      expect(await open(await buildPackage(payload, null, { tamper: { 'signature.p7s': broken } }))).toBe(
        'bag-signature-invalid',
      );
  });

  it('but a bag without a tag manifest has nothing to be signed', async () => {
    await startEmpty();
    const bare = await buildPackage(payload, null, { hasTagManifest: false });
    expect(await open(bare)).toBe('bag-rule-broken/tag-manifest-missing');
  });
});

describe('a package with wrong content', () => {
  const withReview = (change: (review: Record<string, unknown>) => Record<string, unknown>) =>
    buildPackage(changeJson(payload, REVIEW_JSON, change), signer);
  const withSubmission = (change: (submission: Record<string, unknown>) => Record<string, unknown>) =>
    buildPackage(changeJson(payload, SUBMISSION_JSON, change), signer);

  it('of a later format, of an unknown one, or of none', async () => {
    await startEmpty();
    const format = (name: string) => withReview((review) => ({ ...review, format: name }));
    expect(await open(await format('paneldesk/review/2'))).toBe('format-version-newer');
    expect(await open(await format('paneldesk/sheet/1'))).toBe('format-unknown');
    expect(await open(await buildPackage({ ...payload, [REVIEW_JSON]: '{"a": ' }, signer))).toBe(
      'format-invalid',
    );
    expect(await open(await buildPackage({ ...payload, [REVIEW_JSON]: '[]' }, signer))).toBe(
      'format-unknown',
    );
    expect(await open(await withSubmission((each) => ({ ...each, format: 'paneldesk/submission/9' })))).toBe(
      'format-version-newer',
    );
  });

  it('with a scheme by which nobody can score', async () => {
    await startEmpty();
    const groups = (change: (group: { indicators: Record<string, unknown>[] }) => object) =>
      withReview((review) => {
        const scheme = review['scheme'] as { groups: { indicators: Record<string, unknown>[] }[] };
        const [first, ...others] = scheme.groups;
        if (!first) throw new Error('no group');
        return { ...review, scheme: { ...scheme, groups: [{ ...first, ...change(first) }, ...others] } };
      });
    expect(await open(await groups(() => ({ maxPoints: 21 })))).toBe('scheme-invalid/group-sum-differs');
    expect(
      await open(
        await groups(({ indicators }) => ({
          indicators: indicators.map((each) => ({ ...each, id: 'site' })),
        })),
      ),
    ).toBe('scheme-invalid/id-twice');
    expect(await open(await groups(() => ({ indicators: [] })))).toMatch(/^scheme-invalid\//);
  });

  it('with a roster or submissions that cannot be', async () => {
    await startEmpty();
    const roster = (change: (members: { role: string }[]) => unknown) =>
      withReview((review) => ({ ...review, roster: change(review['roster'] as { role: string }[]) }));
    expect(await open(await roster((all) => all.map((each) => ({ ...each, role: 'chair' }))))).toBe(
      'format-invalid',
    );
    expect(await open(await roster((all) => [...all, all[0]]))).toBe('format-invalid');
    expect(await open(await withReview((review) => ({ ...review, submissions: ['../../x'] })))).toBe(
      'format-invalid',
    );
    expect(await open(await withReview((review) => ({ ...review, id: '..' })))).toBe('format-invalid');
    expect(await open(await withReview((review) => ({ ...review, submissions: ['base-a'] })))).toBe(
      'bag-rule-broken/material-not-named',
    );
    expect(await open(await withSubmission((each) => ({ ...each, id: 'base-b' })))).toBe('format-invalid');
  });

  it('with materials that are missing, not named, or not what they are said to be', async () => {
    await startEmpty();
    const material = (change: object) =>
      withSubmission((submission) => {
        const [first, ...others] = submission['materials'] as object[];
        return { ...submission, materials: [{ ...first, ...change }, ...others] };
      });
    const { [PLAN_PDF]: _plan, ...without } = payload;
    expect(await open(await buildPackage(without, signer))).toBe('bag-rule-broken/material-missing');
    const withMore = { ...payload, [`submissions/${BASE_A}/more.pdf`]: 'x' };
    expect(await open(await buildPackage(withMore, signer))).toBe('bag-rule-broken/material-not-named');
    expect(await open(await material({ sha256: 'a'.repeat(64) }))).toBe('bag-digest-wrong');
    expect(await open(await material({ bytes: 1 }))).toBe('bag-digest-wrong');
    expect(await open(await material({ file: '../base-b/plan.pdf' }))).toBe('format-invalid');
    // Manifests of another family leave the digest to be checked while the file is read.
    const sha512 = changeJson(payload, SUBMISSION_JSON, (submission) => {
      const [first, ...others] = submission['materials'] as object[];
      return { ...submission, materials: [{ ...first, sha256: 'a'.repeat(64) }, ...others] };
    });
    const bag = await buildPackage(sha512, null, { algorithms: ['sha512'] });
    expect(await open(bag)).toBe('bag-rule-broken/tag-manifest-missing');
  });
});

describe('a package that is too much', () => {
  it('as an upload is stopped at the limit and leaves nothing', async () => {
    await startEmpty();
    const { openFileHandles } = await import('../../electron/core/files/file-handles.ts');
    const folder = join(desk.home, 'tmp');
    const files = openFileHandles(folder, 1000);
    const upload = files.receive(
      'big.review.zip',
      Readable.from([whole.subarray(0, 900), whole.subarray(0, 101)]),
    );
    await expect(upload).rejects.toMatchObject({
      code: 'file-too-large',
      params: { name: 'big.review.zip' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because a few bytes would unfold to gigabytes is refused before anything is read', async () => {
    await startEmpty();
    const bomb = { name: 'bag/data/x', content: Buffer.alloc(40 * 1024 * 1024), method: 8 };
    expect(await open(buildRawZip([bomb]))).toBe('zip-rule-broken/ratio-too-high');
  });

  it('because its review.json alone would fill the memory', async () => {
    await startEmpty();
    const huge = { ...payload, [REVIEW_JSON]: Buffer.alloc(16 * 1024 * 1024 + 1, 0x20) };
    expect(await open(await buildPackage(huge, signer, { tamper: {} }))).toMatch(
      /^(file-too-large|zip-rule-broken)/,
    );
  });
});

describe('an import that is given up', () => {
  const start = async (ballast: number): Promise<string> => {
    await startEmpty();
    const path = await packSmallReview(journey.folder, {
      name: `heavy-${ballast}`,
      ballast: Buffer.alloc(ballast, 'x'),
    });
    const bytes = readFileSync(path);
    return desk.core.files.receive('heavy.review.zip', Readable.from([bytes]));
  };
  const isUntouched = async (): Promise<void> => {
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    expect(readdirSync(join(desk.home, 'staging'))).toEqual([]);
    expect(readdirSync(join(desk.home, 'workspaces'))).toEqual([]);
    expect((await desk.client.reviews.list({})).reviews).toEqual([]);
  };

  it('by leaving the stream leaves nothing', async () => {
    const file = await start(8_000_000);
    let seen = 0;
    for await (const event of await desk.client.intake.open({ file })) {
      if (event.type === 'progress' && event.progress.done > 0) {
        seen = event.progress.done;
        break;
      }
    }
    expect(seen).toBeGreaterThan(0);
    await isUntouched();
  });

  it('by its signal leaves nothing and says so', async () => {
    const file = await start(8_000_001);
    const abort = new AbortController();
    const work = async () => {
      for await (const event of await desk.client.intake.open({ file }, { signal: abort.signal }))
        if (event.type === 'progress' && event.progress.done > 0) abort.abort();
    };
    await expect(work()).rejects.toMatchObject({ code: 'cancelled' });
    await isUntouched();
  });

  it('and can be started again', async () => {
    await startEmpty();
    const path = join(journey.folder, 'again.review.zip');
    writeFileSync(path, whole);
    expect(await open(whole.subarray(0, 5000))).not.toBe('none');
    expect(await open(whole)).toBe('none');
  });
});
