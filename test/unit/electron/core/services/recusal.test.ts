import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { asSha256 } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  PLAN,
  REVIEW,
  SECRETARY,
  SITE,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { attachPhoto, fillSheet, freeze } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const reviewId = REVIEW;

const recuse = (desk: Desk, by: typeof LI, about: typeof LI, submission = BASE_A, reason = '曾任顾问') =>
  desk.client.convening.recuse({ ...desk.sit(by), memberId: about, submissionId: submission, reason });

const lift = (desk: Desk, by: typeof LI, about: typeof LI, reason = '查明无关') =>
  desk.client.convening.liftRecusal({ ...desk.sit(by), memberId: about, submissionId: BASE_A, reason });

/** Every way to a submission that the scoring stage knows. */
const listCalls = (desk: Desk, sha256: string) => {
  const { materials, scoring } = desk.client;
  const on = desk.on(LI, BASE_A);
  const at = desk.at(LI, BASE_A, SITE);
  return {
    open: () => materials.open({ ...on, materialId: PLAN }),
    openAttachment: () => materials.openAttachment({ ...on, sha256: asSha256(sha256) }),
    sheet: () => scoring.sheet(on),
    save: () => scoring.save({ ...at, points: asPoints(100), comment: '', revision: 1 }),
    pinPage: () => scoring.pinPage({ ...at, materialId: PLAN, page: 1, note: '' }),
    attach: async () => {
      const file = await desk.core.files.receive('x.png', Readable.from([aTinyPng(9)]));
      return scoring.attach({ ...at, file, name: 'x.png', note: '' });
    },
    removeEvidence: () => scoring.removeEvidence({ ...at, evidenceId: 'e1' }),
    submit: () => scoring.submit(on),
  };
};

describe('a recused member', () => {
  it('is served that submission by no call, with everything already begun there', async () => {
    const desk = await journey.deskAt('convened');
    await fillSheet(desk, LI, BASE_A);
    const sha256 = await attachPhoto(desk, LI, BASE_A, aTinyPng(77));
    const calls = listCalls(desk, sha256);
    expect(await codeOf(calls.openAttachment())).toBe('none');
    await recuse(desk, LI, LI);
    const head = (await desk.client.activity.list({ reviewId, limit: 1 })).head;
    for (const [name, call] of Object.entries(calls))
      expect(await failureOf(call()), name).toEqual({
        code: 'recused',
        params: { name: '李一', submission: '甲基地' },
      });
    expect((await desk.client.activity.list({ reviewId, limit: 1 })).head).toBe(head);
    const own = await desk.client.scoring.submissions(desk.sit(LI));
    expect(own.submissions.map(({ id }) => id)).toEqual([BASE_B]);
    // The other submission is as open as it was.
    expect(await codeOf(desk.client.scoring.sheet(desk.on(LI, BASE_B)))).toBe('none');
  });

  it('sees nothing of it afterwards either: no matrix, no minutes, no opinion', async () => {
    const desk = await journey.deskAt('closed');
    await recuse(desk, CHAIR, LI);
    const on = desk.on(LI, BASE_A);
    const { deliberation, minutes, opinions, signing, corrections } = desk.client;
    const calls = {
      matrix: () => deliberation.matrix(on),
      decisions: () => deliberation.decisions(on),
      minutes: () => minutes.get(on),
      note: () => minutes.note({ ...on, kind: 'discussion', text: '我有话说' }),
      opinion: () => opinions.get(on),
      saveSection: () => opinions.saveSection({ ...on, section: 'advice', text: '改' }),
      preview: () => opinions.preview(on),
      document: () => signing.document(on),
      revisions: () => corrections.revisions(on),
    };
    for (const [name, call] of Object.entries(calls)) expect(await codeOf(call()), name).toBe('recused');
    const { submissions } = await deliberation.overview(desk.sit(LI));
    expect(submissions.map(({ id }) => id)).toEqual([BASE_B]);
  });

  it('is waited for by nobody: the round closes without that sheet and without a reason', async () => {
    const desk = await journey.deskAt('convened');
    await recuse(desk, LI, LI);
    const { members } = await desk.client.scoring.progress(desk.sit(CHAIR));
    const li = members.find(({ id }) => id === LI);
    expect(li?.sheets.map(({ submissionId }) => submissionId)).toEqual([BASE_B]);
    for (const [member, submissions] of [
      [LI, [BASE_B]],
      [WANG, SUBMISSIONS],
      [CHAIR, SUBMISSIONS],
    ] as const)
      for (const submission of submissions) {
        await fillSheet(desk, member, submission);
        await desk.client.scoring.submit(desk.on(member, submission));
      }
    await desk.client.scoring.closeRound(desk.sit(CHAIR));
    const { submissions } = await desk.client.deliberation.overview(desk.sit(CHAIR));
    expect(submissions.map(({ scores }) => scores?.memberTotals.map(({ member }) => member))).toEqual([
      [CHAIR, WANG],
      [CHAIR, LI, WANG],
    ]);
  });
});

describe('a recusal', () => {
  it('is declared by oneself or ordered by those who may settle it', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(recuse(desk, WANG, LI))).toBe('not-allowed');
    expect(await codeOf(recuse(desk, WANG, CHAIR))).toBe('not-allowed');
    expect(await codeOf(recuse(desk, CHAIR, LI, BASE_A, ' '))).toBe('reason-required');
    await recuse(desk, CHAIR, LI);
    expect(await codeOf(recuse(desk, SECRETARY, LI))).toBe('already-done');
    await recuse(desk, SECRETARY, CHAIR, BASE_B);
    await recuse(desk, WANG, WANG, BASE_B);
    expect(desk.workspace.convening.recusals.map(({ member, cause }) => [member, cause])).toEqual([
      [LI, 'ordered'],
      [CHAIR, 'ordered'],
      [WANG, 'declared'],
    ]);
  });

  it('is lifted by another while the round is open; the row stays with both reasons', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(lift(desk, CHAIR, LI))).toBe('not-found');
    await recuse(desk, LI, LI);
    expect(await codeOf(lift(desk, LI, LI))).toBe('not-allowed');
    expect(await codeOf(lift(desk, CHAIR, LI, ' '))).toBe('reason-required');
    await lift(desk, CHAIR, LI);
    expect(await codeOf(desk.client.scoring.sheet(desk.on(LI, BASE_A)))).toBe('none');
    await recuse(desk, LI, LI);
    const rows = desk.workspace.reads
      .prepare('SELECT reason, lift_reason, lifted_by FROM recusal ORDER BY id')
      .all();
    expect(rows).toEqual([
      { reason: '曾任顾问', lift_reason: '查明无关', lifted_by: CHAIR },
      { reason: '曾任顾问', lift_reason: null, lifted_by: null },
    ]);
  });

  it('after the round’s end leaves the sheet where it is and does not count it', async () => {
    const desk = await journey.deskAt('closed');
    expect(await codeOf(lift(desk, CHAIR, LI))).toBe('round-closed');
    await recuse(desk, CHAIR, LI);
    const overview = await desk.client.deliberation.overview(desk.sit(CHAIR));
    const [first] = overview.submissions;
    expect(first?.scores?.memberTotals.map(({ member }) => member)).toEqual([CHAIR, WANG]);
    const stored = desk.workspace.reads
      .prepare("SELECT count(*) FROM entry WHERE member_id = 'm-li' AND submission_id = 'base-a'")
      .pluck()
      .get();
    expect(stored).toBe(4);
    // Somebody has to be left, or there is no result.
    await recuse(desk, WANG, WANG);
    expect(await codeOf(recuse(desk, SECRETARY, CHAIR))).toBe('sheets-missing');
  });

  it('is no longer taken once the opinions are frozen', async () => {
    const desk = await journey.deskAt('closed');
    await freeze(desk);
    expect(await codeOf(recuse(desk, CHAIR, LI))).toBe('opinion-frozen');
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '需记录回避' });
    expect(await codeOf(recuse(desk, CHAIR, LI))).toBe('none');
  });

  it('is named in the log by person and submission, without its reason', async () => {
    const desk = await journey.deskAt('convened');
    await recuse(desk, LI, LI);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 1 });
    expect(rows).toMatchObject([{ event: 'recusal.recorded', actorName: '李一', subject: '李一 · 甲基地' }]);
    expect(JSON.stringify(rows)).not.toContain('曾任顾问');
  });
});
