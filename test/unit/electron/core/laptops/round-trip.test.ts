import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { findFreeze } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { readSheet } from '../../../../../electron/core/store/rows/sheet-rows.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { aPhoto, PHOTO_CLAIMS } from '../../../../support/journey/a-photo.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  EXPERTS,
  LI,
  PLAN,
  REVIEW,
  SITE,
  STAFF,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { closeRound, fillSheet, freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { aSeatLaptop, bringBack } from '../../../../support/laptops/carry.ts';

const journey = useJourney();

const sheetAt = (desk: Desk, submission = BASE_A) =>
  readSheet(desk.workspace.reads, { member: LI, submission });

const pointsAt = (desk: Desk, submission = BASE_A) =>
  sheetAt(desk, submission).entries.map(({ points }) => points);

describe('scores from many laptops', () => {
  it('give the very results, byte for byte, that they give on one', async () => {
    const host = await journey.deskAt('convened');
    for (const member of EXPERTS) {
      const laptop = await aSeatLaptop(host, member);
      for (const submission of SUBMISSIONS) {
        await fillSheet(laptop, member, submission);
        await laptop.client.scoring.submit(laptop.on(member, submission));
      }
      await bringBack(laptop, member, host);
    }
    await closeRound(host);
    await freeze(host);
    const results = (desk: Desk) => findFreeze(desk.workspace.reads)?.results;
    expect(results(host)).toBeDefined();
    expect(results(host)).toBe(results(await journey.deskAt('frozen')));
  });
});

describe('a seat file and a sheet file', () => {
  it('carry a sheet to the host: points, words, evidence and the handing in', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, CHAIR);
    await fillSheet(laptop, CHAIR, BASE_A);
    await laptop.client.scoring.submit(laptop.on(CHAIR, BASE_A));
    const receipt = await bringBack(laptop, CHAIR, host);
    expect(receipt).toMatchObject({ member: CHAIR, again: false, otherDevice: false, attachments: 1 });
    expect(receipt.sheets).toMatchObject([{ submissionId: BASE_A, verdict: 'taken', submitted: true }]);
    const key = { member: CHAIR, submission: BASE_A };
    const here = readSheet(host.workspace.reads, key);
    const there = readSheet(laptop.workspace.reads, key);
    expect(here.submittedAt).toBe(there.submittedAt);
    expect(here.entries.map(({ revision: _r, ...entry }) => entry)).toEqual(
      there.entries.map(({ revision: _r, ...entry }) => entry),
    );
    const photo = here.entries.flatMap((entry) => entry.evidence).find((link) => link.kind === 'attachment');
    expect(photo && host.workspace.blobs.hasBlob(photo.sha256)).toBe(true);
  });

  it('carry what a photo says of itself, quotations, notes and reasons for what is missing', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    const at = laptop.at(LI, BASE_A, SITE);
    const pinned = { materialId: PLAN, page: 1, quote: '建筑面积 “1860” 平方米', note: '' };
    await laptop.client.scoring.pinPage({ ...at, ...pinned });
    const file = await laptop.core.files.receive('现场.jpg', Readable.from([aPhoto()]));
    const { entry } = await laptop.client.scoring.attach({ ...at, file, name: '现场.jpg', note: '' });
    const [, photo] = entry.evidence;
    if (photo?.kind !== 'attachment') throw new Error('no photo was added');
    const again = { ...laptop.at(LI, BASE_A, STAFF), sha256: photo.sha256, note: '' };
    await laptop.client.scoring.attachAgain(again);
    await laptop.client.scoring.noteEvidence({ ...at, evidenceId: photo.id, note: '门牌' });
    const missing = { requirementId: 'site-proof', reason: '看了原件\n"编号" 12' };
    await laptop.client.scoring.explainAbsence({ ...at, ...missing });
    const receipt = await bringBack(laptop, LI, host);
    expect(receipt).toMatchObject({ attachments: 1, sheets: [{ verdict: 'taken' }] });
    const wordsOf = (desk: Desk) => sheetAt(desk).entries.map(({ revision: _r, ...words }) => words);
    expect(wordsOf(host)).toEqual(wordsOf(laptop));
    expect(wordsOf(host)).toMatchObject([
      {
        evidence: [{ quote: pinned.quote }, { claimed: PHOTO_CLAIMS, note: '门牌' }],
        absences: [{ requirement: 'site-proof', reason: missing.reason }],
      },
      { evidence: [{ sha256: photo.sha256 }] },
    ]);
    // A second time it is the very version that is there already.
    expect((await bringBack(laptop, LI, host)).sheets).toMatchObject([{ verdict: 'same' }]);
  });

  it('bring an unfinished sheet too, and a later one in its place', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await fillSheet(laptop, LI, BASE_A);
    const first = await bringBack(laptop, LI, host);
    expect(first.sheets).toMatchObject([{ verdict: 'taken', done: 4, count: 4, submitted: false }]);
    await laptop.client.scoring.save({
      ...laptop.at(LI, BASE_A, SITE),
      points: asPoints(300),
      comment: '',
      revision: 1,
    });
    await fillSheet(laptop, LI, BASE_B);
    const second = await bringBack(laptop, LI, host);
    expect(second.sheets.map(({ verdict }) => verdict)).toEqual(['taken', 'taken']);
    expect(pointsAt(host)).toEqual(pointsAt(laptop));
    expect(pointsAt(host, BASE_B)).toEqual(pointsAt(laptop, BASE_B));
  });

  it('are for the own scoring only: the host’s work is refused on a member’s laptop', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, CHAIR);
    const refusals = [
      laptop.client.scoring.closeRound(laptop.sit(CHAIR)),
      laptop.client.scoring.progress(laptop.sit(CHAIR)),
      laptop.client.panel.signIn({ reviewId: REVIEW, memberId: WANG }),
      laptop.client.opinions.list(laptop.sit(CHAIR)),
    ];
    for (const refusal of refusals)
      expect(await failureOf(refusal)).toMatchObject({ code: 'not-on-this-laptop' });
    expect(await laptop.client.laptops.state({ reviewId: REVIEW })).toMatchObject({
      kind: 'seat',
      member: CHAIR,
      changedSince: false,
    });
  });
});
