import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../shared/domain/failure.ts';
import type { IndicatorId, MemberId, SubmissionId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import type { Desk } from '../support/journey/desk.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import {
  BASE_A,
  BONUS,
  CHAIR,
  EXPERTS,
  INDICATORS,
  LI,
  PLAN,
  REVIEW,
  SECRETARY,
  SMALL_SCHEME,
  SUBMISSIONS,
  WANG,
} from '../support/journey/small-review.ts';

/** Points so large and fine that none of them can be met by chance: whoever sees one has seen a score. */
const FINE_SCHEME = {
  ...SMALL_SCHEME,
  groups: SMALL_SCHEME.groups.map((group) => ({
    ...group,
    maxPoints: group.indicators.length * 100_000,
    indicators: group.indicators.map((indicator) => ({ ...indicator, maxPoints: 100_000, step: 0.01 })),
  })),
};
const journey = useJourney({ scheme: FINE_SCHEME });

type Action =
  | { readonly kind: 'save'; readonly member: MemberId; readonly at: number }
  | { readonly kind: 'pin' | 'attach' | 'unpin'; readonly member: MemberId; readonly at: number }
  | { readonly kind: 'submit'; readonly member: MemberId; readonly at: number }
  | { readonly kind: 'close' };

const member = fc.constantFrom(...EXPERTS);
const at = fc.nat({ max: SUBMISSIONS.length * INDICATORS.length - 1 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('save' as const), member, at }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('pin' as const, 'attach' as const, 'unpin' as const),
      member,
      at,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('submit' as const), member, at }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
);

interface ModelSheet {
  readonly points: Map<IndicatorId, number>;
  readonly revisions: Map<IndicatorId, number>;
  /** Words and ids that only this sheet holds. */
  readonly secrets: Set<string>;
  readonly files: Set<string>;
  submitted: boolean;
}

/** What a run has done so far, and what of it may be seen by whom. */
interface Model {
  readonly sheets: Map<string, ModelSheet>;
  closed: boolean;
  counter: number;
}

const keyOf = (owner: MemberId, submission: SubmissionId): string => `${owner}/${submission}`;
const emptyModel = (): Model => ({
  sheets: new Map(
    EXPERTS.flatMap((owner) =>
      SUBMISSIONS.map((submission) => [
        keyOf(owner, submission),
        { points: new Map(), revisions: new Map(), secrets: new Set(), files: new Set(), submitted: false },
      ]),
    ),
  ),
  closed: false,
  counter: 0,
});

const placeOf = (index: number) => ({
  submission: SUBMISSIONS[Math.floor(index / INDICATORS.length)] ?? BASE_A,
  indicator: INDICATORS[index % INDICATORS.length] ?? BONUS,
});

/** No two alike, and no sum of some equal to a sum of others but by an accident of the digest. */
const inventPoints = (count: number): number =>
  1_000_000 + (createHash('sha256').update(String(count)).digest().readUInt32BE(0) % 9_000_000);

const savePoints = async (
  desk: Desk,
  model: Model,
  owner: MemberId,
  submission: SubmissionId,
  indicator: IndicatorId,
) => {
  const sheet = model.sheets.get(keyOf(owner, submission));
  if (!sheet || sheet.submitted || model.closed) return;
  const revision = sheet.revisions.get(indicator) ?? 0;
  const comment = `秘语${(model.counter += 1)}号`;
  const points = inventPoints(model.counter);
  await desk.client.scoring.save({
    ...desk.at(owner, submission, indicator),
    points: asPoints(points),
    comment,
    revision,
  });
  sheet.points.set(indicator, points);
  sheet.revisions.set(indicator, revision + 1);
  sheet.secrets.add(comment);
};

const addEvidence = async (
  desk: Desk,
  model: Model,
  owner: MemberId,
  submission: SubmissionId,
  indicator: IndicatorId,
  kind: 'pin' | 'attach',
) => {
  const sheet = model.sheets.get(keyOf(owner, submission));
  if (!sheet || sheet.submitted || model.closed) return;
  const note = `秘注${(model.counter += 1)}号`;
  const at = desk.at(owner, submission, indicator);
  const { entry } =
    kind === 'pin'
      ? await desk.client.scoring.pinPage({ ...at, materialId: PLAN, page: 2, note })
      : await desk.client.scoring.attach({
          ...at,
          file: await desk.core.files.receive('x', Readable.from([Buffer.from(note)])),
          name: `${note}.txt`,
          note,
        });
  sheet.secrets.add(note);
  const link = entry.evidence.at(-1);
  if (link) sheet.secrets.add(link.id);
  if (link?.kind === 'attachment') {
    sheet.secrets.add(link.sha256);
    sheet.files.add(link.sha256);
  }
};

const perform = async (desk: Desk, model: Model, step: Action): Promise<void> => {
  if (step.kind === 'close') {
    const isEverySubmissionScored = SUBMISSIONS.every((submission) =>
      EXPERTS.some((owner) => model.sheets.get(keyOf(owner, submission))?.submitted),
    );
    if (model.closed || !isEverySubmissionScored) return;
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '到时' });
    model.closed = true;
    return;
  }
  const { submission, indicator } = placeOf(step.at);
  const sheet = model.sheets.get(keyOf(step.member, submission));
  if (!sheet || sheet.submitted || model.closed) return;
  if (step.kind === 'save') await savePoints(desk, model, step.member, submission, indicator);
  if (step.kind === 'pin' || step.kind === 'attach')
    await addEvidence(desk, model, step.member, submission, indicator, step.kind);
  if (step.kind === 'unpin') {
    const own = await desk.client.scoring.sheet(desk.on(step.member, submission));
    const entry = own.entries.find((each) => each.evidence.length > 0);
    const [link] = entry?.evidence ?? [];
    if (entry && link)
      await desk.client.scoring.removeEvidence({
        ...desk.at(step.member, submission, entry.indicator),
        evidenceId: link.id,
      });
  }
  if (step.kind === 'submit') {
    for (const each of INDICATORS)
      if (!sheet.points.has(each)) await savePoints(desk, model, step.member, submission, each);
    if ((sheet.points.get(BONUS) ?? 0) > 0)
      await addEvidence(desk, model, step.member, submission, BONUS, 'pin');
    await desk.client.scoring.submit(desk.on(step.member, submission));
    sheet.submitted = true;
  }
};

/** Everything that a seat can ask for; failures count as answers, for their params travel, too. */
const askEverything = async (desk: Desk, observer: MemberId, model: Model): Promise<unknown[]> => {
  const { client } = desk;
  const seat = desk.sit(observer);
  const files = [...model.sheets.values()].flatMap((sheet) => [...sheet.files]);
  const questions: (() => Promise<unknown>)[] = [
    () => client.reviews.list({}),
    () => client.reviews.summary({ reviewId: REVIEW }),
    () => client.intake.report({ reviewId: REVIEW }),
    () => client.panel.get({ reviewId: REVIEW }),
    () => client.scoring.submissions(seat),
    () => client.scoring.progress(seat),
    () => client.deliberation.overview(seat),
    () => client.opinions.list(seat),
    () => client.signing.status(seat),
    () => client.returns.receipt(seat),
    () => client.activity.list({ reviewId: REVIEW, limit: 500 }),
    ...SUBMISSIONS.flatMap((submissionId) => {
      const on = { ...seat, submissionId };
      return [
        () => client.scoring.sheet(on),
        () => client.deliberation.matrix(on),
        () => client.deliberation.decisions(on),
        () => client.minutes.get(on),
        () => client.corrections.revisions(on),
        () => client.opinions.get(on),
        () => client.signing.document(on),
        () => client.materials.open({ ...on, materialId: PLAN }),
        // Even one who knows a file's digest learns nothing more of it; the digest itself comes from the one who asks.
        ...files.map((sha256) => async () => {
          const { bytes, mediaType } = await client.materials.openAttachment({
            ...on,
            sha256: sha256,
          });
          return { opened: sha256, bytes, mediaType };
        }),
      ];
    }),
  ];
  return Promise.all(
    questions.map((ask) =>
      ask().catch((error: unknown) => {
        if (!isFailure(error)) throw error;
        return error.code === 'not-found' ? error.code : { code: error.code, params: error.params };
      }),
    ),
  );
};

const walk = (value: unknown, visit: (leaf: string | number) => void): void => {
  if (typeof value === 'string' || typeof value === 'number') visit(value);
  else if (Array.isArray(value)) value.forEach((each) => walk(each, visit));
  else if (typeof value === 'object' && value !== null)
    Object.values(value).forEach((each) => walk(each, visit));
};

const listHidden = (model: Model, observer: MemberId): { words: string[]; figures: Set<number> } => {
  const words: string[] = [];
  const figures = new Set<number>();
  for (const [key, sheet] of model.sheets) {
    const isRevealed = model.closed && sheet.submitted;
    if (key.startsWith(`${observer}/`) || isRevealed) continue;
    words.push(...sheet.secrets);
    const points = [...sheet.points.values()];
    // Sums would tell as much as the points themselves.
    for (const figure of [...points, points.reduce((sum, each) => sum + each, 0)])
      if (figure > 0) figures.add(figure);
  }
  return { words, figures };
};

const findLeak = (answers: readonly unknown[], hidden: ReturnType<typeof listHidden>): string | null => {
  let leak: string | null = null;
  walk(answers, (leaf) => {
    const number = typeof leaf === 'number' ? leaf : Number(leaf);
    if (hidden.figures.has(number) || hidden.figures.has(Math.round(number * 100))) leak ??= String(leaf);
    if (typeof leaf === 'string') leak ??= hidden.words.find((word) => leaf.includes(word)) ?? null;
  });
  return leak;
};

const checkEverybody = async (desk: Desk, model: Model, after: string): Promise<void> => {
  for (const observer of [...EXPERTS, SECRETARY]) {
    const answers = await askEverything(desk, observer, model);
    expect(findLeak(answers, listHidden(model, observer)), `${observer} sees after ${after}`).toBeNull();
  }
};

const sample: readonly Action[] = [
  { kind: 'save', member: LI, at: 0 },
  { kind: 'attach', member: WANG, at: 3 },
  { kind: 'submit', member: LI, at: 0 },
  { kind: 'submit', member: CHAIR, at: 4 },
  { kind: 'attach', member: WANG, at: 4 },
  { kind: 'save', member: WANG, at: 5 },
  { kind: 'close' },
];

describe('before the round is closed nobody sees what another one thinks, afterwards only what was handed in', () => {
  it('whatever is asked by whichever seat, in any interleaving', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (steps) => {
        const desk = await journey.deskAt('convened');
        const model = emptyModel();
        for (const step of steps) {
          await perform(desk, model, step);
          await checkEverybody(desk, model, JSON.stringify(step));
        }
      }),
      { numRuns: 8, examples: [[[...sample]]] },
    );
  });

  it('and the search would find it: the matrix of a closed round does show the revealed sheets', async () => {
    const desk = await journey.deskAt('convened');
    const model = emptyModel();
    for (const step of sample) await perform(desk, model, step);
    expect(model.closed).toBe(true);
    const pretended: Model = { ...model, closed: false };
    const answers = await askEverything(desk, SECRETARY, model);
    expect(findLeak(answers, listHidden(pretended, SECRETARY))).not.toBeNull();
    expect(findLeak(answers, listHidden(model, SECRETARY))).toBeNull();
  });
});
