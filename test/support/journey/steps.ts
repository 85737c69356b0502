import { Readable } from 'node:stream';
import { finish } from '../../../electron/cli/demo/core-client.ts';
import { inventInk } from '../../../electron/cli/demo/invented-ink.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { makeCheapSeat } from './cheap-seat.ts';
import type { Desk } from './desk.ts';
import {
  BASE_A,
  BONUS,
  CHAIR,
  EXPERTS,
  LI,
  OUTPUT,
  PLAN,
  REVIEW,
  SECRETARY,
  SITE,
  STAFF,
  SUBMISSIONS,
  WANG,
} from './small-review.ts';
import { aTinyPng } from './tiny-files.ts';

export const pinOf = (member: MemberId): string => `pin-of-${member}`;

export const anInk = (name: string) => {
  const { width, height, strokes } = inventInk(name);
  return {
    width,
    height,
    strokes: strokes.map((stroke) => ({ points: stroke.points.map((point) => ({ ...point })) })),
  };
};

/** Opens the package as a window does. */
export const openPackageFile = async (desk: Desk, path: string): Promise<string> => {
  const file = desk.core.files.registerPath(path, { name: 'small.review.zip' });
  return (await finish(desk.client.intake.open({ file }))).reviewId;
};

export const trustBureau = async (desk: Desk): Promise<void> => {
  const { signature } = await desk.client.intake.report({ reviewId: REVIEW });
  const fingerprint = signature.state === 'unsigned' ? '' : signature.fingerprint;
  await desk.client.intake.trust({ reviewId: REVIEW, fingerprint });
};

/** Signs in and gets a seat with the PIN of `pinOf`. */
export const seat = async (desk: Desk, memberId: MemberId): Promise<void> => {
  await desk.client.panel.signIn({ reviewId: REVIEW, memberId });
  const member = desk.workspace.review.roster.find((each) => each.id === memberId);
  if (member) await makeCheapSeat(desk, member, pinOf(memberId));
};

export const undertake = async (desk: Desk, member: MemberId): Promise<void> => {
  const { sha256 } = await desk.client.convening.undertaking(desk.sit(member));
  await desk.client.convening.signUndertaking({ ...desk.sit(member), sha256, ink: anInk(member) });
};

/** Declares no relation, but to those named. */
export const declare = async (
  desk: Desk,
  member: MemberId,
  recusedFrom: readonly SubmissionId[] = [],
): Promise<void> => {
  const { submissions } = await desk.client.convening.declaration(desk.sit(member));
  const relations = submissions.map(({ id }) => {
    const recused = recusedFrom.includes(id);
    return { submissionId: id, recused, statement: recused ? '曾任该单位顾问' : '' };
  });
  await desk.client.convening.declare({ ...desk.sit(member), relations });
};

/** From the package to a place where material opens: seat, undertaking, declaration. */
export const settle = async (desk: Desk, member: MemberId): Promise<void> => {
  await seat(desk, member);
  await undertake(desk, member);
  await declare(desk, member);
};

/** Everybody is ready to score, each with the PIN of `pinOf`. */
export const convene = async (desk: Desk): Promise<void> => {
  await trustBureau(desk);
  for (const member of [...EXPERTS, SECRETARY]) await settle(desk, member);
};

/** Points in hundredths for site, staff, output, bonus of the first submission; the second has half a point less for the site. */
export const MARKS: ReadonlyMap<MemberId, readonly [number, number, number, number]> = new Map([
  [LI, [1000, 700, 1550, 0]],
  [CHAIR, [1100, 600, 1600, 250]],
  [WANG, [1200, 100, 1700, 0]],
]);

/** Of somebody who was added. */
const NEWCOMER = [1000, 600, 1500, 0] as const;

export const attachPhoto = async (
  desk: Desk,
  member: MemberId,
  submission: SubmissionId,
  bytes: Uint8Array = aTinyPng(200),
): Promise<string> => {
  const file = await desk.core.files.receive('现场.png', Readable.from([bytes]));
  const changed = await desk.client.scoring.attach({
    ...desk.at(member, submission, BONUS),
    file,
    name: '现场.png',
    note: '',
  });
  const last = changed.entry.evidence.at(-1);
  return last?.kind === 'attachment' ? last.sha256 : '';
};

/** Fills one sheet; a bonus gets its reason, a pinned page and a photo. */
export const fillSheet = async (desk: Desk, member: MemberId, submission: SubmissionId): Promise<void> => {
  const [site, staff, output, bonus] = MARKS.get(member) ?? NEWCOMER;
  const entries = [
    [SITE, submission === BASE_A ? site : site - 50, ''],
    [STAFF, staff, staff < 480 ? '人员偏少' : ''],
    [OUTPUT, output, ''],
    [BONUS, bonus, bonus > 0 ? '获省级表彰' : ''],
  ] as const;
  for (const [indicator, points, comment] of entries) {
    const at = desk.at(member, submission, indicator);
    if (indicator === BONUS && points > 0) {
      await desk.client.scoring.pinPage({ ...at, materialId: PLAN, page: 2, note: '见第二页' });
      await attachPhoto(desk, member, submission);
    }
    await desk.client.scoring.save({ ...at, points: asPoints(points), comment, revision: 0 });
  }
};

export const scoreAll = async (desk: Desk): Promise<void> => {
  for (const submission of SUBMISSIONS) {
    for (const member of EXPERTS) {
      await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
  }
};

export const closeRound = async (desk: Desk): Promise<void> => {
  await desk.client.scoring.closeRound(desk.sit(CHAIR));
};

export const writeOpinions = async (desk: Desk): Promise<void> => {
  for (const submission of SUBMISSIONS) {
    const text = '建议补充人员，完善管理制度。';
    await desk.client.opinions.saveSection({ ...desk.on(CHAIR, submission), section: 'advice', text });
  }
};

export const freeze = async (desk: Desk): Promise<void> => {
  await writeOpinions(desk);
  await desk.client.opinions.freeze(desk.sit(CHAIR));
};

export type Said = Parameters<Desk['client']['signing']['sign']>[0]['said'];

/** Agrees to both opinions unless something else is to be said. */
export const AGREE: Said = SUBMISSIONS.map((submissionId) => ({ submissionId, outcome: 'agree', text: '' }));

export const sign = (
  desk: Desk,
  member: MemberId,
  said: Said = AGREE,
  papers: readonly string[] = [],
): Promise<{ signed: number; stated: number; papers: number }> =>
  finish(
    desk.client.signing.sign({
      ...desk.sit(member),
      pin: pinOf(member),
      ink: anInk(member),
      said,
      papers: [...papers],
    }),
  );

/** What waits for the member beside the opinions. */
export const listAwaiting = async (desk: Desk, member: MemberId): Promise<readonly string[]> =>
  (await desk.client.papers.list(desk.sit(member))).papers
    .filter(({ awaitsOwn }) => awaitsOwn)
    .map(({ id }) => id);

export const signAll = async (desk: Desk): Promise<void> => {
  for (const member of [LI, WANG, CHAIR]) await sign(desk, member);
};

export const createReturn = (desk: Desk): Promise<Receipt> =>
  finish(desk.client.returns.create({ ...desk.sit(CHAIR), pin: pinOf(CHAIR) }));
