import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listCountedJudgements } from '../../../../../electron/core/services/revealed-review.ts';
import { listCountedSheets } from '../../../../../electron/core/services/revealed-sheets.ts';
import { listDeliberationRevisions } from '../../../../../electron/core/store/rows/revision-rows.ts';
import { asIndicatorId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  aSubmission,
  BASE_A,
  BASE_B,
  CHAIR,
  EXPERTS,
  LI,
  SECRETARY,
  STAFF,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { closeRound, fillSheet } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const BASE_C = asSubmissionId('base-c');

const journey = useJourney();
const longer = useJourney({ review: { submissions: [BASE_A, BASE_B, BASE_C] } });

beforeAll(() => {
  const folder = join(longer.folder, 'small-source', BASE_C);
  mkdirSync(folder, { recursive: true });
  const submission = { ...aSubmission(BASE_C, '丙基地'), materials: [] };
  writeFileSync(join(folder, 'submission.yaml'), JSON.stringify(submission));
});

/** It has no plan to pin a page of, so nobody gives it a bonus. */
const scoreThird = async (desk: Desk, member: (typeof EXPERTS)[number]): Promise<void> => {
  for (const [indicator, points] of Object.entries({ site: 200, staff: 500, output: 300, bonus: 0 }))
    await desk.client.scoring.save({
      ...desk.on(member, BASE_C),
      indicatorId: asIndicatorId(indicator),
      points: asPoints(points),
      comment: '',
      revision: 0,
    });
};

/** Everybody holds the first above the second and the second above the third. */
const scoreThree = async (desk: Desk): Promise<void> => {
  for (const submission of [BASE_A, BASE_B, BASE_C]) {
    for (const member of EXPERTS) {
      if (submission === BASE_C) await scoreThird(desk, member);
      else await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
  }
  await closeRound(desk);
};

const recuse = (desk: Desk, memberId: typeof LI) =>
  desk.client.convening.recuse({ ...desk.on(memberId, BASE_B), memberId, reason: '曾任该单位顾问' });

const overview = (desk: Desk, member: typeof LI) => desk.client.deliberation.overview(desk.sit(member));

const revise = (desk: Desk, points: number, revision: number) =>
  desk.client.corrections.revise({
    ...desk.at(WANG, BASE_A, STAFF),
    points: asPoints(points),
    comment: '人员偏少',
    reason: '听取了说明',
    revision,
  });

describe('the overview', () => {
  it('is for everybody who is ready, the same figures for all', async () => {
    const desk = await journey.deskAt('closed');
    const seen = await Promise.all([LI, CHAIR, WANG, SECRETARY].map((member) => overview(desk, member)));
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(JSON.stringify(seen[0])).not.toContain('获省级表彰');
  });

  it('leaves out for a recused member what that member must not see, and keeps the review’s ranks', async () => {
    const desk = await journey.deskAt('closed');
    await recuse(desk, LI);
    const own = await overview(desk, LI);
    expect(own.submissions.map(({ id, scores }) => [id, scores?.rank])).toEqual([[BASE_A, 1]]);
    expect(JSON.stringify(own)).not.toContain(BASE_B);
    const [first, second] = (await overview(desk, CHAIR)).submissions;
    expect([first?.recused, second?.recused]).toEqual([[], [LI]]);
    expect(second?.scores?.memberTotals.map(({ member }) => member)).toEqual([CHAIR, WANG]);
  });

  it('closes the matrix and the decisions to a recused member, and takes the column out for the others', async () => {
    const desk = await journey.deskAt('closed');
    await recuse(desk, LI);
    for (const call of ['matrix', 'decisions'] as const)
      expect(await codeOf(desk.client.deliberation[call](desk.on(LI, BASE_B)))).toBe('recused');
    expect(await codeOf(desk.client.deliberation.matrix(desk.on(LI, BASE_A)))).toBe('none');
    const { groups } = await desk.client.deliberation.matrix(desk.on(WANG, BASE_B));
    const members = groups.flatMap((group) =>
      group.indicators.flatMap((each) => each.cells.map((c) => c.member)),
    );
    expect(new Set(members)).toEqual(new Set([CHAIR, WANG]));
  });

  it('follows a revision, whose earlier value stays beside it', async () => {
    const desk = await journey.deskAt('closed');
    const before = (await overview(desk, CHAIR)).submissions[0];
    expect(before).toMatchObject({ flags: 2, revisions: 0, scores: { total: '32.67' } });
    await revise(desk, 400, 0);
    await revise(desk, 600, 1);
    const after = (await overview(desk, CHAIR)).submissions[0];
    // Five points more of one of three; 7, 6, 6 are no longer far apart.
    expect(after).toMatchObject({ flags: 1, revisions: 1, scores: { total: '34.33' } });
    const { groups } = await desk.client.deliberation.matrix(desk.on(LI, BASE_A));
    const staff = groups.flatMap((group) => group.indicators).find(({ id }) => id === STAFF);
    expect(staff?.score).toMatchObject({ mean: '6.33', range: 100, deviation: '0.47' });
    expect(staff?.score?.flag).toBeUndefined();
    expect(staff?.cells).toMatchObject([
      { member: LI, points: 700, revisions: 0 },
      { member: CHAIR, points: 600, revisions: 0 },
      { member: WANG, points: 600, revisions: 2, before: { points: 100, reason: '听取了说明' } },
    ]);
    expect(staff?.cells[0]?.before).toBeUndefined();
  });

  it('counts an explained flag apart from the others', async () => {
    const desk = await journey.deskAt('closed');
    const note = { ...desk.at(WANG, BASE_A, STAFF), kind: 'flag' as const, text: '按在岗人数计' };
    await desk.client.minutes.note(note);
    const [first, second] = (await overview(desk, LI)).submissions;
    expect(first).toMatchObject({ flags: 2, unexplained: 1 });
    expect(second).toMatchObject({ flags: 2, unexplained: 2 });
    const { groups } = await desk.client.deliberation.matrix(desk.on(LI, BASE_A));
    const flags = groups.flatMap((group) =>
      group.indicators.flatMap(({ id, score }) => (score?.flag ? [[id, score.flag.explained]] : [])),
    );
    expect(flags).toEqual([
      ['staff', true],
      ['bonus', false],
    ]);
  });

  it('reads at once what `listCountedSheets` reads one by one', async () => {
    const desk = await journey.deskAt('closed');
    await recuse(desk, LI);
    await revise(desk, 400, 0);
    const { workspace } = desk;
    const counted = listCountedJudgements(workspace, listDeliberationRevisions(workspace.reads));
    const judgements = (sheets: ReturnType<typeof listCountedSheets>) =>
      sheets
        .map(({ member, submittedAt, entries }) => ({
          member,
          submittedAt,
          given: entries.map(({ indicator, points, choice }) => ({ indicator, points, choice })),
        }))
        .sort((a, b) => (a.member < b.member ? -1 : 1));
    for (const id of SUBMISSIONS)
      expect(judgements(counted.get(id) ?? [])).toEqual(judgements(listCountedSheets(workspace, id)));
    expect(counted.get(BASE_B)).toHaveLength(2);
  });

  it('is the same after the core was started again', async () => {
    const desk = await journey.deskAt('closed');
    const before = await overview(desk, CHAIR);
    await desk.restart();
    expect(await overview(desk, CHAIR)).toEqual(before);
  });

  it('says how far the members agree from three submissions on, and not with one judge left', async () => {
    const desk = await longer.deskAt('convened');
    await scoreThree(desk);
    const { agreement, submissions } = await overview(desk, LI);
    expect(submissions.map(({ scores }) => scores?.rank)).toEqual([1, 2, 3]);
    // All three have base A before base B before base C.
    expect(agreement).toEqual({ coefficient: '1.00', members: 3, submissions: 3 });
    await recuse(desk, LI);
    expect((await overview(desk, CHAIR)).agreement).toMatchObject({ members: 2 });
    await recuse(desk, WANG);
    expect((await overview(desk, CHAIR)).agreement).toBeUndefined();
  });
});
