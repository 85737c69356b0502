import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findReturn } from '../../../../../electron/core/store/rows/return-rows.ts';
import { findFreeze } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { openBag } from '../../../../../electron/core/bag/read-bag.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import type { MemberId, SubmissionId } from '../../../../../shared/domain/ids.ts';
import type { SealFile } from '../../../../../shared/formats/results-file.ts';
import { aClock, openDesk, type Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  EXPERTS,
  LI,
  SECRETARY,
  SMALL_SCHEME,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import {
  AGREE,
  closeRound,
  createReturn,
  declare,
  fillSheet,
  seat,
  settle,
  sign,
  trustBureau,
  undertake,
} from '../../../../support/journey/steps.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import { prepareHomes } from '../../../../support/journey/prepared-homes.ts';

const deemedAgreement = { article: '第九条', quote: '拒绝签字又不说明理由的，视为同意评审结论。' };
const folder = useFolder();
const homes = prepareHomes(folder, {
  scheme: { ...SMALL_SCHEME, opinion: { ...SMALL_SCHEME.opinion, deemedAgreement } },
});

let count = 0;
const onDesk = async (home: string, work: (desk: Desk) => Promise<void>): Promise<string> => {
  const name = `desk-${(count += 1)}`;
  cpSync(home, join(folder, name), { recursive: true });
  const clock = aClock();
  clock.forward(3_600_000 * count);
  const desk = await openDesk(folder, clock, name);
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
  return join(folder, name);
};

const judges = (submission: SubmissionId): readonly MemberId[] =>
  submission === BASE_A ? EXPERTS : [LI, WANG];

/** The chair is recused from the second submission; somebody has to lead there before anything is frozen. */
const closeWithoutLeader = async (desk: Desk): Promise<void> => {
  await trustBureau(desk);
  for (const member of [LI, WANG, SECRETARY]) await settle(desk, member);
  await seat(desk, CHAIR);
  await undertake(desk, CHAIR);
  await declare(desk, CHAIR, [BASE_B]);
  for (const submission of SUBMISSIONS)
    for (const member of judges(submission)) {
      await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
};

const prepared: { scored?: string; frozen?: string } = {};
beforeAll(async () => {
  prepared.scored = await onDesk(await homes.homeAt('opened'), closeWithoutLeader);
  prepared.frozen = await onDesk(prepared.scored, async (desk) => {
    await desk.client.convening.appointActingChair({
      ...desk.on(SECRETARY, BASE_B),
      memberId: LI,
      reason: '组长回避',
    });
    await closeRound(desk);
    for (const [member, submission] of [
      [CHAIR, BASE_A],
      [LI, BASE_B],
    ] as const)
      await desk.client.opinions.saveSection({
        ...desk.on(member, submission),
        section: 'advice',
        text: '建议补充人员。',
      });
    await desk.client.opinions.freeze(desk.sit(CHAIR));
  });
}, 60_000);

const ofA = AGREE.filter(({ submissionId }) => submissionId === BASE_A);
const ofB = AGREE.filter(({ submissionId }) => submissionId === BASE_B);

describe('a chair who is recused from one submission', () => {
  it('cannot see, edit, open or sign its opinion; whoever leads there can', async () => {
    await onDesk(prepared.frozen ?? '', async (desk) => {
      const status = await desk.client.signing.status(desk.sit(CHAIR));
      expect(status.documents.map(({ submissionId }) => submissionId)).toEqual([BASE_A]);
      expect(status.signers.flatMap(({ outcomes }) => outcomes).map((each) => each.submissionId)).toEqual([
        BASE_A,
        BASE_A,
        BASE_A,
      ]);
      expect((await desk.client.opinions.list(desk.sit(CHAIR))).opinions).toHaveLength(1);
      for (const call of [
        desk.client.signing.document(desk.on(CHAIR, BASE_B)),
        desk.client.opinions.get(desk.on(CHAIR, BASE_B)),
        desk.client.opinions.preview(desk.on(CHAIR, BASE_B)),
        desk.client.opinions.saveSection({ ...desk.on(CHAIR, BASE_B), section: 'advice', text: '改' }),
        sign(desk, CHAIR, ofB),
      ])
        expect(await codeOf(call)).toBe('recused');
      const { mayEdit } = await desk.client.opinions.get(desk.on(LI, BASE_B));
      expect([mayEdit, (await desk.client.opinions.get(desk.on(LI, BASE_A))).mayEdit]).toEqual([true, false]);
    });
  });

  it('waits on the own papers only, and so does the acting chair', async () => {
    await onDesk(prepared.frozen ?? '', async (desk) => {
      const turns = async (member: MemberId) =>
        (await desk.client.signing.status(desk.sit(member))).documents.map(({ turn }) => turn);
      expect(await turns(LI)).toEqual(['yes', 'chair-waits']);
      expect(await failureOf(sign(desk, LI))).toEqual({ code: 'chair-signs-last', params: { count: 1 } });
      await sign(desk, LI, ofA);
      expect((await desk.client.signing.status(desk.sit(LI))).turn).toBe('chair-waits');
      await sign(desk, WANG, [...ofA, ...ofB]);
      expect(await turns(LI)).toEqual(['signed', 'yes']);
      expect(await sign(desk, CHAIR, ofA)).toMatchObject({ signed: 1, stated: 0 });
      expect(await failureOf(createReturn(desk))).toEqual({
        code: 'signatures-missing',
        params: { count: 1 },
      });
      await sign(desk, LI, ofB);
      const receipt = await createReturn(desk);
      expect(receipt.file).toBeUndefined();
      const { receipt: others } = await desk.client.returns.receipt(desk.sit(WANG));
      expect(others?.file).toEqual(expect.any(String));
    });
  });

  it('is not followed by nobody: an acting chair who is recused, too, has to be replaced before freezing', async () => {
    await onDesk(prepared.frozen ?? '', async (desk) => {
      await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '组成有变' });
      const about = { ...desk.on(SECRETARY, BASE_B), memberId: LI };
      await desk.client.convening.recuse({ ...about, reason: '曾任顾问' });
      expect(await failureOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toEqual({
        code: 'acting-chair-missing',
        params: { submission: '乙基地' },
      });
    });
  });
});

describe('silence', () => {
  it('is agreement where the scheme says so, recorded by whoever leads, and the return verifies', async () => {
    await onDesk(prepared.frozen ?? '', async (desk) => {
      const silent = (by: MemberId, submissionId: SubmissionId) =>
        desk.client.signing.recordRefusal({
          ...desk.sit(by),
          memberId: WANG,
          submissionIds: [submissionId],
          outcome: 'deemed',
          text: '',
        });
      expect((await desk.client.signing.status(desk.sit(CHAIR))).deeming).toEqual(deemedAgreement);
      expect(await codeOf(silent(CHAIR, BASE_B))).toBe('recused');
      expect(await codeOf(silent(LI, BASE_A))).toBe('not-allowed');
      await silent(CHAIR, BASE_A);
      await silent(LI, BASE_B);
      await sign(desk, LI, [...ofA, { submissionId: BASE_B, outcome: 'dissent', text: '保留意见' }]);
      await sign(desk, CHAIR, ofA);
      await createReturn(desk);
      const record = findReturn(desk.workspace.reads, findFreeze(desk.workspace.reads)?.id ?? 0);
      if (!record) throw new Error('the return was made');
      const blob = desk.workspace.blobs.openBlob(record.sha256);
      const path = join(folder, record.name);
      writeFileSync(path, blob.read(0, blob.bytes));
      const { checks } = await verifyFile(path, { trustedRoots: [] });
      expect(checks.filter(({ verdict }) => verdict === 'invalid')).toEqual([]);
      expect(checks).toContainEqual(expect.objectContaining({ name: 'statements', params: { count: 3 } }));
      const bag = await openBag(path);
      const seal = JSON.parse(Buffer.from(await bag.read('data/seal.json', 1e6)).toString()) as SealFile;
      await bag.close();
      expect(
        seal.opinions.map(({ signers }) =>
          signers.map(({ member, outcome, field, recordedBy }) => [member, outcome, field, recordedBy]),
        ),
      ).toEqual([
        [
          [WANG, 'deemed', undefined, CHAIR],
          [LI, 'signed', 'expert01', undefined],
          [CHAIR, 'signed', 'chair', undefined],
        ],
        [
          [WANG, 'deemed', undefined, LI],
          [LI, 'signed-with-dissent', 'chair', undefined],
        ],
      ]);
    });
  });
});
