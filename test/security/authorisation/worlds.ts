import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finish } from '../../../electron/cli/demo/core-client.ts';
import { asMemberId, asReviewId, type MemberId } from '../../../shared/domain/ids.ts';
import { aClock, openDesk, type Desk } from '../../support/journey/desk.ts';
import { packSmallReview } from '../../support/journey/review-folder.ts';
import { linkResources } from '../../support/journey/resources.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  EXPERTS,
  LI,
  REVIEW,
  SECRETARY,
  SMALL_REVIEW,
  WANG,
} from '../../support/journey/small-review.ts';
import {
  anInk,
  closeRound,
  convene,
  createReturn,
  fillSheet,
  freeze,
  openPackageFile,
  pinOf,
  trustBureau,
} from '../../support/journey/steps.ts';
import type { SeatKind, WorldStage } from './who-and-when.ts';

const GONE = asMemberId('m-gone');
const ABSENT = asMemberId('m-absent');
const OTHER_REVIEW = asReviewId('another-review');

const someone = (id: string, name: string) => ({
  id,
  name,
  role: 'member',
  expertise: '工程',
  organisation: '某研究所',
});

const ROSTER = [...SMALL_REVIEW.roster, someone(GONE, '去先生'), someone(ABSENT, '缺先生')];

/** Who stands for which kind of seat; WANG is the one who is recused from the second submission. */
export const MEMBER_OF: Readonly<Record<Exclude<SeatKind, 'nobody' | 'stranger'>, MemberId>> = {
  former: GONE,
  absent: ABSENT,
  recused: WANG,
  member: LI,
  chair: CHAIR,
  secretary: SECRETARY,
};

/** The small review with a replaced, an absent and a recused member. */
const conveneAll = async (desk: Desk): Promise<void> => {
  await convene(desk);
  const at = desk.sit(SECRETARY);
  await desk.client.convening.replaceMember({ ...at, memberId: GONE, reason: '因公出差' });
  await desk.client.convening.recuse({
    ...desk.sit(WANG),
    memberId: WANG,
    submissionId: BASE_B,
    reason: '曾任该公司顾问',
  });
};

const scoreAll = async (desk: Desk): Promise<void> => {
  for (const member of EXPERTS) {
    for (const submission of member === WANG ? [BASE_A] : [BASE_A, BASE_B]) {
      await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
  }
};

/** Each agrees to what is his or hers to sign. */
const signAll = async (desk: Desk): Promise<void> => {
  for (const member of [LI, WANG, CHAIR]) {
    const { documents } = await desk.client.signing.status(desk.sit(member));
    const said = documents.map(({ submissionId }) => ({
      submissionId,
      outcome: 'agree' as const,
      text: '',
    }));
    await finish(
      desk.client.signing.sign({ ...desk.sit(member), pin: pinOf(member), ink: anInk(member), said }),
    );
  }
};

const close = async (desk: Desk): Promise<void> => {
  await scoreAll(desk);
  await closeRound(desk);
};

type HostStage = Exclude<WorldStage, 'own-laptop'>;

const STEPS: readonly (readonly [HostStage, (desk: Desk, packagePath: string) => Promise<unknown>])[] = [
  ['opened', openPackageFile],
  ['scoring', conveneAll],
  ['closed', close],
  ['frozen', freeze],
  ['signed', signAll],
  ['returned', createReturn],
];

/** One home for each stage, in `folder/world-<stage>`; each made from the one before. */
export const makeWorlds = async (folder: string): Promise<void> => {
  linkResources(join(folder, 'resources'));
  cpSync(resolve('resources', 'schemes'), join(folder, 'resources', 'schemes'), { recursive: true });
  const clock = aClock();
  const packagePath = await packSmallReview(folder, { review: { roster: ROSTER } });
  let before: string | undefined;
  for (const [stage, step] of STEPS) {
    const home = join(folder, `world-${stage}`);
    if (before !== undefined) cpSync(before, home, { recursive: true });
    clock.forward(60_000);
    const desk = await openDesk(folder, clock, `world-${stage}`);
    try {
      await step(desk, packagePath);
      if (stage === 'scoring') await makeOwnLaptop(folder, desk);
    } finally {
      await desk.close();
    }
    before = home;
  }
};

/** LI's laptop, from a seat file. */
const makeOwnLaptop = async (folder: string, host: Desk): Promise<void> => {
  const sticks = join(folder, 'stick');
  mkdirSync(sticks, { recursive: true });
  const { files } = await finish(
    host.client.laptops.writeSeats({
      ...host.sit(SECRETARY),
      members: [LI],
      place: host.core.files.registerFolder(sticks),
      pin: pinOf(SECRETARY),
    }),
  );
  const laptop = await openDesk(folder, host.clock, 'world-own-laptop');
  try {
    await openPackageFile(laptop, join(sticks, files[0]?.name ?? ''));
    await trustBureau(laptop);
  } finally {
    await laptop.close();
  }
};

/** The input that every call of this kind of seat has: the review, a session, and the submission that it asks about. */
export const callAs = (desk: Desk, kind: SeatKind): Readonly<Record<string, unknown>> => {
  const { sessions } = desk.core.context;
  const submissionId = kind === 'recused' ? BASE_B : BASE_A;
  const session =
    kind === 'nobody'
      ? 'A'.repeat(22)
      : sessions.start(
          kind === 'stranger'
            ? { reviewId: OTHER_REVIEW, member: CHAIR }
            : { reviewId: REVIEW, member: MEMBER_OF[kind] },
        );
  return { reviewId: REVIEW, session, submissionId };
};
