import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { BASE_A, BASE_B, CHAIR, LI, PLAN, REVIEW, WANG } from '../../../../support/journey/small-review.ts';
import {
  closeRound,
  declare,
  fillSheet,
  freeze,
  pinOf,
  sign,
  trustBureau,
  undertake,
} from '../../../../support/journey/steps.ts';

const journey = useJourney();
const reviewId = REVIEW;

const take = (desk: Desk, pin: string) => desk.client.seats.take({ reviewId, memberId: LI, pin });
const takeWrongly = (desk: Desk) => failureOf(take(desk, 'not the pin'));

describe('a seat is made', () => {
  it('by one who signed in, with a PIN of six characters, once', async () => {
    const desk = await journey.deskAt('opened');
    const create = (pin: string) => desk.client.seats.create({ reviewId, memberId: LI, pin });
    expect(await failureOf(create('123456'))).toEqual({ code: 'not-signed-in', params: { name: '李一' } });
    await trustBureau(desk);
    await desk.client.panel.signIn({ reviewId, memberId: LI });
    expect(await failureOf(create('12345'))).toEqual({ code: 'pin-too-weak', params: { minimum: 6 } });
    // Five characters outside the basic plane are ten code units, and still five characters.
    expect(await codeOf(create('𠮷𠮷𠮷𠮷𠮷'))).toBe('pin-too-weak');
    // Two windows at once: one makes the seat, the other one is told.
    const both = await Promise.allSettled([create('first-pin'), create('second-pin')]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'seat-taken' } });
    expect(await failureOf(create('third-pin'))).toEqual({ code: 'seat-taken', params: { name: '李一' } });
    const pin = both[0].status === 'fulfilled' ? 'first-pin' : 'second-pin';
    await desk.restart();
    const { session } = await take(desk, pin);
    const { members } = await desk.client.panel.get({ reviewId });
    const li = members.find((member) => member.id === LI);
    expect(li).toMatchObject({ hasSeat: true });
    await undertake(desk, LI);
    await declare(desk, LI);
    const { own } = await desk.client.signing.status({ reviewId, session });
    expect(own?.fingerprint).toBe(li?.fingerprint);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 50 });
    expect(rows.filter((row) => row.event === 'seat.created')).toHaveLength(1);
  });

  it('and cannot be taken before', async () => {
    const desk = await journey.deskAt('opened');
    expect(await codeOf(take(desk, 'anything'))).toBe('seat-required');
  });
});

describe('a wrong PIN', () => {
  it('costs nothing three times, then doubling waits, and the count survives a restart', async () => {
    const desk = await journey.deskAt('convened');
    for (const tries of [1, 2, 3])
      expect(await takeWrongly(desk)).toEqual({ code: 'pin-wrong', params: { tries } });
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wait', params: { seconds: 2 } });
    await desk.restart();
    // Waiting holds for the right PIN, too: otherwise guessing would cost nothing.
    expect(await failureOf(take(desk, pinOf(LI)))).toEqual({ code: 'pin-wait', params: { seconds: 2 } });
    desk.clock.forward(1_999);
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wait', params: { seconds: 1 } });
    desk.clock.forward(1);
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wrong', params: { tries: 4 } });
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wait', params: { seconds: 4 } });
    desk.clock.forward(4_000);
    await desk.restart();
    expect(await codeOf(take(desk, pinOf(LI)))).toBe('none');
    // The right one forgives all.
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wrong', params: { tries: 1 } });
  });

  it('is on record before it is tried, so that guesses in parallel wait as well', async () => {
    const desk = await journey.deskAt('convened');
    const all = await Promise.all(Array.from({ length: 8 }, () => takeWrongly(desk)));
    expect(all.map((each) => each.code).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'pin-wait'),
      ...Array.from({ length: 3 }, () => 'pin-wrong'),
    ]);
  });

  it('is in the activity log, and of no concern to other seats', async () => {
    const desk = await journey.deskAt('convened');
    for (let tries = 0; tries < 3; tries += 1) await takeWrongly(desk);
    const { rows, intact } = await desk.client.activity.list({ reviewId, limit: 3 });
    expect(rows.map((row) => row.event)).toEqual([
      'seat.pin-refused',
      'seat.pin-refused',
      'seat.pin-refused',
    ]);
    expect(intact).toBe(true);
    expect(await codeOf(desk.client.seats.take({ reviewId, memberId: WANG, pin: pinOf(WANG) }))).toBe('none');
  });

  it('does not lock anybody out for as long as a clock was wrong', async () => {
    const desk = await journey.deskAt('convened');
    desk.clock.forward(365 * 86_400_000);
    for (let tries = 0; tries < 3; tries += 1) await takeWrongly(desk);
    desk.clock.forward(-365 * 86_400_000);
    expect(await takeWrongly(desk)).toEqual({ code: 'pin-wait', params: { seconds: 2 } });
    desk.clock.forward(2_000);
    expect(await codeOf(take(desk, pinOf(LI)))).toBe('none');
  });
});

describe('a session', () => {
  it('comes with the place where the member was, also after a restart', async () => {
    const desk = await journey.deskAt('convened');
    const { session, place } = await take(desk, pinOf(LI));
    expect(place).toEqual({});
    const kept = { stage: 'scoring', submissionId: BASE_A, indicatorId: 'staff', materialId: PLAN, page: 3 };
    await desk.client.seats.keepPlace({ reviewId, session, place: kept });
    await desk.restart();
    expect((await take(desk, pinOf(LI))).place).toEqual(kept);
  });

  it('does not outlive the process', async () => {
    const desk = await journey.deskAt('convened');
    const { session } = await take(desk, pinOf(LI));
    await desk.restart();
    expect(await codeOf(desk.client.scoring.submissions({ reviewId, session }))).toBe('seat-required');
  });

  it('ends on leaving with every handle it was given, and only those', async () => {
    const desk = await journey.deskAt('frozen');
    const mine = await take(desk, pinOf(LI));
    const other = await desk.client.seats.take({ reviewId, memberId: CHAIR, pin: pinOf(CHAIR) });
    const open = (session: string) => [
      desk.client.materials.open({ reviewId, session, submissionId: BASE_A, materialId: PLAN }),
      desk.client.signing.document({ reviewId, session, submissionId: BASE_A }),
      desk.client.opinions.preview({ reviewId, session, submissionId: BASE_A }),
    ];
    const gone = await Promise.all(open(mine.session));
    const kept = await Promise.all(open(other.session));
    await desk.client.seats.leave({ reviewId, session: mine.session });
    expect(gone.map(({ file }) => desk.core.files.open(file))).toEqual([null, null, null]);
    expect(kept.every(({ file }) => desk.core.files.open(file) !== null)).toBe(true);
    expect(await codeOf(desk.client.scoring.submissions({ reviewId, session: mine.session }))).toBe(
      'seat-required',
    );
    // Leaving twice is no failure, and is logged once.
    await desk.client.seats.leave({ reviewId, session: mine.session });
    const { rows } = await desk.client.activity.list({ reviewId, limit: 50 });
    expect(rows.filter((row) => row.event === 'seat.left')).toHaveLength(1);
  });

  it('of a second window is a session of its own', async () => {
    const desk = await journey.deskAt('convened');
    const first = await take(desk, pinOf(LI));
    const second = await take(desk, pinOf(LI));
    expect(second.session).not.toBe(first.session);
    await desk.client.seats.leave({ reviewId, session: second.session });
    expect(await codeOf(desk.client.scoring.submissions({ reviewId, session: first.session }))).toBe('none');
  });
});

describe('the key of a seat', () => {
  it('makes valid signatures also after a clock that was ahead was put right', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    desk.clock.forward(3_600_000);
    await desk.client.panel.signIn({ reviewId, memberId: CHAIR });
    const { session } = await desk.client.seats.create({ reviewId, memberId: CHAIR, pin: pinOf(CHAIR) });
    desk.clock.forward(-3_600_000);
    await undertake(desk, CHAIR);
    await declare(desk, CHAIR);
    for (const submission of [BASE_A, BASE_B]) await fillSheet(desk, CHAIR, submission);
    for (const submissionId of [BASE_A, BASE_B])
      await desk.client.scoring.submit({ reviewId, session, submissionId });
    await closeRound(desk);
    await freeze(desk);
    await sign(desk, CHAIR);
    const { file } = await desk.client.signing.document({ reviewId, session, submissionId: BASE_A });
    const pdf = Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
    expect((await verifyPdf(pdf)).signatures.map((each) => each.verdict)).toEqual(['valid']);
  });
});
