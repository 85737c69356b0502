import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { isFailure } from '../../shared/domain/failure.ts';
import { asEvidenceId, asReviewId, asSha256 } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import { BASE_A, CHAIR, LI, PLAN, SECRETARY, SITE } from '../support/journey/small-review.ts';
import { anInk } from '../support/journey/steps.ts';

const journey = useJourney();

const on = { submissionId: BASE_A };
const at = { ...on, indicatorId: SITE };
const ink = anInk('x');

type Who = 'chair' | 'member' | 'secretary';
const EVERYBODY: readonly Who[] = ['chair', 'member', 'secretary'];
const SCORERS: readonly Who[] = ['chair', 'member'];
const EDITORS: readonly Who[] = ['chair', 'secretary'];
const CHAIR_ONLY: readonly Who[] = ['chair'];

/** Every procedure that needs a seat, with input beside the seat, and who may call it. */
const SEATED: Readonly<Record<string, { readonly more: object; readonly who: readonly Who[] }>> = {
  'seats.leave': { more: {}, who: EVERYBODY },
  'seats.keepPlace': { more: { place: {} }, who: EVERYBODY },
  'materials.open': { more: { ...on, materialId: PLAN }, who: EVERYBODY },
  'materials.openAttachment': { more: { ...on, sha256: asSha256('a'.repeat(64)) }, who: EVERYBODY },
  'scoring.submissions': { more: {}, who: SCORERS },
  'scoring.sheet': { more: on, who: SCORERS },
  'scoring.save': { more: { ...at, points: asPoints(50), comment: '', revision: 0 }, who: SCORERS },
  'scoring.pinPage': { more: { ...at, materialId: PLAN, page: 1, note: '' }, who: SCORERS },
  'scoring.attach': { more: { ...at, file: 'A'.repeat(22), name: 'x', note: '' }, who: SCORERS },
  'scoring.removeEvidence': { more: { ...at, evidenceId: asEvidenceId('e1') }, who: SCORERS },
  'scoring.submit': { more: on, who: SCORERS },
  'scoring.progress': { more: {}, who: EDITORS },
  'scoring.closeRound': { more: {}, who: CHAIR_ONLY },
  'deliberation.matrix': { more: {}, who: EVERYBODY },
  'deliberation.decisions': { more: on, who: EVERYBODY },
  'deliberation.decide': {
    more: { ...on, subject: 'site', choice: 'met', values: [], reason: '', revision: 0 },
    who: ['chair'],
  },
  'opinions.list': { more: {}, who: EVERYBODY },
  'opinions.get': { more: on, who: EVERYBODY },
  'opinions.saveSection': { more: { ...on, section: 'advice', text: '' }, who: EDITORS },
  'opinions.preview': { more: on, who: EVERYBODY },
  'opinions.freeze': { more: {}, who: CHAIR_ONLY },
  'opinions.unfreeze': { more: { reason: '改' }, who: CHAIR_ONLY },
  'signing.status': { more: {}, who: EVERYBODY },
  'signing.document': { more: on, who: EVERYBODY },
  // The secretary is told `not-allowed` by the turn to sign, once there is something to sign.
  'signing.sign': { more: { pin: 'x', ink }, who: EVERYBODY },
  'returns.create': { more: { pin: 'x' }, who: CHAIR_ONLY },
  'returns.receipt': { more: {}, who: EVERYBODY },
  'returns.save': { more: { place: 'A'.repeat(22) }, who: EVERYBODY },
};

/** What can be asked before anybody has a seat: no score, no comment, no opinion is behind these. */
const WITHOUT_SEAT = [
  'app.hello',
  'app.unlock',
  'app.setPassphrase',
  'app.removePassphrase',
  'reviews.list',
  'reviews.summary',
  'schemes.list',
  'schemes.builtIn',
  'schemes.ofReview',
  'intake.sample',
  'intake.open',
  'intake.report',
  'intake.trust',
  'panel.get',
  'panel.signIn',
  'seats.create',
  'seats.take',
  'returns.places',
  'activity.list',
];

type AnyProcedure = (input: object) => Promise<unknown>;

const call = async (client: object, name: string, input: object): Promise<string> => {
  const [group = '', procedure = ''] = name.split('.');
  const found = (client as Record<string, Record<string, AnyProcedure>>)[group]?.[procedure];
  if (!found) throw new Error(`no procedure ${name}`);
  try {
    const answer = await found(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer)
      for await (const _ of answer as AsyncIterable<unknown>);
    return 'none';
  } catch (error) {
    if (isFailure(error)) return error.code;
    throw error;
  }
};

it('every procedure of the contract is either for seats or for everybody', () => {
  const all = Object.entries(contract).flatMap(([group, procedures]) =>
    Object.keys(procedures).map((name) => `${group}.${name}`),
  );
  expect([...Object.keys(SEATED), ...WITHOUT_SEAT].sort()).toEqual(all.sort());
});

describe.each(Object.entries(SEATED))('%s', (name, { more, who }) => {
  it('needs a seat of this very review', async () => {
    const desk = await journey.deskAt('convened');
    const reviewId = desk.workspace.reviewId;
    // Leaving a seat that is not taken is no failure, and does nothing.
    const refused = name === 'seats.leave' ? 'none' : 'seat-required';
    expect(await call(desk.client, name, { reviewId, session: 'A'.repeat(22), ...more })).toBe(refused);
    const other = desk.sit(CHAIR, asReviewId('other-review'));
    expect(await call(desk.client, name, { ...other, reviewId, ...more })).toBe(refused);
    expect(desk.core.context.sessions.find(other.session)).not.toBeNull();
    // A session of this review is none in another one.
    const here = desk.sit(CHAIR);
    expect(await call(desk.client, name, { ...here, reviewId: asReviewId('other-review'), ...more })).toBe(
      refused,
    );
    const { rows } = await desk.client.activity.list({ reviewId, limit: 1 });
    expect(rows[0]?.event).toBe('seat.created');
  });

  it(`is for ${who.join(', ')}`, async () => {
    for (const [role, member] of [
      ['chair', CHAIR],
      ['member', LI],
      ['secretary', SECRETARY],
    ] as const) {
      const desk = await journey.deskAt('convened');
      const code = await call(desk.client, name, { ...desk.sit(member), ...more });
      if (who.includes(role)) expect(code, role).not.toBe('not-allowed');
      else expect(code, role).toBe('not-allowed');
      expect(code, role).not.toBe('seat-required');
    }
  });
});

describe('signing', () => {
  it('is not for the secretary', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await call(desk.client, 'signing.sign', { ...desk.sit(SECRETARY), pin: 'x', ink })).toBe(
      'not-allowed',
    );
    expect((await desk.client.signing.status(desk.sit(SECRETARY))).turn).toBe('not-a-signer');
  });
});

describe('while the store is locked', () => {
  it('nothing of a review can be asked for', async () => {
    const desk = await journey.deskAt('convened');
    const reviewId = desk.workspace.reviewId;
    await desk.client.app.setPassphrase({ next: 'correct horse battery' });
    await desk.restart();
    expect((await desk.client.app.hello({ contractVersion: 1 })).locked).toBe(true);
    const session = desk.core.context.sessions.start({ reviewId, member: CHAIR });
    for (const [name, { more }] of Object.entries(SEATED)) {
      const code = await call(desk.client, name, { reviewId, session, ...more });
      if (name === 'seats.leave') desk.core.context.sessions.start({ reviewId, member: CHAIR });
      expect([name, code]).toEqual([name, expect.stringMatching(/^(key-missing|seat-required)$/)]);
    }
    for (const name of ['reviews.list', 'reviews.summary', 'intake.report', 'panel.get'])
      expect(await call(desk.client, name, { reviewId })).toBe('key-missing');
    expect(await call(desk.client, 'app.unlock', { passphrase: 'wrong one' })).toBe('passphrase-wrong');
    expect(await call(desk.client, 'app.unlock', { passphrase: 'correct horse battery' })).toBe('none');
    expect(await call(desk.client, 'reviews.summary', { reviewId })).toBe('none');
  });
});
