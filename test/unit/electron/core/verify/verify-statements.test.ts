import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { unlockSeat } from '../../../../../electron/core/services/seats-service.ts';
import { signDetached } from '../../../../../electron/core/signing/cms-detached.ts';
import type { Signer } from '../../../../../electron/core/signing/signer.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import { readBagFiles, writeBagOf, type BagFiles } from '../../../../support/builders/a-return.ts';
import {
  edit,
  faultsOf,
  sha256,
  type Change,
  type Json,
} from '../../../../support/builders/tampered-return.ts';
import { hasTool, runTool } from '../../../../support/external-tool.ts';
import { aClock, openDesk } from '../../../../support/journey/desk.ts';
import { prepareHomes } from '../../../../support/journey/prepared-homes.ts';
import { BASE_A, BASE_B, CHAIR, LI, WANG } from '../../../../support/journey/small-review.ts';
import { createReturn, pinOf, sign, type Said } from '../../../../support/journey/steps.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';

const folder = useFolder();
const homes = prepareHomes(folder);
const hasOpenssl = hasTool('openssl', 'a statement checked by OpenSSL');
const made: { files?: BagFiles; keys?: ReadonlyMap<MemberId, Signer> } = {};

const DISSENT: Said = [
  { submissionId: BASE_A, outcome: 'dissent', text: '场地面积认定依据不足。' },
  { submissionId: BASE_B, outcome: 'agree', text: '' },
];

/** Li dissents from the first opinion, Wang refuses it and is recorded as refusing the second, the chair agrees to both. */
beforeAll(async () => {
  const home = await homes.homeAt('frozen');
  const desk = await openDesk(folder, aClock('2026-05-06T03:00:00.000Z'), home.slice(folder.length + 1));
  try {
    await sign(desk, LI, DISSENT);
    await sign(desk, WANG, [{ submissionId: BASE_A, outcome: 'refuse', text: '程序不合规。' }]);
    await desk.client.signing.recordRefusal({
      ...desk.sit(CHAIR),
      memberId: WANG,
      submissionIds: [BASE_B],
      outcome: 'refused',
      text: '已离场。',
    });
    await sign(desk, CHAIR);
    const { file = '' } = await createReturn(desk);
    const path = join(folder, 'whole.return.zip');
    writeFileSync(
      path,
      Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]),
    );
    made.files = (await readBagFiles(path)).files;
    const { context } = desk.core;
    const unlock = async (member: MemberId) =>
      [member, await unlockSeat(context, desk.workspace, member, pinOf(member))] as const;
    made.keys = new Map([await unlock(CHAIR), await unlock(LI), await unlock(WANG)]);
  } finally {
    await desk.close();
  }
}, 60_000);

const fileOf = (path: string): Buffer => Buffer.from(made.files?.get(path) ?? '');
const jsonOf = (path: string): Json => JSON.parse(fileOf(path).toString()) as Json;
const keyOf = (member: MemberId): Signer => {
  const key = made.keys?.get(member);
  if (!key) throw new Error('the seats were unlocked');
  return key;
};

/** Repacked and signed by the chair: all that stands between is the content. */
const verifyWith = async (change: Change): Promise<readonly string[]> => {
  const files = new Map(made.files);
  for (const [path, content] of Object.entries(change))
    if (content === undefined) files.delete(path);
    else files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  const target = await writeBagOf(join(folder, 'repacked.return.zip'), files, (bytes) =>
    signDetached(bytes, keyOf(CHAIR)),
  );
  return faultsOf(await verifyFile(target, { trustedRoots: [] })).filter((fault) => !/^trust /.test(fault));
};

type Sealed = { opinions: { submission: string; signers: Json[] }[] };

/** The seal with one signer of one opinion changed; what is undefined is taken out. */
const sealWith = (submission: string, member: MemberId, change: Json): Change => {
  const seal = jsonOf('data/seal.json') as unknown as Sealed;
  const opinions = seal.opinions.map((opinion) => ({
    ...opinion,
    signers: opinion.signers.map((signer) =>
      opinion.submission === submission && signer['member'] === member
        ? Object.fromEntries(
            Object.entries({ ...signer, ...change }).filter(([, value]) => value !== undefined),
          )
        : signer,
    ),
  }));
  return { 'data/seal.json': toCanonicalJson({ ...seal, opinions }) };
};

const OF_LI = 'data/statements/base-a/m-li.json';
const OF_WANG = 'data/statements/base-a/m-wang.json';
const RECORDED = 'data/statements/base-b/m-wang.json';

describe('a return with a dissent and refusals', () => {
  it('verifies', async () => {
    expect(await verifyWith({})).toEqual([]);
  });

  it.skipIf(!hasOpenssl)('has statements that can be checked with openssl alone', () => {
    const place = join(folder, 'openssl');
    mkdirSync(place, { recursive: true });
    for (const name of [OF_LI, 'data/statements/base-a/m-li.p7s', 'data/certificates/m-li.pem'])
      writeFileSync(join(place, name.split('/').at(-1) ?? ''), fileOf(name));
    const verify = () =>
      runTool(
        'openssl',
        'cms -verify -binary -inform DER -in m-li.p7s -content m-li.json -noverify -certfile m-li.pem -out out'.split(
          ' ',
        ),
        { cwd: place },
      ).status;
    expect(verify()).toBe(0);
    writeFileSync(join(place, 'm-li.json'), fileOf(OF_LI).toString().replace('不足', '充分'));
    expect(verify()).not.toBe(0);
  });

  it('has every statement as it was written', async () => {
    const softened = edit(jsonOf(OF_LI), ['text'], '无意见。');
    expect(await verifyWith({ [OF_LI]: softened })).toEqual([`statements ${OF_LI} digest-differs`]);
    const resealed = { [OF_LI]: softened, ...sealWith(BASE_A, LI, { statementSha256: sha256(softened) }) };
    expect(await verifyWith(resealed)).toEqual(['statements data/statements/base-a/m-li.p7s digest-wrong']);
    expect(await verifyWith({ [OF_WANG]: undefined })).toEqual([
      'statements data/statements bag-rule-broken',
    ]);
  });

  it('has statements under the key of whoever made them', async () => {
    const forged = edit(jsonOf(OF_WANG), ['text'], '同意。');
    const change = {
      [OF_WANG]: forged,
      'data/statements/base-a/m-wang.p7s': await signDetached(Buffer.from(forged), keyOf(CHAIR)),
      ...sealWith(BASE_A, WANG, { statementSha256: sha256(forged) }),
    };
    expect(await verifyWith(change)).toEqual([
      'statements data/statements/base-a/m-wang.p7s certificate-differs',
    ]);
  });

  it('has statements about these results', async () => {
    const other = edit(jsonOf(OF_WANG), ['resultsSha256'], sha256('other results'));
    const change = {
      [OF_WANG]: other,
      'data/statements/base-a/m-wang.p7s': await signDetached(Buffer.from(other), keyOf(WANG)),
      ...sealWith(BASE_A, WANG, { statementSha256: sha256(other) }),
    };
    expect(await verifyWith(change)).toEqual([`statements ${OF_WANG} statement-differs`]);
  });

  it('has no statement that the seal does not name', async () => {
    const path = 'data/statements/base-b/m-li.json';
    expect(await verifyWith({ [path]: '{}' })).toEqual([`listed ${path} file-not-named`]);
  });

  it('hides no refusal: who is sealed as having signed is in the paper', async () => {
    const change = sealWith(BASE_A, WANG, {
      outcome: 'signed',
      field: 'expert02',
      statementSha256: undefined,
    });
    expect(await verifyWith(change)).toEqual([
      'opinion-signatures opinions/base-a.pdf signer-missing',
      `listed ${OF_WANG} file-not-named`,
      'listed data/statements/base-a/m-wang.p7s file-not-named',
    ]);
  });

  it('turns no signature into a refusal', async () => {
    const change = sealWith(BASE_B, LI, { outcome: 'refused', field: undefined });
    expect(await verifyWith(change)).toContain('signers opinions/base-b.pdf outcome-unfounded');
  });

  it.each([
    ['by somebody who does not lead', { recordedBy: LI }],
    ['by the member in the own cause', { recordedBy: WANG }],
    ['without a statement', { statementSha256: undefined }],
  ])('has nothing recorded %s', async (_, change) => {
    expect(await verifyWith(sealWith(BASE_B, WANG, change))).toContain(
      'signers opinions/base-b.pdf outcome-unfounded',
    );
  });

  it('takes silence for agreement only where the scheme says so', async () => {
    const deemed = edit(jsonOf(RECORDED), ['outcome'], 'deemed');
    const change = {
      [RECORDED]: deemed,
      ...sealWith(BASE_B, WANG, { outcome: 'deemed', statementSha256: sha256(deemed) }),
    };
    expect(await verifyWith(change)).toEqual(['signers opinions/base-b.pdf deeming-not-allowed']);
  });

  it('is handed over by the chair of the results and nobody else', async () => {
    const seal = jsonOf('data/seal.json');
    const { returnedBy } = seal as { returnedBy: Json };
    const change = edit(seal, ['returnedBy'], { ...returnedBy, member: LI });
    expect(await verifyWith({ 'data/seal.json': change })).toContain(
      'bag-signer signature.p7s signer-not-chair',
    );
  });
});
