/**
 * Does the whole small review on a home, from wherever it stands, through the contract. Prints `doing <what> <value>`
 * before each command and `saved <what> <value>` after its answer: whatever was printed as saved must survive a kill at
 * any moment. Arguments: folder with `resources`, name of the home in it, package, stick, kind of seat (`cheap`, `real`).
 */
import 'reflect-metadata';
import { Readable } from 'node:stream';
import { finish } from '../../electron/cli/demo/core-client.ts';
import type { IndicatorId, MemberId, SubmissionId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { makeCheapSeat } from '../support/journey/cheap-seat.ts';
import { openDesk, theRealClock } from '../support/journey/desk.ts';
import {
  BONUS,
  CHAIR,
  EXPERTS,
  INDICATORS,
  LI,
  PLAN,
  REVIEW,
  SUBMISSIONS,
  WANG,
} from '../support/journey/small-review.ts';
import {
  AGREE,
  anInk,
  declare,
  MARKS,
  openPackageFile,
  pinOf,
  trustBureau,
  undertake,
} from '../support/journey/steps.ts';

const [folder = '', home = '', packagePath = '', stick = '', seats = ''] = process.argv.slice(2);
const desk = await openDesk(folder, theRealClock, home);
const { client } = desk;
const reviewId = REVIEW;

/** A pipe takes a line at once on POSIX: what the parent has not got was not printed. */
const print = (kind: 'doing' | 'saved', what: string, value: unknown): void =>
  void process.stdout.write(`${kind} ${what} ${JSON.stringify(value)}\n`);

const act = async <Value>(
  what: string,
  intended: Value | null,
  work: () => Promise<Value>,
): Promise<void> => {
  print('doing', what, intended);
  print('saved', what, await work());
};

const sessions = new Map<MemberId, string>();
const seatOf = async (memberId: MemberId) => {
  const session =
    sessions.get(memberId) ?? (await client.seats.take({ reviewId, memberId, pin: pinOf(memberId) })).session;
  sessions.set(memberId, session);
  return { reviewId, session };
};

const receive = async (): Promise<void> => {
  if ((await client.reviews.list({})).reviews.length === 0)
    await act('review', REVIEW as string, () => openPackageFile(desk, packagePath));
  if ((await client.intake.report({ reviewId })).signature.state !== 'trusted')
    await act('trusted', true, async () => {
      await trustBureau(desk);
      return true;
    });
};

const makeSeat = async (memberId: MemberId): Promise<string> => {
  if (seats === 'real')
    return (await client.seats.create({ reviewId, memberId, pin: pinOf(memberId) })).fingerprint;
  const member = desk.workspace.review.roster.find((each) => each.id === memberId);
  if (member) await makeCheapSeat(desk, member, pinOf(memberId));
  const { members } = await client.panel.get({ reviewId });
  return members.find((each) => each.id === memberId)?.fingerprint ?? '';
};

const convene = async (): Promise<void> => {
  for (const memberId of EXPERTS) {
    const { members } = await client.panel.get({ reviewId });
    const member = members.find((each) => each.id === memberId);
    if (!member?.signedInAt)
      await act(
        `signed-in:${memberId}`,
        null,
        async () => (await client.panel.signIn({ reviewId, memberId })).savedAt,
      );
    if (!member?.hasSeat) await act(`seat:${memberId}`, null, () => makeSeat(memberId));
    const standing = async () =>
      (await client.panel.get({ reviewId })).members.find((each) => each.id === memberId)?.standing;
    if ((await standing()) === 'to-undertake') await undertake(desk, memberId);
    if ((await standing()) === 'to-declare') await declare(desk, memberId);
  }
};

const addEvidence = async (
  at: { reviewId: typeof REVIEW; session: string; submissionId: SubmissionId; indicatorId: IndicatorId },
  what: string,
): Promise<void> => {
  const has = async (kind: string): Promise<boolean> =>
    (await client.scoring.sheet(at)).entries.some(
      (entry) => entry.indicator === BONUS && entry.evidence.some((link) => link.kind === kind),
    );
  if (!(await has('page')))
    await act(`evidence:${what}`, null, async () => {
      const { entry } = await client.scoring.pinPage({ ...at, materialId: PLAN, page: 2, note: '' });
      return entry.evidence.map((link) => link.id);
    });
  if (!(await has('attachment')))
    await act(`evidence:${what}`, null, async () => {
      const file = await desk.core.files.receive('photo.bin', Readable.from([Buffer.alloc(300_000, what)]));
      const { entry } = await client.scoring.attach({ ...at, file, name: 'photo.bin', note: '' });
      return entry.evidence.map((link) => link.id);
    });
};

/** Every entry is saved twice: what is saved last is what must stand. */
const scoreSheet = async (member: MemberId, submissionId: SubmissionId): Promise<void> => {
  const on = { ...(await seatOf(member)), submissionId };
  if ((await client.scoring.sheet(on)).submittedAt !== null) return;
  for (const [index, indicatorId] of INDICATORS.entries()) {
    const what = `${member}/${submissionId}/${indicatorId}`;
    const at = { ...on, indicatorId };
    const points = asPoints(MARKS.get(member)?.[index] ?? 0);
    if (indicatorId === BONUS && points > 0) await addEvidence(at, what);
    for (const [given, comment] of [
      [asPoints(0), '初评'],
      [points, '终评'],
    ] as const) {
      const before = (await client.scoring.sheet(on)).entries.find(
        (entry) => entry.indicator === indicatorId,
      );
      if (before?.comment === '终评' || before?.comment === comment) continue;
      await act(`entry:${what}`, { points: given, comment }, async () => {
        const input = { ...at, points: given, comment, revision: before?.revision ?? 0 };
        const { entry } = await client.scoring.save(input);
        return { points: entry.points, comment: entry.comment };
      });
    }
  }
  await act(
    `submitted:${member}/${submissionId}`,
    null,
    async () => (await client.scoring.submit(on)).savedAt,
  );
};

const agree = async (): Promise<void> => {
  const chair = await seatOf(CHAIR);
  if (
    !(await client.reviews.summary({ reviewId })).stages.some(
      (each) => each.stage === 'scoring' && each.state === 'done',
    )
  )
    await act('round', null, async () => (await client.scoring.closeRound(chair)).savedAt);
  if ((await client.opinions.list(chair)).frozenAt !== null) return;
  for (const submissionId of SUBMISSIONS) {
    for (const text of ['一稿', '二稿', '定稿。建议补充人员。']) {
      const opinion = await client.opinions.get({ ...chair, submissionId });
      const standing = opinion.sections.find((section) => section.id === 'advice')?.text ?? '';
      if (standing.startsWith('定稿') || standing === text) continue;
      await act(`section:${submissionId}`, text, async () => {
        await client.opinions.saveSection({ ...chair, submissionId, section: 'advice', text });
        return text;
      });
    }
  }
  await act('frozen', null, async () => (await client.opinions.freeze(chair)).shortCode);
};

const sign = async (): Promise<void> => {
  for (const member of [LI, WANG, CHAIR]) {
    const seat = await seatOf(member);
    if ((await client.signing.status(seat)).turn === 'signed') continue;
    await act(`signed:${member}`, null, async () => {
      const input = { ...seat, pin: pinOf(member), ink: anInk(member), said: AGREE };
      return (await finish(client.signing.sign(input))).signed;
    });
  }
};

const handIn = async (): Promise<void> => {
  const chair = await seatOf(CHAIR);
  const standing = async () => (await client.returns.receipt(chair)).receipt;
  if ((await standing()) === null)
    await act(
      'return',
      null,
      async () => (await finish(client.returns.create({ ...chair, pin: pinOf(CHAIR) }))).sha256,
    );
  if ((await standing())?.savedCopies.length === 0)
    await act('copy', null, async () => {
      const place = desk.core.files.registerFolder(stick);
      return (await finish(client.returns.save({ ...chair, place }))).name;
    });
};

await receive();
await convene();
for (const submission of SUBMISSIONS) for (const member of EXPERTS) await scoreSheet(member, submission);
await agree();
await sign();
await handIn();
await desk.close();
process.stdout.write('end\n');
