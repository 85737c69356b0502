import { beforeAll, describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, CHAIR, LI, REVIEW, WANG } from '../../../../support/journey/small-review.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import { aLibrary } from '../../../../support/reading/a-library.ts';

const LEASE = asMaterialId('lease');
const folder = useFolder();
let desk: Desk;

const materialsOf = async (by = LI) =>
  (await desk.client.materials.list(desk.sit(by))).submissions.flatMap(({ id, materials }) =>
    materials.map((material) => ({ submission: id, ...material })),
  );
const placeOf = async (by = LI) => (await materialsOf(by)).find(({ id }) => id === LEASE)?.place;

beforeAll(async () => {
  desk = await aLibrary(
    folder,
    { 'lease.txt': '同一份协议', 'again.txt': '同一份协议', 'own.txt': '甲' },
    { 'theirs.txt': '同一份协议' },
  );
  return () => desk.close();
});

describe('what a seat may read', () => {
  it('is listed in the order of the package', async () => {
    const { submissions } = await desk.client.materials.list(desk.sit(LI));
    expect(submissions.map(({ id, applicant }) => [id, applicant])).toEqual([
      [BASE_A, '甲基地运营公司'],
      [BASE_B, '乙基地运营公司'],
    ]);
    expect(submissions[0]?.materials.map(({ title }) => title)).toEqual([
      '《lease》',
      '《again》',
      '《own》',
    ]);
  });

  it('points out where the same bytes were handed in, within what the seat may see', async () => {
    const twins = async (by = LI) =>
      (await materialsOf(by)).map(({ title, alsoIn }) => [
        title,
        alsoIn.map((twin) => `${twin.baseName}${twin.title}`),
      ]);
    expect(await twins()).toEqual([
      ['《lease》', ['甲基地《again》', '乙基地《theirs》']],
      ['《again》', ['甲基地《lease》', '乙基地《theirs》']],
      ['《own》', []],
      ['《theirs》', ['甲基地《lease》', '甲基地《again》']],
    ]);
    await desk.client.convening.recuse({
      ...desk.sit(WANG),
      memberId: WANG,
      submissionId: BASE_B,
      reason: '曾任顾问',
    });
    expect(await twins(WANG)).toEqual([
      ['《lease》', ['甲基地《again》']],
      ['《again》', ['甲基地《lease》']],
      ['《own》', []],
    ]);
  });
});

describe('a place in a document', () => {
  const keep = (
    by: typeof LI,
    place: { page: number; percent?: number; turns: number },
    submission = BASE_A,
  ) => desk.client.materials.keepPlace({ ...desk.on(by, submission), materialId: LEASE, place });

  it('is kept for its member alone, over a restart, without a row in the log', async () => {
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    await keep(LI, { page: 3, percent: 150, turns: 1 });
    await keep(LI, { page: 4, turns: 0 });
    expect(await placeOf()).toEqual({ page: 4, turns: 0 });
    expect(await placeOf(CHAIR)).toBeNull();
    await desk.restart();
    expect(await placeOf()).toEqual({ page: 4, turns: 0 });
    expect((await desk.client.activity.list({ reviewId: REVIEW, limit: 1 })).rows).toEqual(rows);
  });

  it('is only kept in a document of the submission', async () => {
    expect(await codeOf(keep(LI, { page: 1, turns: 0 }, BASE_B))).toBe('not-found');
  });
});
