import { describe, expect, it } from 'vitest';
import { asSha256 } from '../../../../../shared/domain/ids.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { BASE_A, LI, PLAN, REVIEW, SECRETARY } from '../../../../support/journey/small-review.ts';
import { anInk, declare, seat, trustBureau, undertake } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const reviewId = REVIEW;

const EMPTY = { width: 30_000, height: 12_000, strokes: [] };

describe('the undertaking', () => {
  it('is signed before any material opens, with the words in force, once', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await seat(desk, LI);
    const open = () => desk.client.materials.open({ ...desk.on(LI, BASE_A), materialId: PLAN });
    const { convening } = desk.client;
    expect(await failureOf(open())).toEqual({ code: 'undertaking-missing', params: { name: '李一' } });
    expect(await codeOf(convening.declaration(desk.sit(LI)))).toBe('undertaking-missing');

    const { sha256, signedAt } = await convening.undertaking(desk.sit(LI));
    expect(signedAt).toBeNull();
    const sign = (change: object) =>
      codeOf(convening.signUndertaking({ ...desk.sit(LI), sha256, ink: anInk(LI), ...change }));
    expect(await sign({ sha256: asSha256('00'.repeat(32)) })).toBe('input-invalid');
    expect(await sign({ ink: EMPTY })).toBe('ink-empty');
    expect((await convening.undertaking(desk.sit(LI))).signedAt).toBeNull();
    expect(await sign({})).toBe('none');
    expect(await sign({})).toBe('already-done');
    expect((await convening.undertaking(desk.sit(LI))).signedAt).not.toBeNull();

    expect(await failureOf(open())).toEqual({ code: 'declaration-missing', params: { name: '李一' } });
    await declare(desk, LI);
    expect(await codeOf(open())).toBe('none');
  });

  it('is asked of the secretary as well', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await seat(desk, SECRETARY);
    const open = () =>
      codeOf(desk.client.materials.open({ ...desk.on(SECRETARY, BASE_A), materialId: PLAN }));
    expect(await open()).toBe('undertaking-missing');
    await undertake(desk, SECRETARY);
    expect(await open()).toBe('declaration-missing');
    const { members } = await desk.client.panel.get({ reviewId });
    expect(members.find(({ id }) => id === SECRETARY)).toMatchObject({ standing: 'to-declare' });
  });

  it('is kept with its ink, and can neither be changed nor taken back in the store', async () => {
    const desk = await journey.deskAt('convened');
    const touch = (sql: string) => () => desk.workspace.record((db) => db.exec(sql));
    expect(touch("UPDATE undertaking SET ink = '' WHERE member_id = 'm-li'")).toThrow('sealed');
    expect(touch('DELETE FROM undertaking')).toThrow('sealed');
    const { rows } = await desk.client.activity.list({ reviewId, limit: 100 });
    expect(rows.filter((row) => row.event === 'member.undertook').map((row) => row.subject)).toEqual([
      '赵秘书',
      '王三',
      '陈主任',
      '李一',
    ]);
  });
});
