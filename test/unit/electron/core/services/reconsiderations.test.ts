import { describe, expect, it } from 'vitest';
import { acceptOnSite } from '../../../../support/journey/accept-on-site.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  SECRETARY,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { closeRound, freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { writeResultsDocument } from '../../../../../electron/core/services/results-document.ts';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { resultsFileSchema, type ResultsFile } from '../../../../../shared/formats/results-file.ts';

const journey = useJourney();
const AREA = `value:${SITE}`;

const sheetOf = (desk: Desk, member = LI) => desk.client.scoring.sheet(desk.on(member, BASE_A));

const waitingOf = async (desk: Desk, member = LI) => {
  const { reconsiderations } = await sheetOf(desk, member);
  const last = reconsiderations.findLast(({ settled }) => settled === null);
  if (!last) throw new Error('nothing waits');
  return last;
};

const keep = async (desk: Desk, member = LI, reason = '差别不影响档次') =>
  desk.client.corrections.reconsider({
    ...desk.on(member, BASE_A),
    id: (await waitingOf(desk, member)).id,
    outcome: 'kept',
    reason,
  });

const change = async (desk: Desk, points: number, member = LI, reason = '面积小于填报') =>
  desk.client.corrections.reconsider({
    ...desk.on(member, BASE_A),
    id: (await waitingOf(desk, member)).id,
    outcome: 'changed',
    judgement: { points: asPoints(points), comment: '' },
    reason,
  });

const give = async (desk: Desk, points: number, comment = '', member = LI) => {
  const { entries } = await sheetOf(desk, member);
  const entry = entries.find(({ indicator }) => indicator === SITE);
  return desk.client.scoring.save({
    ...desk.at(member, BASE_A, SITE),
    points: asPoints(points),
    comment,
    revision: entry?.revision ?? 0,
  });
};

const resultsOf = (desk: Desk) => {
  const { text } = writeResultsDocument(desk.workspace);
  const results = resultsFileSchema.parse(JSON.parse(text));
  return { results, base: results.submissions.find(({ submission }) => submission === BASE_A) };
};

const faultsOf = (results: ResultsFile) =>
  recomputeResults(results, 'results.json').filter(({ verdict }) => verdict !== 'valid');

const unlock = async (desk: Desk) => {
  await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '现场核查后更正' });
  const answer = { memberId: LI, granted: true, answer: '' };
  await desk.client.corrections.answerUnlock({ ...desk.on(CHAIR, BASE_A), ...answer });
};

describe('an entry that rests on a value that changed', () => {
  it('waits for its member, and no total moves', async () => {
    const desk = await journey.deskAt('scored');
    const before = await sheetOf(desk);
    await acceptOnSite(desk, AREA, '1802');
    const after = await sheetOf(desk);
    expect(after.totals).toEqual(before.totals);
    expect(after.reconsiderations).toEqual([
      {
        id: expect.any(Number) as number,
        indicator: SITE,
        cause: 'site-visit',
        what: '场地面积：1860平方米 → 1802平方米',
        before: { points: 1000, comment: '' },
        settled: null,
      },
    ]);
    expect(after.missing).toEqual([{ indicator: SITE, missing: 'reconsideration' }]);
    const row = after.groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === SITE);
    expect(row).toMatchObject({ claim: '1860平方米', verified: '1802平方米', accepted: '1802平方米' });
    expect((await desk.client.scoring.sheet(desk.on(LI, BASE_B))).reconsiderations).toEqual([]);
  });

  it('is not marked where nothing was given or the same value counts', async () => {
    const desk = await journey.deskAt('convened');
    await acceptOnSite(desk, AREA, '1802');
    await give(desk, 900);
    await acceptOnSite(desk, AREA, '1802.0');
    expect((await sheetOf(desk)).reconsiderations).toEqual([]);
  });

  it('is told to chair and secretary as a number only', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    const { members } = await desk.client.scoring.progress(desk.sit(CHAIR));
    expect(members[0]?.sheets.map(({ toReconsider }) => toReconsider)).toEqual([1, 0]);
    expect(await codeOf(desk.client.corrections.reconsiderations(desk.sit(SECRETARY)))).toBe('round-open');
  });
});

describe('an open sheet with such an entry', () => {
  it('takes words, but another judgement only with a reason beside it', async () => {
    const desk = await journey.deskAt('convened');
    await give(desk, 1000);
    await acceptOnSite(desk, AREA, '1802');
    expect(await failureOf(give(desk, 900))).toEqual({
      code: 'reconsideration-open',
      params: { indicator: SITE },
    });
    await give(desk, 1000, '按图纸');
    expect(await codeOf(change(desk, 900, LI, ' '))).toBe('reason-required');
    expect(await codeOf(change(desk, 1250))).toBe('points-out-of-range');
    await change(desk, 900);
    const sheet = await sheetOf(desk);
    expect(sheet.entries.find(({ indicator }) => indicator === SITE)).toMatchObject({
      points: 900,
      revision: 3,
    });
    expect(sheet.totals.total).toBe(900);
    expect(sheet.missing).not.toContainEqual({ indicator: SITE, missing: 'reconsideration' });
    await give(desk, 950);
  });

  it('cannot be handed in before it was looked at again', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    await unlock(desk);
    expect(await failureOf(desk.client.scoring.submit(desk.on(LI, BASE_A)))).toEqual({
      code: 'sheet-incomplete',
      params: { count: 1, indicator: SITE, missing: 'reconsideration' },
    });
    await keep(desk);
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
  });

  it('settles all that waits at the entry at once, up to what the member was shown', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    await acceptOnSite(desk, AREA, '1790');
    const shown = await waitingOf(desk);
    await acceptOnSite(desk, AREA, '1780');
    const input = { ...desk.on(LI, BASE_A), id: shown.id, outcome: 'kept', reason: '已核对' } as const;
    await desk.client.corrections.reconsider(input);
    const states = (await sheetOf(desk)).reconsiderations.map(({ settled }) => settled?.outcome);
    expect(states).toEqual(['kept', 'kept', undefined]);
    expect(await codeOf(desk.client.corrections.reconsider(input))).toBe('already-done');
    expect(await codeOf(desk.client.corrections.reconsider({ ...input, ...desk.on(WANG, BASE_A) }))).toBe(
      'not-found',
    );
  });
});

describe('a handed-in sheet', () => {
  it('may keep the entry, but changes it after an unlock only', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    expect(await codeOf(change(desk, 900))).toBe('sheet-locked');
    expect(await codeOf(change(desk, 1000))).toBe('input-invalid');
    const { totals } = await sheetOf(desk);
    await keep(desk);
    expect((await sheetOf(desk)).totals).toEqual(totals);
    expect((await sheetOf(desk)).reconsiderations[0]?.settled).toEqual({
      outcome: 'kept',
      after: { points: 1000, comment: '' },
      reason: '差别不影响档次',
    });
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 1 });
    expect(rows[0]).toMatchObject({ event: 'entry.reconsidered', actor: LI });
  });
});

describe('after the round was closed', () => {
  it('a change is a revision with its cause, and the results hold the pair', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    await keep(desk, WANG);
    await closeRound(desk);
    await change(desk, 900);
    const { results, base } = resultsOf(desk);
    expect(base?.revisions).toEqual([
      {
        member: LI,
        indicator: SITE,
        cause: 'site-visit',
        reason: '面积小于填报',
        before: { points: 1000, comment: '' },
        after: { points: 900, comment: '' },
      },
    ]);
    expect(base?.reconsiderations.map(({ member, outcome }) => [member, outcome])).toEqual([
      [CHAIR, 'open'],
      [LI, 'changed'],
      [WANG, 'kept'],
    ]);
    expect(base?.reconsiderations[1]).toMatchObject({
      what: '场地面积：1860平方米 → 1802平方米',
      reason: '面积小于填报',
      before: { points: 1000 },
      after: { points: 900 },
    });
    expect(faultsOf(results)).toEqual([]);
    const { groups } = await desk.client.deliberation.matrix(desk.on(WANG, BASE_A));
    const row = groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === SITE);
    expect(row?.values).toEqual([{ claim: '1860平方米', verified: '1802平方米', accepted: '1802平方米' }]);
    expect(row?.cells.find(({ member }) => member === LI)).toMatchObject({
      points: 900,
      before: { points: 1000, cause: 'site-visit', reason: '面积小于填报' },
      reconsiderations: [{ settled: { outcome: 'changed' } }],
    });
    const all = await desk.client.corrections.reconsiderations(desk.sit(CHAIR));
    expect(all.reconsiderations.filter(({ settled }) => settled === null)).toMatchObject([
      {
        member: CHAIR,
        memberName: '陈主任',
        baseName: expect.any(String) as string,
        indicatorTitle: { zh: '场地面积' },
      },
    ]);
  });

  it('a revision after deliberation settles it too, and another one waits for nothing', async () => {
    const desk = await journey.deskAt('closed');
    await acceptOnSite(desk, AREA, '1802');
    const reason = '合议时核对';
    const revision = { points: asPoints(850), comment: '', reason, revision: 0 };
    await desk.client.corrections.revise({ ...desk.at(LI, BASE_A, SITE), ...revision });
    await desk.client.corrections.revise({
      ...desk.at(LI, BASE_A, STAFF),
      ...revision,
      points: asPoints(600),
    });
    const { base } = resultsOf(desk);
    expect(base?.revisions.map(({ indicator, cause }) => [indicator, cause])).toEqual([
      [SITE, 'site-visit'],
      [STAFF, 'deliberation'],
    ]);
    expect((await sheetOf(desk)).reconsiderations[0]?.settled).toMatchObject({ outcome: 'changed', reason });
    await acceptOnSite(desk, AREA, '1700');
    expect((await waitingOf(desk)).before).toEqual({ points: 850, comment: '' });
  });

  it('what was changed in a reopened sheet has the reason that its member gave', async () => {
    const desk = await journey.deskAt('scored');
    await acceptOnSite(desk, AREA, '1802');
    await unlock(desk);
    await change(desk, 900);
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    await closeRound(desk);
    const { results, base } = resultsOf(desk);
    expect(base?.revisions).toMatchObject([{ cause: 'site-visit', reason: '面积小于填报' }]);
    expect(faultsOf(results)).toEqual([]);
  });

  it('nothing about it changes once the opinions are frozen', async () => {
    const desk = await journey.deskAt('closed');
    await acceptOnSite(desk, `value:${STAFF}`, '20');
    const { id } = await waitingOf(desk);
    await freeze(desk);
    const settle = { ...desk.on(LI, BASE_A), id, outcome: 'kept', reason: '核对' } as const;
    expect(await codeOf(desk.client.corrections.reconsider(settle))).toBe('opinion-frozen');
    const bySql = (sql: string) => () => desk.workspace.record((db) => db.exec(sql));
    expect(
      bySql(
        "UPDATE reconsideration SET outcome = 'kept', after = '{}', reason = 'x', settled_at = 't', settled_with = id",
      ),
    ).toThrow('sealed');
    expect(
      bySql(
        `INSERT INTO reconsideration (member_id, submission_id, indicator_id, cause, what, before, raised_at)
         VALUES ('${LI}', '${BASE_A}', '${SITE}', 'supplement', 'x', '{}', 't')`,
      ),
    ).toThrow('sealed');
  });
});
