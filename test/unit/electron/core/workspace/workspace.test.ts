import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asReviewId } from '../../../../../shared/domain/ids.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { CHAIR, LI, REVIEW } from '../../../../support/journey/small-review.ts';

const journey = useJourney();

const rowsOf = (desk: Awaited<ReturnType<typeof journey.deskAt>>): number =>
  desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM activity').pluck().get() ?? 0;

describe('a command', () => {
  it('is all of its writes and its row in the log, or nothing', async () => {
    const desk = await journey.deskAt('convened');
    const before = rowsOf(desk);
    const command = (work: () => void) =>
      desk.workspace.run({
        actor: LI,
        event: 'seat.left',
        data: {},
        write: (db, at) => {
          db.exec('UPDATE seat SET place = \'{"page":7}\'');
          work();
          return at;
        },
      });
    expect(() =>
      command(() => {
        throw new Error('half way');
      }),
    ).toThrow('half way');
    const places = () =>
      desk.workspace.reads.prepare<[], string>('SELECT DISTINCT place FROM seat').pluck().all();
    expect([places(), rowsOf(desk)]).toEqual([['{}'], before]);
    const done = command(() => undefined);
    expect(done).toEqual({ at: '2026-05-06T02:00:00.000Z', result: '2026-05-06T02:00:00.000Z' });
    expect([places(), rowsOf(desk)]).toEqual([['{"page":7}'], before + 1]);
  });

  it('whose log row cannot be written has not happened either', async () => {
    const desk = await journey.deskAt('convened');
    const command = () =>
      desk.workspace.run({
        actor: LI,
        event: 'seat.left',
        data: { broken: Number.NaN },
        write: (db) => db.exec("UPDATE seat SET place = 'x'"),
      });
    expect(command).toThrow();
    expect(desk.workspace.reads.prepare("SELECT 1 FROM seat WHERE place = 'x'").all()).toEqual([]);
  });

  it('under a clock that went back is noted, and keeps its order', async () => {
    const desk = await journey.deskAt('convened');
    desk.clock.forward(-7_200_000);
    await desk.client.seats.leave(desk.sit(CHAIR));
    const { rows, intact } = await desk.client.activity.list({ reviewId: REVIEW, limit: 2 });
    expect(rows.map(({ event, actor }) => [event, actor])).toEqual([
      ['seat.left', CHAIR],
      ['clock.went-back', 'desk'],
    ]);
    expect(intact).toBe(true);
  });
});

describe('the workspaces of a machine', () => {
  it('are listed with what is wrong with them, never hidden and never in the way', async () => {
    const desk = await journey.deskAt('convened');
    const folder = (name: string): string => {
      const path = join(desk.home, 'workspaces', name);
      mkdirSync(path);
      return path;
    };
    await desk.client.reviews.list({});
    folder('empty-one');
    writeFileSync(join(folder('no-database'), 'workspace.db'), Buffer.alloc(8192, 7));
    mkdirSync(join(desk.home, 'workspaces', 'Not An Id'));
    const { reviews, damaged } = await desk.client.reviews.list({});
    expect(reviews.map((each) => each.reviewId)).toEqual([REVIEW]);
    expect(damaged).toEqual([
      { reviewId: 'empty-one', code: 'not-found' },
      { reviewId: 'no-database', code: 'store-damaged' },
    ]);
    expect(await codeOf(desk.client.intake.report({ reviewId: asReviewId('no-database') }))).toBe(
      'store-damaged',
    );
  });

  it('whose review cannot be read count as damaged', async () => {
    const desk = await journey.deskAt('convened');
    desk.workspace.record((db) => db.exec("DROP TRIGGER review_is_fixed; UPDATE review SET document = '{}'"));
    await desk.restart();
    expect(await desk.client.reviews.list({})).toEqual({
      reviews: [],
      damaged: [{ reviewId: REVIEW, code: 'store-damaged' }],
    });
  });

  it('start with nothing left of an import that was killed', async () => {
    const desk = await journey.deskAt('convened');
    const leftover = join(desk.home, 'staging', 'import-abc');
    mkdirSync(join(leftover, 'blobs'), { recursive: true });
    writeFileSync(join(desk.home, 'tmp', 'upload'), 'half a package');
    const half = join(desk.workspace.directory, 'blobs', 'tmp', 'half');
    writeFileSync(half, 'half a blob');
    await desk.restart();
    await desk.client.reviews.list({});
    expect(existsSync(leftover)).toBe(false);
    expect(existsSync(half)).toBe(false);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
  });

  it('belong to one process: a second core is told', async () => {
    const desk = await journey.deskAt('convened');
    await desk.client.reviews.list({});
    const { openCore } = await import('../../../../../electron/core/core.ts');
    const { connect } = await import('../../../../../electron/cli/demo/core-client.ts');
    const other = await openCore({
      home: desk.home,
      host: 'loopback',
      resources: desk.resources,
      appVersion: '0',
    });
    try {
      const { reviews, damaged } = await connect(other).reviews.list({});
      expect([reviews, damaged]).toEqual([[], [{ reviewId: REVIEW, code: 'store-locked' }]]);
    } finally {
      await other.close();
    }
  });

  it('are listed with the last touched first', async () => {
    const desk = await journey.deskAt('convened');
    const { reviews } = await desk.client.reviews.list({});
    expect(reviews[0]?.touchedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});
