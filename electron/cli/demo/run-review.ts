import type { Core } from '../../core/core.ts';
import { isScoring, type RosterMember } from '../../../shared/domain/review/review.ts';
import type { MemberId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { inventInk } from './invented-ink.ts';
import { finish, type CoreClient } from './core-client.ts';
import type { SampleMarks } from './sample-marks.ts';

/** The members sit at one machine, so every seat is somebody else's PIN. */
const pinOf = (member: RosterMember): string => `demo-${member.id}`;

export interface RunningReview {
  readonly client: CoreClient;
  readonly reviewId: ReviewId;
  readonly experts: readonly RosterMember[];
  /** The secretary: signs minutes and the own papers, no opinion. */
  readonly recorders: readonly RosterMember[];
  readonly submissions: readonly { readonly id: SubmissionId; readonly baseName: string }[];
  readonly sessions: ReadonlyMap<MemberId, string>;
  readonly marks: SampleMarks;
  readonly say: (line: string) => void;
}

const sessionOf = (review: RunningReview, member: MemberId): string => review.sessions.get(member) ?? '';

const chairOf = (review: RunningReview): RosterMember => {
  const chair = review.experts.find((member) => member.role === 'chair');
  if (!chair) throw new Error('the roster has no chair');
  return chair;
};

/** Signs in, makes the seat, signs the undertaking and declares that there are no relations. Gives the session. */
const settle = async (client: CoreClient, reviewId: ReviewId, member: RosterMember): Promise<string> => {
  await client.panel.signIn({ reviewId, memberId: member.id });
  const { session } = await client.seats.create({ reviewId, memberId: member.id, pin: pinOf(member) });
  const { sha256 } = await client.convening.undertaking({ reviewId, session });
  await client.convening.signUndertaking({ reviewId, session, sha256, ink: copyInk(member.name) });
  const { submissions } = await client.convening.declaration({ reviewId, session });
  const relations = submissions.map(({ id }) => ({ submissionId: id, recused: false, statement: '' }));
  await client.convening.declare({ reviewId, session, relations });
  return session;
};

/** Opens the package, confirms the bureau's key, and settles everybody down until material may open. */
export const convene = async (
  core: Core,
  client: CoreClient,
  input: {
    readonly packagePath: string;
    readonly experts: number;
    readonly marks: SampleMarks;
    readonly say: (line: string) => void;
  },
): Promise<RunningReview> => {
  const file = core.files.registerPath(input.packagePath, { name: 'sample.review.zip' });
  const { reviewId } = await finish(client.intake.open({ file }));
  const report = await client.intake.report({ reviewId });
  const fingerprint = report.signature.state === 'unsigned' ? '' : report.signature.fingerprint;
  await client.intake.trust({ reviewId, fingerprint });
  input.say(
    `opened ${report.title}: ${report.submissions.length} submissions, ${report.files} files, signer ${fingerprint.slice(0, 11)}…`,
  );
  const { roster, submissions } = core.context.workspaces().open(reviewId).review;
  const chairFirst = [
    ...roster.filter((member) => member.role === 'chair'),
    ...roster.filter((member) => member.role === 'member'),
  ];
  const experts = chairFirst.slice(0, input.experts);
  const sessions = new Map<MemberId, string>();
  for (const member of roster.filter((each) => experts.includes(each) || !isScoring(each))) {
    sessions.set(member.id, await settle(client, reviewId, member));
  }
  input.say(`signed in ${experts.length} experts; undertakings signed, relations declared`);
  const recorders = roster.filter((each) => !isScoring(each));
  return { client, reviewId, experts, recorders, submissions, sessions, marks: input.marks, say: input.say };
};

/** Where fewer experts take part than the scheme asks for, the chair says so, as a chair would have to. */
const overrideRules = async ({ client, reviewId, ...review }: RunningReview): Promise<void> => {
  const { chair, rules } = await client.panel.get({ reviewId });
  const session = chair.member === null ? undefined : review.sessions.get(chair.member);
  if (session === undefined) return;
  for (const { id } of rules.filter((rule) => rule.hardness === 'hard' && rule.state === 'not-met'))
    await client.convening.overrideRule({ reviewId, session, rule: id, reason: '演示，部分专家未参加' });
};

/** Every expert scores every submission blind, pins evidence and submits; the chair closes the round. */
export const score = async (review: RunningReview): Promise<void> => {
  const { client, reviewId, marks } = review;
  let entries = 0;
  for (const sheet of marks.sheets.filter((each) => review.sessions.has(each.member))) {
    const at = { reviewId, session: sessionOf(review, sheet.member), submissionId: sheet.submission };
    for (const { indicator, points, evidence, ...given } of sheet.entries) {
      for (const link of evidence)
        await client.scoring.pinPage({
          ...at,
          indicatorId: indicator,
          materialId: link.material,
          page: link.page,
          note: '',
        });
      await client.scoring.save({
        ...at,
        indicatorId: indicator,
        points: points ?? null,
        ...given,
        revision: 0,
      });
      entries += 1;
    }
    await client.scoring.submit(at);
  }
  await overrideRules(review);
  await client.scoring.closeRound({ reviewId, session: sessionOf(review, chairOf(review).id) });
  review.say(`scored ${entries} indicators; round closed`);
};

/** The chair records what the panel agreed on; a veto that the marks do not speak of was looked into and not established. */
const decide = async (review: RunningReview): Promise<void> => {
  const { client, reviewId, marks } = review;
  const session = sessionOf(review, chairOf(review).id);
  let count = 0;
  for (const { id } of review.submissions) {
    const at = { reviewId, session, submissionId: id };
    const { subjects } = await client.deliberation.decisions(at);
    for (const subject of subjects) {
      const mark = marks.decisions.find((each) => each.submission === id && each.subject === subject.id);
      const choice = mark?.choice ?? (subject.kind === 'veto' ? 'not-established' : undefined);
      if (choice === undefined) throw new Error(`the marks decide nothing about ${id}, ${subject.id}`);
      await client.deliberation.decide({
        ...at,
        subject: subject.id,
        choice,
        target: mark?.target,
        values: mark?.values ?? [],
        reason: mark?.reason ?? '',
        revision: subject.revision,
      });
      count += 1;
    }
  }
  review.say(`recorded ${count} decisions`);
};

/** The chair edits the drafted opinions and freezes them. Gives the short code. */
export const agree = async (review: RunningReview): Promise<string> => {
  await decide(review);
  const { client, reviewId, marks } = review;
  const session = sessionOf(review, chairOf(review).id);
  const overview = await client.deliberation.overview({ reviewId, session });
  for (const submission of overview.submissions)
    review.say(
      submission.scores
        ? `  ${submission.scores.rank}. ${submission.baseName} ${submission.scores.total} (${submission.scores.base} + ${submission.scores.bonus})`
        : `  ${submission.baseName}: ${submission.decided} decisions`,
    );
  for (const { submission, sections } of marks.opinions) {
    for (const [section, text] of Object.entries(sections)) {
      await client.opinions.saveSection({ reviewId, session, submissionId: submission, section, text });
    }
  }
  const { shortCode } = await client.opinions.freeze({ reviewId, session });
  review.say(`opinions frozen under ${shortCode}`);
  return shortCode;
};

/** Members and the secretary sign in turn, the chair last; then the chair makes the return package. */
export const signAndReturn = async (review: RunningReview): Promise<Receipt> => {
  const { client, reviewId } = review;
  const chair = chairOf(review);
  const others = [...review.experts.filter((each) => each !== chair), ...review.recorders];
  for (const member of [...others, chair]) {
    const session = sessionOf(review, member.id);
    const { papers } = await client.papers.list({ reviewId, session });
    const done = await finish(
      client.signing.sign({
        reviewId,
        session,
        pin: pinOf(member),
        ink: copyInk(member.name),
        said: review.recorders.includes(member)
          ? []
          : review.submissions.map(({ id }) => ({ submissionId: id, outcome: 'agree', text: '' })),
        papers: papers.filter(({ awaitsOwn }) => awaitsOwn).map(({ id }) => id),
      }),
    );
    review.say(`${member.name} signed ${done.signed} opinions and ${done.papers} other papers`);
  }
  const receipt = await finish(
    client.returns.create({ reviewId, session: sessionOf(review, chair.id), pin: pinOf(chair) }),
  );
  review.say(`return package ${receipt.name}, short code ${receipt.shortCode}`);
  return receipt;
};

const copyInk = (name: string) => {
  const { width, height, strokes } = inventInk(name);
  return {
    width,
    height,
    strokes: strokes.map((stroke) => ({ points: stroke.points.map((point) => ({ ...point })) })),
  };
};
