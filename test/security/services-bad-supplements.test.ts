import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../electron/cli/demo/core-client.ts';
import { digestOf } from '../../electron/core/formats/canonical-json.ts';
import type { Signer } from '../../electron/core/signing/signer.ts';
import { isFailure } from '../../shared/domain/failure.ts';
import { buildPackage, changeJson, readPayload, type Payload } from '../support/journey/altered-package.ts';
import type { Desk } from '../support/journey/desk.ts';
import { bureauSigner } from '../support/journey/review-folder.ts';
import { BASE_A, REVIEW } from '../support/journey/small-review.ts';
import { packSmallSupplement } from '../support/journey/supplement-folder.ts';
import { aTinyPdf } from '../support/journey/tiny-files.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import { listFiles } from '../unit/electron/core/store/support/folders.ts';

/** Whatever comes in as a supplement is refused by name, and review and home are afterwards as they were before. */
const journey = useJourney();

const HEAD = 'supplement.json';
const PART = `submissions/${BASE_A}/supplement.json`;
const PLAN_PDF = `submissions/${BASE_A}/plan-2.pdf`;

let desk: Desk;
let payload: Payload;
let signer: Signer;
beforeAll(async () => {
  payload = await readPayload(await packSmallSupplement(journey.folder, await journey.packagePath()));
  signer = await bureauSigner();
});

const contentsOf = (home: string): string[] =>
  listFiles(home)
    .filter((path) => !/desk\.db|workspace\.db/.test(path) && !path.startsWith(join(home, 'tmp')))
    .sort();

const stateOf = async (): Promise<string> =>
  JSON.stringify([
    desk.workspace.review,
    (await desk.client.activity.list({ reviewId: REVIEW, limit: 50 })).rows.map(({ seq }) => seq),
    contentsOf(desk.home),
  ]);

const start = async (): Promise<void> => {
  desk = await journey.deskAt('convened');
  await desk.client.reviews.list({});
};

const isUntouched = async (before: string): Promise<void> => {
  expect(await stateOf()).toBe(before);
  for (const folder of ['tmp', 'staging']) expect(readdirSync(join(desk.home, folder))).toEqual([]);
};

/** Gives the failure as `code` or `code/rule`. */
const open = async (bytes: Uint8Array): Promise<string> => {
  const before = await stateOf();
  const file = await desk.core.files.receive('x.supplement.zip', Readable.from([Buffer.from(bytes)]));
  const failure = await finish(desk.client.intake.open({ file })).then(
    () => 'none',
    (error: unknown) => {
      if (!isFailure(error)) throw error;
      return 'rule' in error.params ? `${error.code}/${error.params['rule']}` : error.code;
    },
  );
  if (failure !== 'none') await isUntouched(before);
  return failure;
};

const head = (change: object) =>
  buildPackage(
    changeJson(payload, HEAD, (each) => ({ ...each, ...change })),
    signer,
  );
const part = (change: (document: Record<string, unknown>) => Record<string, unknown>) =>
  buildPackage(changeJson(payload, PART, change), signer);
const material = (change: object) =>
  part((each) => {
    const [first, ...others] = each['materials'] as object[];
    return { ...each, materials: [{ ...first, ...change }, ...others] };
  });

describe('a supplement that somebody altered', () => {
  it('in a file, by more or fewer files, or in its documents under the old signature', async () => {
    await start();
    const tamper = (files: Record<string, string | Uint8Array | undefined>) =>
      buildPackage(payload, signer, { tamper: files });
    const other = Buffer.from(payload[PLAN_PDF] ?? '');
    other[20] = 0x41;
    expect(await open(await tamper({ [`data/${PLAN_PDF}`]: other }))).toBe('bag-digest-wrong');
    expect(await open(await tamper({ [`data/${PLAN_PDF}`]: undefined }))).toBe(
      'bag-rule-broken/payload-missing',
    );
    expect(await open(await tamper({ 'data/more.pdf': 'x' }))).toBe('bag-rule-broken/payload-not-listed');
    const signature = Buffer.from('not a signature');
    expect(await open(await buildPackage(payload, null, { tamper: { 'signature.p7s': signature } }))).toBe(
      'bag-signature-invalid',
    );
    expect(await open(await buildPackage(payload, null))).toBe('bureau-key-changed');
    expect(await open(await buildPackage(payload, null, { hasTagManifest: false }))).toBe(
      'bag-rule-broken/tag-manifest-missing',
    );
  });
});

describe('a supplement with wrong content', () => {
  it('of another package or review, of a later format, or with a part of another submission', async () => {
    await start();
    expect(await open(await head({ supplements: { sha256: 'ab'.repeat(32) } }))).toBe(
      'supplement-of-other-package',
    );
    expect(await open(await head({ review: 'other-review' }))).toBe('supplement-of-other-package');
    expect(await open(await head({ review: '..' }))).toBe('format-invalid');
    expect(await open(await head({ format: 'paneldesk/supplement/2' }))).toBe('format-version-newer');
    expect(await open(await head({ submissions: [BASE_A, 'base-b'] }))).toBe(
      'bag-rule-broken/payload-missing',
    );
    expect(await open(await head({ submissions: ['../../x'] }))).toBe('format-invalid');
    expect(await open(await head({ submissions: [BASE_A, BASE_A] }))).toBe('format-invalid');
    expect(await open(await part((each) => ({ ...each, id: 'base-b' })))).toBe('format-invalid');
  });

  it('for a submission that the package does not have', async () => {
    await start();
    const renamed = Object.fromEntries(
      Object.entries(payload).map(([name, content]) => [name.replace(BASE_A, 'base-z'), content]),
    );
    const ids = changeJson(renamed, HEAD, (each) => ({ ...each, submissions: ['base-z'] }));
    const moved = changeJson(ids, 'submissions/base-z/supplement.json', (each) => ({
      ...each,
      id: 'base-z',
    }));
    expect(await open(await buildPackage(moved, signer))).toBe('format-invalid');
  });

  it('that does not fit: ids that are taken, nothing to replace, rows that nobody asks for', async () => {
    await start();
    expect(await open(await material({ id: 'plan', replaces: undefined }))).toBe('format-invalid');
    expect(await open(await material({ id: 'list' }))).toBe('format-invalid');
    expect(await open(await material({ replaces: 'gone' }))).toBe('format-invalid');
    expect(await open(await material({ indicators: ['beauty'] }))).toBe('format-invalid');
    const claims = [{ indicator: 'beauty', value: '1' }];
    expect(await open(await part((each) => ({ ...each, claims })))).toBe('format-invalid');
    const twice = [
      { indicator: 'site', value: '1' },
      { indicator: 'site', value: '2' },
    ];
    expect(await open(await part((each) => ({ ...each, claims: twice })))).toBe('format-invalid');
  });

  it('with files that are missing, not named, not what they are said to be, or elsewhere', async () => {
    await start();
    const { [PLAN_PDF]: _plan, ...without } = payload;
    expect(await open(await buildPackage(without, signer))).toBe('bag-rule-broken/material-missing');
    const more = { ...payload, [`submissions/${BASE_A}/more.pdf`]: 'x' };
    expect(await open(await buildPackage(more, signer))).toBe('bag-rule-broken/material-not-named');
    expect(await open(await buildPackage({ ...payload, 'review.json': '{}' }, signer))).toBe(
      'bag-rule-broken/material-not-named',
    );
    expect(await open(await material({ sha256: 'a'.repeat(64) }))).toBe('bag-digest-wrong');
    expect(await open(await material({ bytes: 1 }))).toBe('bag-digest-wrong');
    for (const file of ['../base-b/plan.pdf', '/etc/passwd', '..'])
      expect(await open(await material({ file }))).toBe('format-invalid');
    expect(
      await open(await buildPackage({ ...payload, '../../escape.pdf': aTinyPdf(1, 'x') }, signer)),
    ).toMatch(/^(zip|bag)-rule-broken/);
  });
});

describe('a supplement that is given up', () => {
  const heavy = async (): Promise<string> => {
    await start();
    const bytes = Buffer.alloc(8_000_000, 'x');
    const sha256 = digestOf(bytes);
    const changed = changeJson({ ...payload, [PLAN_PDF]: bytes }, PART, (each) => {
      const [first, ...others] = each['materials'] as object[];
      return { ...each, materials: [{ ...first, sha256, bytes: bytes.length }, ...others] };
    });
    const file = await buildPackage(changed, signer);
    return desk.core.files.receive('heavy.supplement.zip', Readable.from([file]));
  };

  it('by leaving the stream leaves nothing', async () => {
    const file = await heavy();
    const before = await stateOf();
    let seen = 0;
    for await (const event of await desk.client.intake.open({ file })) {
      if (event.type === 'progress' && event.progress.done > 0) {
        seen = event.progress.done;
        break;
      }
    }
    expect(seen).toBeGreaterThan(0);
    await isUntouched(before);
  });

  it('by its signal leaves nothing, and is taken whole the next time', async () => {
    const file = await heavy();
    const before = await stateOf();
    const abort = new AbortController();
    const work = async () => {
      for await (const event of await desk.client.intake.open({ file }, { signal: abort.signal }))
        if (event.type === 'progress' && event.progress.done > 0) abort.abort();
    };
    await expect(work()).rejects.toMatchObject({ code: 'cancelled' });
    await isUntouched(before);
    expect(await open(await buildPackage(payload, signer))).toBe('none');
    expect((await desk.workspace.blobs.verifyAll()).damaged).toEqual([]);
  });
});
