import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  asEvidenceId,
  asIndicatorId,
  asMaterialId,
  asSha256,
  asSubmissionId,
} from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import {
  BASE_A,
  BASE_B,
  BONUS,
  LI,
  OUTPUT,
  PLAN,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { attachPhoto, closeRound, fillSheet, scoreAll } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';

const journey = useJourney();

const save = (desk: Desk, points: number | null, more: { revision?: number; comment?: string } = {}) =>
  desk.client.scoring.save({
    ...desk.at(LI, BASE_A, SITE),
    points: points === null ? null : asPoints(points),
    comment: more.comment ?? '',
    revision: more.revision ?? 0,
  });

const pin = (desk: Desk, page = 1) =>
  desk.client.scoring.pinPage({ ...desk.at(LI, BASE_A, SITE), materialId: PLAN, page, note: '' });

describe('saving an entry', () => {
  it('answers with what now stands', async () => {
    const desk = await journey.deskAt('convened');
    const answer = await save(desk, 1050, { comment: '够大' });
    expect(answer).toMatchObject({
      savedAt: '2026-05-06T02:00:00.000Z',
      entry: { indicator: SITE, points: 1050, comment: '够大', revision: 1, evidence: [] },
      totals: { base: 1050, bonus: 0, total: 1050, done: 1, count: 4 },
    });
    const sheet = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(sheet.entries).toEqual([answer.entry]);
    expect(sheet.missing).toEqual(answer.missing);
  });

  it('takes points from nothing to the maximum on the step, and says the range otherwise', async () => {
    const desk = await journey.deskAt('convened');
    expect(await failureOf(save(desk, 1250))).toEqual({
      code: 'points-out-of-range',
      params: { max: '12', step: '0.5', given: '12.5' },
    });
    expect(await failureOf(save(desk, 1025))).toEqual({
      code: 'points-off-step',
      params: { max: '12', step: '0.5', given: '10.25' },
    });
    const staff = { ...desk.at(LI, BASE_A, STAFF), comment: '', revision: 0 };
    expect(await codeOf(desk.client.scoring.save({ ...staff, points: asPoints(350) }))).toBe(
      'points-off-step',
    );
    await expect(desk.client.scoring.save({ ...staff, points: -100 })).rejects.toThrow();
    await expect(desk.client.scoring.save({ ...staff, points: 0.5 })).rejects.toThrow();
    expect((await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries).toEqual([]);
    for (const [revision, points] of [1200, 0, 50, null].entries())
      expect((await save(desk, points, { revision })).entry).toMatchObject({
        points,
        revision: revision + 1,
      });
    // A comment can come before the points.
    expect((await save(desk, null, { revision: 4, comment: '待核' })).missing).toContainEqual({
      indicator: SITE,
      missing: 'points',
    });
  });

  it('of a version that another window has changed is refused and changes nothing', async () => {
    const desk = await journey.deskAt('convened');
    await save(desk, 1000);
    expect(await failureOf(save(desk, 900))).toEqual({
      code: 'entry-changed-elsewhere',
      params: { indicator: SITE },
    });
    expect(await codeOf(save(desk, 900, { revision: 2 }))).toBe('entry-changed-elsewhere');
    expect((await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries[0]).toMatchObject({ points: 1000 });
    // Two windows at once with the same version: one of them is told.
    const both = await Promise.allSettled([
      save(desk, 800, { revision: 1 }),
      save(desk, 700, { revision: 1 }),
    ]);
    expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps before and after in the log, not in what the log shows', async () => {
    const desk = await journey.deskAt('convened');
    await save(desk, 1000, { comment: '甲' });
    await save(desk, 900, { revision: 1, comment: '乙' });
    const row = desk.workspace.reads
      .prepare<[], { data: string }>('SELECT data FROM activity ORDER BY seq DESC LIMIT 1')
      .get();
    expect(JSON.parse(row?.data ?? '')).toEqual({
      submission: BASE_A,
      indicator: SITE,
      before: { points: 1000, comment: '甲' },
      after: { points: 900, comment: '乙' },
    });
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 2 });
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'actor',
      'actorName',
      'at',
      'event',
      'seq',
      'subject',
    ]);
  });

  it('is for indicators and submissions that there are', async () => {
    const desk = await journey.deskAt('convened');
    const entry = { points: asPoints(0), comment: '', revision: 0 };
    const elsewhere = { ...desk.at(LI, BASE_A, SITE), ...entry, indicatorId: asIndicatorId('other') };
    expect(await codeOf(desk.client.scoring.save(elsewhere))).toBe('not-found');
    const unknown = { ...desk.at(LI, BASE_A, SITE), ...entry, submissionId: asSubmissionId('base-z') };
    expect(await codeOf(desk.client.scoring.save(unknown))).toBe('not-found');
  });
});

describe('evidence', () => {
  it('is a page of a material of this submission', async () => {
    const desk = await journey.deskAt('convened');
    const region = { x: 0, y: 10, width: 500, height: 20 };
    const at = desk.at(LI, BASE_A, SITE);
    const { entry } = await desk.client.scoring.pinPage({
      ...at,
      materialId: PLAN,
      page: 2,
      region,
      note: '表',
    });
    expect(entry).toMatchObject({
      points: null,
      revision: 0,
      evidence: [{ kind: 'page', material: PLAN, page: 2, region, note: '表' }],
    });
    const other = { ...at, materialId: asMaterialId('other'), page: 1, note: '' };
    expect(await codeOf(desk.client.scoring.pinPage(other))).toBe('not-found');
    expect((await save(desk, 1000)).entry.evidence).toHaveLength(1);
  });

  it('can be taken away again, by its owner only, and stays in the store', async () => {
    const desk = await journey.deskAt('convened');
    const { entry } = await pin(desk);
    const evidenceId = entry.evidence[0]?.id ?? asEvidenceId('');
    const remove = (member: typeof LI, indicator = SITE) =>
      desk.client.scoring.removeEvidence({ ...desk.at(member, BASE_A, indicator), evidenceId });
    expect(await codeOf(remove(WANG))).toBe('not-found');
    expect(await codeOf(remove(LI, STAFF))).toBe('not-found');
    expect((await remove(LI)).entry.evidence).toEqual([]);
    expect(await codeOf(remove(LI))).toBe('not-found');
    const count = desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM evidence').pluck().get();
    expect(count).toBe(1);
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 3 });
    expect(rows.map((row) => row.event)).toEqual(['evidence.removed', 'evidence.added', 'member.declared']);
  });

  it('is bounded per indicator, so that a sheet can always be read again', async () => {
    const desk = await journey.deskAt('convened');
    for (let page = 1; page <= 200; page += 1) await pin(desk, page);
    expect(await failureOf(pin(desk, 201))).toEqual({ code: 'input-invalid', params: { field: 'evidence' } });
    const sheet = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(sheet.entries[0]?.evidence).toHaveLength(200);
    // One goes, one comes.
    const evidenceId = sheet.entries[0]?.evidence[0]?.id ?? asEvidenceId('');
    await desk.client.scoring.removeEvidence({ ...desk.at(LI, BASE_A, SITE), evidenceId });
    expect(await codeOf(pin(desk, 201))).toBe('none');
  });

  it('is a file that the panel adds, served again by its digest', async () => {
    const desk = await journey.deskAt('convened');
    const bytes = aTinyPng(99);
    const sha256 = asSha256(await attachPhoto(desk, LI, BASE_A, bytes));
    const opened = await desk.client.materials.openAttachment({ ...desk.on(LI, BASE_A), sha256 });
    expect(opened).toMatchObject({ mediaType: 'image/png', bytes: bytes.length });
    const served = await desk.core.files.open(opened.file)?.stream().toArray();
    expect(Buffer.concat(served as Uint8Array[]).equals(Buffer.from(bytes))).toBe(true);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    await desk.restart();
    expect(await codeOf(desk.client.materials.openAttachment({ ...desk.on(LI, BASE_A), sha256 }))).toBe(
      'none',
    );
    // It belongs to this submission.
    expect(await codeOf(desk.client.materials.openAttachment({ ...desk.on(LI, BASE_B), sha256 }))).toBe(
      'not-found',
    );
  });
});

describe('a file that cannot be added', () => {
  const attach = async (desk: Desk, file: string, indicatorId = BONUS) =>
    failureOf(
      desk.client.scoring.attach({ ...desk.at(LI, BASE_A, indicatorId), file, name: '大.bin', note: '' }),
    );
  const isTidy = (desk: Desk): boolean => readdirSync(join(desk.home, 'tmp')).length === 0;

  it('because it is too large leaves nothing', async () => {
    const desk = await journey.deskAt('convened');
    const megabyte = Buffer.alloc(1024 * 1024, 7);
    const file = await desk.core.files.receive(
      '大.bin',
      Readable.from(Array.from({ length: 65 }, () => megabyte)),
    );
    expect(await attach(desk, file)).toMatchObject({ code: 'file-too-large' });
    expect(isTidy(desk)).toBe(true);
    expect(readdirSync(join(desk.workspace.directory, 'blobs', 'tmp'))).toEqual([]);
    expect((await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries).toEqual([]);
  });

  it('because the sheet is locked, the round over or the indicator unknown is not kept either', async () => {
    const desk = await journey.deskAt('convened');
    await fillSheet(desk, LI, BASE_A);
    const receive = () => desk.core.files.receive('a.png', Readable.from([aTinyPng(1)]));
    expect(await attach(desk, await receive(), asIndicatorId('other'))).toMatchObject({ code: 'not-found' });
    expect(isTidy(desk)).toBe(true);
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    expect(await attach(desk, await receive())).toMatchObject({ code: 'sheet-locked' });
    expect(isTidy(desk)).toBe(true);
  });

  it('because its stick was pulled is called unreadable', async () => {
    const desk = await journey.deskAt('convened');
    const path = join(desk.home, 'photo.png');
    writeFileSync(path, aTinyPng(1));
    const file = desk.core.files.registerPath(path, { name: 'photo.png' });
    rmSync(path);
    expect(await attach(desk, file)).toMatchObject({ code: 'file-unreadable' });
    expect(await attach(desk, 'A'.repeat(22))).toMatchObject({ code: 'not-found' });
  });
});

describe('a sheet that is handed in', () => {
  it('has points everywhere, and reason and evidence where they are demanded', async () => {
    const desk = await journey.deskAt('convened');
    const submit = () => desk.client.scoring.submit(desk.on(LI, BASE_A));
    expect(await failureOf(submit())).toEqual({
      code: 'sheet-incomplete',
      params: { count: 4, indicator: SITE, missing: 'points' },
    });
    await fillSheet(desk, LI, BASE_A);
    const bonus = { ...desk.at(LI, BASE_A, BONUS), comment: ' ', points: asPoints(50), revision: 1 };
    const { missing } = await desk.client.scoring.save(bonus);
    expect(missing).toEqual([
      { indicator: BONUS, missing: 'reason' },
      { indicator: BONUS, missing: 'evidence' },
    ]);
    expect(await failureOf(submit())).toEqual({
      code: 'sheet-incomplete',
      params: { count: 2, indicator: BONUS, missing: 'reason' },
    });
    await desk.client.scoring.save({ ...bonus, comment: '有专利', revision: 2 });
    expect(await failureOf(submit())).toMatchObject({ params: { count: 1, missing: 'evidence' } });
    await attachPhoto(desk, LI, BASE_A);
    const { savedAt } = await submit();
    const sheet = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(sheet.submittedAt).toBe(savedAt);
  });

  it('is locked, and the own other sheets are not', async () => {
    const desk = await journey.deskAt('convened');
    await fillSheet(desk, LI, BASE_A);
    const { entry } = await pin(desk);
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    const at = desk.at(LI, BASE_A, SITE);
    expect(await codeOf(save(desk, 0, { revision: 1 }))).toBe('sheet-locked');
    expect(await codeOf(pin(desk))).toBe('sheet-locked');
    const evidenceId = entry.evidence[0]?.id ?? asEvidenceId('');
    expect(await codeOf(desk.client.scoring.removeEvidence({ ...at, evidenceId }))).toBe('sheet-locked');
    expect(await codeOf(desk.client.scoring.submit(desk.on(LI, BASE_A)))).toBe('sheet-locked');
    const other = { ...desk.at(LI, BASE_B, OUTPUT), points: asPoints(50), comment: '', revision: 0 };
    expect(await codeOf(desk.client.scoring.save(other))).toBe('none');
  });

  it('cannot come after the round was closed', async () => {
    const desk = await journey.deskAt('convened');
    await scoreAll(desk);
    await closeRound(desk);
    expect(await codeOf(save(desk, 0, { revision: 1 }))).toBe('round-closed');
    expect(await codeOf(desk.client.scoring.submit(desk.on(LI, BASE_A)))).toBe('round-closed');
  });
});
