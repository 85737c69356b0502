import { describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { packSmallReview } from '../../../../support/journey/review-folder.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  OUTPUT,
  PHOTO,
  PLAN,
  REVIEW,
  SITE,
  STAFF,
} from '../../../../support/journey/small-review.ts';
import {
  aSupplementPart,
  openSupplement,
  packSmallSupplement,
  SUPPLEMENT_TITLE,
} from '../../../../support/journey/supplement-folder.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { aBureauWithExperts } from '../../../../support/signing/test-keys.ts';

const journey = useJourney();
const reviewId = REVIEW;
let count = 0;

/** A supplement to the package of this file's desks. */
const pack = async (change: Parameters<typeof packSmallSupplement>[2] = {}): Promise<string> => {
  count += 1;
  return packSmallSupplement(journey.folder, await journey.packagePath(), {
    name: `supplement-${count}`,
    ...change,
  });
};

const causesOf = (desk: Desk) =>
  desk.workspace.reads
    .prepare<[], { member_id: string; indicator_id: string; what: string }>(
      "SELECT member_id, indicator_id, what FROM reconsideration WHERE cause = 'supplement' ORDER BY member_id, id",
    )
    .all();

describe('a supplement of the bureau', () => {
  it('adds and replaces files, states numbers anew, and says so', async () => {
    const desk = await journey.deskAt('convened');
    expect(await openSupplement(desk, await pack())).toEqual({
      reviewId,
      seat: null,
      supplement: {
        title: SUPPLEMENT_TITLE,
        submissions: [{ submissionId: BASE_A, baseName: '甲基地', added: 1, replaced: 1, claims: 1 }],
        toReconsider: 0,
      },
    });
    const sheet = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(sheet.materials.map(({ id, suppliedBy, replacedBy }) => ({ id, suppliedBy, replacedBy }))).toEqual(
      [
        { id: PLAN, suppliedBy: undefined, replacedBy: 'plan-2' },
        { id: PHOTO, suppliedBy: undefined, replacedBy: undefined },
        { id: 'plan-2', suppliedBy: SUPPLEMENT_TITLE, replacedBy: undefined },
        { id: 'list', suppliedBy: SUPPLEMENT_TITLE, replacedBy: undefined },
      ],
    );
    const site = sheet.groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === SITE);
    expect(site?.claim).toBe('1802平方米');
    expect(site?.requirements[0]?.metBy).toEqual(['plan-2']);
    for (const materialId of [PLAN, asMaterialId('plan-2')]) {
      const opened = await desk.client.materials.open({ ...desk.on(LI, BASE_A), materialId });
      expect(opened.mediaType).toBe('application/pdf');
    }
  });

  it('is in the intake report with what it changed, after a restart, too', async () => {
    const desk = await journey.deskAt('convened');
    await openSupplement(desk, await pack());
    await desk.restart();
    const report = await desk.client.intake.report({ reviewId });
    expect(report.supplements).toMatchObject([
      {
        number: 1,
        title: SUPPLEMENT_TITLE,
        signer: '示例科技局',
        files: 4,
        submissions: [
          {
            id: BASE_A,
            added: ['成果清单'],
            replaced: [{ before: '平面图', after: '平面图（更正）' }],
            claims: [{ title: { zh: '场地面积' }, before: '1860平方米', after: '1802平方米' }],
          },
        ],
      },
    ]);
    expect(report.submissions[0]?.indicators[0]?.requirements[0]?.metBy).toEqual(['plan-2']);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 1 });
    expect(rows[0]?.event).toBe('supplement.received');
  });

  it('marks entries that rest on what it changed, and no others', async () => {
    const desk = await journey.deskAt('convened');
    const give = (member: typeof LI, indicator: typeof SITE) =>
      desk.client.scoring.save({
        ...desk.at(member, BASE_A, indicator),
        points: asPoints(100),
        comment: '',
        revision: 0,
      });
    await give(LI, SITE);
    await give(CHAIR, OUTPUT);
    // Not filed under it, but shown as evidence of it.
    await desk.client.scoring.pinPage({ ...desk.at(LI, BASE_A, STAFF), materialId: PLAN, page: 1, note: '' });
    await give(LI, STAFF);
    await give(CHAIR, STAFF);
    const { supplement } = await openSupplement(desk, await pack());
    expect(supplement?.toReconsider).toBe(3);
    expect(causesOf(desk)).toEqual([
      { member_id: CHAIR, indicator_id: OUTPUT, what: '成果清单' },
      { member_id: LI, indicator_id: SITE, what: '平面图 → 平面图（更正）；1860平方米 → 1802平方米' },
      { member_id: LI, indicator_id: STAFF, what: '平面图 → 平面图（更正）' },
    ]);
  });

  it('may follow on an earlier one, and replace what that one brought', async () => {
    const desk = await journey.deskAt('convened');
    const first = await pack();
    const second = await pack({
      head: { id: 'second-supplement', title: '第二次' },
      earlier: [first],
      parts: {
        [BASE_A]: {
          id: BASE_A,
          materials: [{ id: 'plan-3', title: '平面图（再更正）', file: 'plan-3.pdf', replaces: 'plan-2' }],
        },
      },
    });
    expect(await failureOf(openSupplement(desk, second))).toMatchObject({
      code: 'format-invalid',
      params: { place: 'materials.0.replaces', problem: 'plan-2' },
    });
    await openSupplement(desk, first);
    await openSupplement(desk, second);
    const { materials } = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(materials.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      [PLAN, 'plan-2'],
      [PHOTO, undefined],
      ['plan-2', 'plan-3'],
      ['list', undefined],
      ['plan-3', undefined],
    ]);
    const { supplements } = await desk.client.intake.report({ reviewId });
    expect(supplements.map(({ submissions }) => submissions[0]?.replaced)).toEqual([
      [{ before: '平面图', after: '平面图（更正）' }],
      [{ before: '平面图（更正）', after: '平面图（再更正）' }],
    ]);
  });
});

describe('a supplement is refused, and everything stays as it was', () => {
  const stands = async (desk: Desk): Promise<string> =>
    JSON.stringify([
      desk.workspace.review.submissions,
      (await desk.client.activity.list({ reviewId, limit: 50 })).rows.length,
    ]);
  const refused = async (desk: Desk, path: string) => {
    const before = await stands(desk);
    const failure = await failureOf(openSupplement(desk, path));
    expect(await stands(desk)).toBe(before);
    return failure;
  };

  it('the second time, and under an id that is taken', async () => {
    const desk = await journey.deskAt('convened');
    const path = await pack();
    await openSupplement(desk, path);
    expect(await refused(desk, path)).toEqual({
      code: 'supplement-already-open',
      params: { title: SUPPLEMENT_TITLE, id: REVIEW },
    });
    const other = await pack({ head: { title: '另一份' } });
    expect((await refused(desk, other)).code).toBe('supplement-id-taken');
  });

  it('where its package is not here, or another one is', async () => {
    const path = await pack();
    const empty = await journey.deskAt('empty');
    expect((await failureOf(openSupplement(empty, path))).code).toBe('supplement-of-other-package');
    const other = await packSmallReview(journey.folder, { name: 'other-issue', review: { title: '另一份' } });
    const stranger = await packSmallSupplement(journey.folder, other, { name: 'stranger' });
    const desk = await journey.deskAt('convened');
    expect((await refused(desk, stranger)).code).toBe('supplement-of-other-package');
  });

  it('with another bureau’s key or none, whether or not somebody confirmed the package’s', async () => {
    const [signer] = (await aBureauWithExperts(['冒名科技局'])).signers;
    if (!signer) throw new Error('no signer');
    const [forged, unsigned] = [await pack({ signer }), await pack({ signer: null })];
    for (const stage of ['opened', 'convened'] as const) {
      const desk = await journey.deskAt(stage);
      expect((await refused(desk, forged)).code).toBe('bureau-key-changed');
      expect((await refused(desk, unsigned)).code).toBe('bureau-key-changed');
    }
  });

  it('once the opinion is frozen', async () => {
    const desk = await journey.deskAt('frozen');
    expect((await refused(desk, await pack())).code).toBe('opinion-frozen');
  });

  it('in one of two windows that open it at once', async () => {
    const desk = await journey.deskAt('convened');
    const path = await pack();
    const both = await Promise.all([codeOf(openSupplement(desk, path)), codeOf(openSupplement(desk, path))]);
    expect(both.sort()).toEqual(['none', 'supplement-already-open']);
    expect((await desk.client.intake.report({ reviewId })).supplements).toHaveLength(1);
  });
});

describe('a supplement while the round is closed', () => {
  it('is still taken: members may revise with a reason', async () => {
    const desk = await journey.deskAt('closed');
    const { supplement } = await openSupplement(
      desk,
      await pack({ parts: { [BASE_A]: aSupplementPart(), [BASE_B]: aSupplementPart(BASE_B) } }),
    );
    expect(supplement?.submissions.map(({ submissionId }) => submissionId)).toEqual([BASE_A, BASE_B]);
    expect(supplement?.toReconsider).toBeGreaterThan(0);
  });
});
