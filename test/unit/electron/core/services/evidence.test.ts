import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { readFileClaims } from '../../../../../electron/core/services/read-file-claims.ts';
import {
  asEvidenceId,
  asSha256,
  type IndicatorId,
  type MemberId,
  type SubmissionId,
} from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { aPhoto, PHOTO_CLAIMS } from '../../../../support/journey/a-photo.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  BONUS,
  CHAIR,
  LI,
  OUTPUT,
  PHOTO,
  PLAN,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { aTinyPdf, aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

interface Added {
  readonly member?: MemberId;
  readonly submission?: SubmissionId;
  readonly indicator?: IndicatorId;
  readonly name?: string;
}

const attach = async (desk: Desk, bytes: Uint8Array, added: Added = {}) => {
  const { member = LI, submission = BASE_A, indicator = SITE, name = '现场.jpg' } = added;
  const file = await desk.core.files.receive(name, Readable.from([bytes]));
  return desk.client.scoring.attach({ ...desk.at(member, submission, indicator), file, name, note: '' });
};

const lastOf = ({ entry }: Awaited<ReturnType<typeof attach>>) => {
  const link = entry.evidence.at(-1);
  if (link?.kind !== 'attachment') throw new Error('no file was added');
  return link;
};

const sheetOf = (desk: Desk, member: MemberId = LI, submission: SubmissionId = BASE_A) =>
  desk.client.scoring.sheet(desk.on(member, submission));

const eventsOf = async (desk: Desk, limit: number) =>
  (await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit })).rows.map(
    ({ event }) => event,
  );

describe('a photo', () => {
  it('keeps its bytes as they came, and what it says of itself as a claim', async () => {
    const desk = await journey.deskAt('convened');
    const bytes = aPhoto();
    const link = lastOf(await attach(desk, bytes));
    expect(link.claimed).toEqual(PHOTO_CLAIMS);
    const { file } = await desk.client.materials.openAttachment({
      ...desk.on(LI, BASE_A),
      sha256: link.sha256,
    });
    const served = await desk.core.files.open(file)?.stream().toArray();
    expect(Buffer.concat(served as Uint8Array[]).equals(Buffer.from(bytes))).toBe(true);
    expect((await sheetOf(desk)).entries[0]?.evidence).toEqual([link]);
  });

  it('that says nothing, or is no photo, is added without a claim', async () => {
    const desk = await journey.deskAt('convened');
    expect(lastOf(await attach(desk, aPhoto().subarray(0, 40)))).not.toHaveProperty('claimed');
    expect(lastOf(await attach(desk, aTinyPdf(1, 'x'), { name: '检测.pdf' }))).not.toHaveProperty('claimed');
  });
});

describe('claims of a file', () => {
  const source = { name: 'a.jpg', mediaType: 'image/jpeg', bytes: 1, stream: () => Readable.from(['x']) };
  const readWith = (readClaims: () => Promise<unknown>) =>
    readFileClaims({ reader: () => ({ readClaims }) as never }, source);

  it('are none where the reader fails, says what is not lawful, or says nothing', async () => {
    expect(await readWith(() => Promise.reject(new Error('ended')))).toBeUndefined();
    expect(await readWith(() => Promise.resolve({ takenAt: 'x'.repeat(200) }))).toBeUndefined();
    expect(await readWith(() => Promise.resolve({}))).toBeUndefined();
    expect(await readWith(() => Promise.resolve({ device: 'P60' }))).toEqual({ device: 'P60' });
  });

  it('are not asked for of what no camera makes', async () => {
    const readClaims = vi.fn(() => Promise.resolve({ device: 'P60' }));
    const pdf = { ...source, mediaType: 'application/pdf' };
    expect(await readFileClaims({ reader: () => ({ readClaims }) as never }, pdf)).toBeUndefined();
    expect(readClaims).not.toHaveBeenCalled();
  });
});

describe('one file for several indicators', () => {
  it('is linked again with its own note, without its bytes', async () => {
    const desk = await journey.deskAt('convened');
    const first = lastOf(await attach(desk, aPhoto()));
    const again = await desk.client.scoring.attachAgain({
      ...desk.at(LI, BASE_A, STAFF),
      sha256: first.sha256,
      note: '门禁',
    });
    const second = lastOf(again);
    expect(second).toEqual({ ...first, id: second.id, note: '门禁' });
    expect(second.id).not.toBe(first.id);
    expect(await eventsOf(desk, 2)).toEqual(['evidence.added', 'evidence.added']);
    // Taking one link away leaves the other, and the file.
    await desk.client.scoring.removeEvidence({ ...desk.at(LI, BASE_A, SITE), evidenceId: first.id });
    const on = { ...desk.on(LI, BASE_A), sha256: first.sha256 };
    expect(await codeOf(desk.client.materials.openAttachment(on))).toBe('none');
  });

  it('is one’s own file of this very sheet', async () => {
    const desk = await journey.deskAt('convened');
    const { sha256 } = lastOf(await attach(desk, aPhoto()));
    const again = (member: MemberId, submission: SubmissionId, digest = sha256) =>
      failureOf(
        desk.client.scoring.attachAgain({ ...desk.at(member, submission, STAFF), sha256: digest, note: '' }),
      );
    expect(await again(WANG, BASE_A)).toEqual({ code: 'not-found', params: { what: sha256 } });
    expect(await again(LI, BASE_B)).toMatchObject({ code: 'not-found' });
    expect(await again(LI, BASE_A, asSha256('a'.repeat(64)))).toMatchObject({ code: 'not-found' });
    expect((await sheetOf(desk, WANG)).entries).toEqual([]);
  });
});

describe('a file that lies elsewhere too', () => {
  it('is pointed out with where it lies: another applicant’s material, another own sheet', async () => {
    const desk = await journey.deskAt('convened');
    // The photo that the second applicant handed in.
    const added = await attach(desk, aTinyPng(41), { name: '手机.png' });
    const { sha256 } = lastOf(added);
    const there = { submissionId: BASE_B, baseName: '乙基地', title: '照片', materialId: PHOTO };
    expect(added.sameFiles).toEqual([{ sha256, places: [there] }]);
    expect((await sheetOf(desk)).sameFiles).toEqual(added.sameFiles);
    const second = await attach(desk, aTinyPng(41), {
      name: '又一张.png',
      submission: BASE_B,
      indicator: OUTPUT,
    });
    expect(second.sameFiles).toEqual([
      {
        sha256,
        places: [there, { submissionId: BASE_A, baseName: '甲基地', title: '手机.png', indicatorId: SITE }],
      },
    ]);
  });

  it('is found among what the seat may see, and never in somebody else’s sheet', async () => {
    const desk = await journey.deskAt('convened');
    await attach(desk, aPhoto(), { member: WANG, submission: BASE_B });
    const own = await attach(desk, aPhoto());
    expect(own.sameFiles).toEqual([]);
    await desk.client.convening.recuse({
      ...desk.sit(CHAIR),
      memberId: LI,
      submissionId: BASE_B,
      reason: '曾任顾问',
    });
    const { sha256 } = lastOf(await attach(desk, aTinyPng(41), { name: '手机.png' }));
    expect(JSON.stringify((await sheetOf(desk)).sameFiles)).not.toContain(sha256);
  });
});

describe('words beside a link', () => {
  it('can be written and changed; the log has what stood there', async () => {
    const desk = await journey.deskAt('convened');
    const at = desk.at(LI, BASE_A, SITE);
    const pinned = await desk.client.scoring.pinPage({
      ...at,
      materialId: PLAN,
      page: 2,
      region: { x: 0, y: 0, width: 10, height: 10 },
      quote: '建筑面积 1860 平方米',
      note: '',
    });
    const evidenceId = pinned.entry.evidence[0]?.id ?? asEvidenceId('');
    const note = (words: string) => desk.client.scoring.noteEvidence({ ...at, evidenceId, note: words });
    await note(' 第三栏 ');
    const { entry } = await note('第四栏');
    expect(entry).toMatchObject({
      revision: 0,
      evidence: [{ id: evidenceId, quote: '建筑面积 1860 平方米', note: '第四栏' }],
    });
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 1 });
    expect(rows[0]).toMatchObject({ event: 'evidence.noted', subject: expect.anything() as unknown });
    const logged = desk.workspace.reads
      .prepare<[], string>('SELECT data FROM activity ORDER BY seq DESC LIMIT 1')
      .pluck()
      .get();
    expect(JSON.parse(logged ?? '')).toMatchObject({ before: '第三栏', after: '第四栏' });
  });

  it('are the owner’s, on a link that is there, in an open sheet', async () => {
    const desk = await journey.deskAt('convened');
    await fillSheet(desk, CHAIR, BASE_A);
    const link = (await sheetOf(desk, CHAIR)).entries.flatMap(({ evidence }) => evidence)[0];
    const note = (member: MemberId, indicator: IndicatorId) =>
      codeOf(
        desk.client.scoring.noteEvidence({
          ...desk.at(member, BASE_A, indicator),
          evidenceId: link?.id ?? asEvidenceId(''),
          note: 'x',
        }),
      );
    expect(await note(LI, BONUS)).toBe('not-found');
    expect(await note(CHAIR, SITE)).toBe('not-found');
    expect(await note(CHAIR, BONUS)).toBe('none');
    await desk.client.scoring.submit(desk.on(CHAIR, BASE_A));
    expect(await note(CHAIR, BONUS)).toBe('sheet-locked');
  });
});

describe('a required document that is missing', () => {
  const explain = (desk: Desk, reason: string, requirementId = 'site-proof', indicator = SITE) =>
    desk.client.scoring.explainAbsence({ ...desk.at(LI, BASE_A, indicator), requirementId, reason });
  const save = (desk: Desk, revision: number) =>
    desk.client.scoring.save({
      ...desk.at(LI, BASE_A, SITE),
      points: asPoints(1000),
      comment: '够',
      revision,
    });

  it('is explained beside the judgement, before it or after it, and moves no revision', async () => {
    const desk = await journey.deskAt('convened');
    const before = await explain(desk, ' 看了原件 ');
    const absences = [{ requirement: 'site-proof', reason: '看了原件' }];
    expect(before.entry).toEqual({
      indicator: SITE,
      points: null,
      comment: '',
      evidence: [],
      absences,
      revision: 0,
    });
    expect(before.missing).toContainEqual({ indicator: SITE, missing: 'points' });
    expect((await save(desk, 0)).entry).toMatchObject({ points: 1000, absences, revision: 1 });
    await explain(desk, '现场丈量');
    expect((await save(desk, 1)).entry).toMatchObject({
      absences: [{ requirement: 'site-proof', reason: '现场丈量' }],
      revision: 2,
    });
    expect((await explain(desk, '')).entry).not.toHaveProperty('absences');
    expect((await eventsOf(desk, 5)).filter((event) => event === 'absence.explained')).toHaveLength(3);
  });

  it('leaves nothing where its only words are taken back', async () => {
    const desk = await journey.deskAt('convened');
    await explain(desk, '看了原件');
    await explain(desk, '');
    expect((await sheetOf(desk)).entries).toEqual([]);
  });

  it('is one that the indicator asks for, in an open sheet', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(explain(desk, 'x', 'other'))).toBe('not-found');
    expect(await codeOf(explain(desk, 'x', 'site-proof', STAFF))).toBe('not-found');
    await fillSheet(desk, LI, BASE_A);
    await explain(desk, '看了原件');
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    expect(await codeOf(explain(desk, 'x'))).toBe('sheet-locked');
    expect(() =>
      desk.workspace.record((db) => db.exec("UPDATE entry SET absences = NULL WHERE member_id = 'm-li'")),
    ).toThrow('sealed');
  });
});
