import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../electron/cli/demo/core-client.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { verifyActivityChain } from '../../../../../electron/core/store/activity-chain.ts';
import { iterateActivity } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { BASE_A, CHAIR, LI, PLAN, REVIEW, SITE } from '../../../../support/journey/small-review.ts';
import {
  attachPhoto,
  createReturn,
  declare,
  freeze,
  pinOf,
  sign,
  signAll,
  trustBureau,
  undertake,
} from '../../../../support/journey/steps.ts';

const journey = useJourney();
const reviewId = REVIEW;

describe('the activity log', () => {
  it('has one row per command, whoever gives it, and none for looking', async () => {
    const desk = await journey.deskAt('opened');
    const eventsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
      const head = (await desk.client.activity.list({ reviewId, limit: 1 })).rows[0]?.seq ?? 0;
      await work();
      const { rows, intact } = await desk.client.activity.list({ reviewId, limit: 100 });
      expect(intact).toBe(true);
      return rows.filter((row) => row.seq > head).map((row) => `${row.actor} ${row.event}`);
    };
    const { client } = desk;
    const at = () => desk.at(LI, BASE_A, SITE);
    expect(await eventsOf(() => trustBureau(desk))).toEqual(['desk bureau.trusted']);
    expect(await eventsOf(() => client.panel.signIn({ reviewId, memberId: LI }))).toEqual([
      'desk member.signed-in',
    ]);
    expect(await eventsOf(() => undertake(desk, LI))).toEqual(['m-li member.undertook']);
    expect(await eventsOf(() => declare(desk, LI))).toEqual(['m-li member.declared']);
    const save = { ...at(), points: asPoints(100), comment: '', revision: 0 };
    expect(await eventsOf(() => client.scoring.save(save))).toEqual(['m-li entry.saved']);
    expect(
      await eventsOf(() => client.scoring.pinPage({ ...at(), materialId: PLAN, page: 1, note: '' })),
    ).toEqual(['m-li evidence.added']);
    expect(await eventsOf(() => attachPhoto(desk, LI, BASE_A))).toEqual(['m-li evidence.added']);
    expect(
      await eventsOf(async () => {
        await client.scoring.sheet(desk.on(LI, BASE_A));
        await client.scoring.submissions(desk.sit(LI));
        await client.reviews.list({});
        await client.intake.report({ reviewId });
        await client.panel.get({ reviewId });
        await client.materials.open({ ...desk.on(LI, BASE_A), materialId: PLAN });
        await client.signing.status(desk.sit(LI));
        await client.seats.keepPlace({ ...desk.sit(LI), place: { page: 1 } });
        // What is refused did not happen.
        await codeOf(client.scoring.save(save));
        await codeOf(client.scoring.submit(desk.on(LI, BASE_A)));
      }),
    ).toEqual([]);
    expect(await eventsOf(() => client.seats.leave(desk.sit(LI)))).toEqual(['m-li seat.left']);
  });

  it('goes on through the later stages', async () => {
    const desk = await journey.deskAt('closed');
    const start = (await desk.client.activity.list({ reviewId, limit: 1 })).rows[0]?.seq ?? 0;
    await freeze(desk);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '改' });
    await desk.client.opinions.freeze(desk.sit(CHAIR));
    await signAll(desk);
    await createReturn(desk);
    const place = desk.core.files.registerFolder(journey.folder);
    await finish(desk.client.returns.save({ ...desk.sit(CHAIR), place }));
    const { rows } = await desk.client.activity.list({ reviewId, limit: 100 });
    expect(
      rows
        .filter((row) => row.seq > start)
        .map((row) => `${row.actor} ${row.event} ${row.subject}`)
        .reverse(),
    ).toEqual([
      // the drafts of both, then one text each
      'm-chair opinion.edited ',
      'm-chair opinion.edited 甲基地',
      'm-chair opinion.edited 乙基地',
      'm-chair opinion.frozen ',
      'm-chair opinion.unfrozen ',
      'm-chair opinion.frozen ',
      'm-li opinion.signed ',
      'm-wang opinion.signed ',
      'm-chair opinion.signed ',
      'm-chair return.created ',
      'm-chair return.saved ',
    ]);
  });

  it('is read page by page, newest first', async () => {
    const desk = await journey.deskAt('closed');
    const all = (await desk.client.activity.list({ reviewId, limit: 500 })).rows;
    expect(all.map((row) => row.seq)).toEqual(all.map((_, index) => all.length - index));
    const paged = [];
    let before: number | undefined;
    for (;;) {
      const { rows } = await desk.client.activity.list({
        reviewId,
        limit: 7,
        ...(before === undefined ? {} : { before }),
      });
      if (rows.length === 0) break;
      paged.push(...rows);
      before = rows.at(-1)?.seq;
    }
    expect(paged).toEqual(all);
    expect(all.at(-1)).toMatchObject({ event: 'review.imported', actor: 'desk', actorName: '' });
    expect(all[0]).toMatchObject({ actor: CHAIR, actorName: '陈主任', event: 'round.closed' });
  });

  it('shows that it was tampered with', async () => {
    const desk = await journey.deskAt('closed');
    desk.workspace.record((db) =>
      db.exec("DROP TRIGGER activity_is_fixed; UPDATE activity SET actor = 'm-wang' WHERE seq = 5"),
    );
    expect((await desk.client.activity.list({ reviewId, limit: 1 })).intact).toBe(false);
    expect(verifyActivityChain(iterateActivity(desk.workspace.reads))).toEqual({ ok: false, seq: 5 });
  });
});

describe('starting again', () => {
  it.each(['opened', 'convened', 'scored', 'closed', 'frozen', 'signed', 'returned'] as const)(
    'after %s everything is as it was, and the review goes on from there',
    async (stage) => {
      const desk = await journey.deskAt(stage);
      const look = async () => {
        const { client } = desk;
        const quietly = (work: Promise<unknown>) => work.catch((error: Error) => error.message);
        const { touchedAt: _touched, ...summary } = await client.reviews.summary({ reviewId });
        return {
          summary,
          report: await client.intake.report({ reviewId }),
          panel: await client.panel.get({ reviewId }),
          sheet: await quietly(client.scoring.sheet(desk.on(LI, BASE_A))),
          overview: await quietly(client.deliberation.overview(desk.sit(LI))),
          matrix: await quietly(client.deliberation.matrix(desk.on(LI, BASE_A))),
          minutes: await quietly(client.minutes.get(desk.on(LI, BASE_A))),
          opinion: await quietly(client.opinions.get(desk.on(LI, BASE_A))),
          signing: await quietly(client.signing.status(desk.sit(LI))),
          log: await client.activity.list({ reviewId, limit: 500 }),
        };
      };
      const before = await look();
      await desk.restart();
      expect(await look()).toEqual(before);
      expect(before.log.intact).toBe(true);
      if (stage === 'frozen') expect(await codeOf(sign(desk, LI))).toBe('none');
      if (stage === 'signed') expect(await codeOf(createReturn(desk))).toBe('none');
      if (stage === 'convened') {
        const taken = desk.client.seats.take({ reviewId, memberId: LI, pin: pinOf(LI) });
        expect(await codeOf(taken)).toBe('none');
      }
    },
  );
});
