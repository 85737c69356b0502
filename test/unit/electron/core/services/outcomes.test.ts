import { describe, expect, it } from 'vitest';
import { iterateActivity } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { findFreeze } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { listOutcomes } from '../../../../../electron/core/store/rows/outcome-rows.ts';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import { verifyDetached } from '../../../../../electron/core/signing/cms-verify.ts';
import type { MemberId, Sha256, SubmissionId } from '../../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../../shared/domain/signing/outcome.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { sign, signAll } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

const say = (submissionId: SubmissionId, outcome: Outcome, text = '') => ({ submissionId, outcome, text });

const statusOf = (desk: Desk, member: MemberId) => desk.client.signing.status(desk.sit(member));

const wordsOf = async (desk: Desk, member: MemberId, seen: MemberId = LI) =>
  (await statusOf(desk, seen)).signers
    .find((each) => each.member === member)
    ?.outcomes.map(({ submissionId, state, text }) => [submissionId, state, ...(text ? [text] : [])]);

const fieldsOf = async (desk: Desk, submission: SubmissionId): Promise<readonly string[]> => {
  const { file } = await desk.client.signing.document(desk.on(LI, submission));
  const pdf = Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
  const { signatures } = await verifyPdf(pdf);
  expect(signatures.every(({ verdict }) => verdict === 'valid')).toBe(true);
  return signatures.map(({ fieldName }) => fieldName);
};

const readBlob = ({ workspace }: Desk, sha256: Sha256): Uint8Array => {
  const blob = workspace.blobs.openBlob(sha256);
  return blob.read(0, blob.bytes);
};

describe('a member', () => {
  it('agrees to one opinion and dissents from another with one ink and PIN', async () => {
    const desk = await journey.deskAt('frozen');
    const said = [say(BASE_A, 'agree'), say(BASE_B, 'dissent', '场地面积不应认定为满分。')];
    expect(await sign(desk, LI, said)).toEqual({ signed: 2, stated: 1, papers: 1 });
    // Opinions are open: what was said is there for the others from now on.
    expect(await wordsOf(desk, LI, WANG)).toEqual([
      [BASE_A, 'signed'],
      [BASE_B, 'signed-with-dissent', '场地面积不应认定为满分。'],
    ]);
    expect(await fieldsOf(desk, BASE_B)).toEqual(['expert01']);
    expect(await codeOf(sign(desk, LI))).toBe('already-signed');
  });

  it('refuses with reasons: a statement under the own key, and no signature in the document', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await sign(desk, LI, [say(BASE_A, 'refuse', '  程序不合规。 ')])).toEqual({
      signed: 0,
      stated: 1,
      // 拒绝签署说明, made and signed in the same act
      papers: 1,
    });
    expect(await fieldsOf(desk, BASE_A)).toEqual([]);
    const freeze = findFreeze(desk.workspace.reads);
    const [outcome] = listOutcomes(desk.workspace.reads, freeze?.id ?? 0);
    if (!outcome?.statement?.signature) throw new Error('the statement is signed');
    const document = readBlob(desk, outcome.statement.document);
    expect(JSON.parse(Buffer.from(document).toString())).toEqual({
      format: 'paneldesk/statement/1',
      review: REVIEW,
      submission: BASE_A,
      resultsSha256: freeze?.resultsDigest,
      member: LI,
      name: '李一',
      outcome: 'refused',
      text: '程序不合规。',
      at: '2026-05-06T02:00:00.000Z',
    });
    expect(verifyDetached(readBlob(desk, outcome.statement.signature), document).verdict).toBe('valid');
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    expect(rows[0]?.event).toBe('opinion.refused');
    // The other opinion is still to be signed, by the same member.
    expect((await statusOf(desk, LI)).turn).toBe('yes');
    expect(await codeOf(sign(desk, LI, [say(BASE_B, 'agree')]))).toBe('none');
  });

  it('says nothing at all where one word of several cannot be said', async () => {
    const desk = await journey.deskAt('frozen');
    const wordless = [say(BASE_A, 'agree'), say(BASE_B, 'dissent', '  ')];
    expect(await codeOf(sign(desk, LI, wordless))).toBe('reason-required');
    const twice = [say(BASE_A, 'agree'), say(BASE_A, 'refuse', '不同意')];
    expect(await codeOf(sign(desk, LI, twice))).toBe('input-invalid');
    expect(await wordsOf(desk, LI)).toEqual([
      [BASE_A, 'to-sign'],
      [BASE_B, 'to-sign'],
    ]);
    expect(await fieldsOf(desk, BASE_A)).toEqual([]);
  });

  it('who refuses twice at the same moment has refused once', async () => {
    const desk = await journey.deskAt('frozen');
    const both = await Promise.all(
      [1, 2].map(() => codeOf(sign(desk, LI, [say(BASE_A, 'refuse', '不同意')]))),
    );
    expect(both.sort()).toEqual(['entry-changed-elsewhere', 'none']);
  });
});

describe('the chair', () => {
  it('comes after everybody, whatever they said, and may refuse too', async () => {
    const desk = await journey.deskAt('frozen');
    await sign(desk, LI, [say(BASE_A, 'refuse', '不同意'), say(BASE_B, 'agree')]);
    expect(await failureOf(sign(desk, CHAIR))).toEqual({ code: 'chair-signs-last', params: { count: 1 } });
    await sign(desk, WANG, [say(BASE_A, 'dissent', '保留意见'), say(BASE_B, 'agree')]);
    await sign(desk, CHAIR, [say(BASE_A, 'refuse', '结论与评分不符'), say(BASE_B, 'agree')]);
    expect(await fieldsOf(desk, BASE_A)).toEqual(['expert02']);
    expect(await fieldsOf(desk, BASE_B)).toEqual(['expert01', 'expert02', 'chair']);
    expect((await statusOf(desk, CHAIR)).turn).toBe('signed');
  });

  const record = (desk: Desk, member: MemberId, by: MemberId, more: object = {}) =>
    codeOf(
      desk.client.signing.recordRefusal({
        ...desk.sit(by),
        memberId: member,
        submissionIds: [BASE_A, BASE_B],
        outcome: 'refused',
        text: '已离场，口头表示不同意评分。',
        ...more,
      }),
    );

  it('records what somebody does not sign, and who recorded it is seen', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await record(desk, WANG, CHAIR, { text: ' ' })).toBe('reason-required');
    expect(await record(desk, WANG, CHAIR)).toBe('none');
    const { signers } = await statusOf(desk, LI);
    const [first] = signers.find((each) => each.member === WANG)?.outcomes ?? [];
    expect(first).toMatchObject({
      state: 'refused',
      text: '已离场，口头表示不同意评分。',
      recordedBy: '陈主任',
    });
    expect(await codeOf(sign(desk, WANG))).toBe('already-signed');
    expect(await record(desk, WANG, CHAIR)).toBe('already-signed');
    await sign(desk, LI);
    expect((await statusOf(desk, CHAIR)).turn).toBe('yes');
  });

  it('records nothing about the own signature, and nobody else records at all', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await record(desk, CHAIR, CHAIR)).toBe('not-allowed');
    expect(await record(desk, SECRETARY, CHAIR)).toBe('not-allowed');
    for (const by of [LI, SECRETARY]) expect(await record(desk, WANG, by)).toBe('not-allowed');
    const closed = await journey.deskAt('closed');
    expect(await record(closed, WANG, CHAIR)).toBe('opinion-not-frozen');
  });

  it('cannot take silence for agreement where the scheme does not say so', async () => {
    const desk = await journey.deskAt('frozen');
    expect((await statusOf(desk, CHAIR)).deeming).toBeNull();
    expect(await record(desk, WANG, CHAIR, { outcome: 'deemed', text: '' })).toBe('deeming-not-allowed');
    expect(await wordsOf(desk, WANG)).toEqual([
      [BASE_A, 'to-sign'],
      [BASE_B, 'to-sign'],
    ]);
  });
});

describe('unfreezing', () => {
  it('voids what was said, keeps it, and tells how many had spoken and why', async () => {
    const desk = await journey.deskAt('frozen');
    await sign(desk, LI, [say(BASE_A, 'refuse', '不同意'), say(BASE_B, 'agree')]);
    await sign(desk, WANG);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '评分汇总表有误' });
    await desk.client.opinions.freeze(desk.sit(CHAIR));
    const status = await statusOf(desk, LI);
    expect(status.voided).toEqual([
      { at: '2026-05-06T02:00:00.000Z', reason: '评分汇总表有误', signatures: 2 },
    ]);
    expect(status.turn).toBe('yes');
    expect(await wordsOf(desk, LI)).toEqual([
      [BASE_A, 'to-sign'],
      [BASE_B, 'to-sign'],
    ]);
    const kept = desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM outcome').pluck().get();
    expect(kept).toBe(4);
    const logged = [...iterateActivity(desk.workspace.reads)].find(
      ({ event }) => event === 'opinion.unfrozen',
    );
    expect(logged?.data).toMatchObject({ reason: '评分汇总表有误', voided: [LI, WANG] });
    await signAll(desk);
    expect((await statusOf(desk, LI)).signers.every(({ state }) => state === 'done')).toBe(true);
  });
});
