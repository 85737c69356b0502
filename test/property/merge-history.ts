import fc from 'fast-check';
import type { IndicatorId, MemberId, SubmissionId } from '../../shared/domain/ids.ts';
import { INDICATORS, LI, CHAIR, WANG, BASE_A, BASE_B } from '../support/journey/small-review.ts';

/** Whose laptops there are besides the host: ten, of three members. */
export const LAPTOPS = [LI, LI, LI, LI, CHAIR, CHAIR, CHAIR, WANG, WANG, WANG] as const;

export interface Place {
  readonly laptop: number | null;
  readonly member: MemberId;
}

interface At {
  readonly place: Place;
  readonly submission: SubmissionId;
}

export type Step =
  | (At & { readonly kind: 'score'; readonly indicator: IndicatorId; readonly points: number })
  | (At & { readonly kind: 'pin'; readonly indicator: IndicatorId })
  | (At & { readonly kind: 'attach'; readonly indicator: IndicatorId })
  | (At & { readonly kind: 'explain'; readonly reason: string })
  | (At & { readonly kind: 'note'; readonly indicator: IndicatorId; readonly pick: number })
  | (At & { readonly kind: 'submit' })
  | { readonly kind: 'unlock'; readonly pick: number }
  | { readonly kind: 'receive'; readonly pick: number }
  | { readonly kind: 'export'; readonly place: Place }
  | { readonly kind: 'write-seat'; readonly member: MemberId }
  | { readonly kind: 'open-seat'; readonly place: Place; readonly pick: number }
  | { readonly kind: 'choose'; readonly place: Place; readonly pick: number };

export interface History {
  readonly steps: readonly Step[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Where somebody sits: the number of a laptop, or the host with one of its members. */
const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(0, 0, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9)
      .map((laptop) => ({ laptop, member: LAPTOPS[laptop] ?? LI })),
  },
  { weight: 2, arbitrary: fc.constantFrom(LI, CHAIR, WANG).map((member) => ({ laptop: null, member })) },
);

/** Mostly the first one, so that people meet. */
const anySubmission = fc.constantFrom(BASE_A, BASE_A, BASE_A, BASE_B);
const anyIndicator = fc.constantFrom(...INDICATORS);
const anyMember = fc.constantFrom(LI, CHAIR, WANG);
const anyPick = fc.nat(1_000_000);

/** One thing that somebody does, somewhere. What is not possible at that moment is refused and changes nothing. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('score' as const),
      place: anyPlace,
      submission: anySubmission,
      indicator: anyIndicator,
      points: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('pin' as const, 'attach' as const),
      place: anyPlace,
      submission: anySubmission,
      indicator: anyIndicator,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('explain' as const),
      place: anyPlace,
      submission: anySubmission,
      reason: fc.constantFrom('', '看了原件', '"引号"与\\\n换行'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      place: anyPlace,
      submission: anySubmission,
      indicator: anyIndicator,
      pick: anyPick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      place: anyPlace,
      submission: anySubmission,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('unlock' as const),
      pick: anyPick,
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('export' as const), place: anyPlace }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('receive' as const), pick: anyPick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write-seat' as const), member: anyMember }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('open-seat' as const), place: anyPlace, pick: anyPick }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      place: anyPlace,
      pick: anyPick,
    }),
  },
);

/** Some laptops score the same submission without knowing of each other, and each is brought to the host. */
const anyBeginning: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      laptop: fc.nat(LAPTOPS.length - 1),
      points: fc.nat(5),
      handsIn: fc.boolean(),
    }),
    { minLength: 5, maxLength: 9 },
  )
  .map((all) =>
    all.flatMap(({ laptop, points, handsIn }): readonly Step[] => {
      const place: Place = { laptop, member: LAPTOPS[laptop] ?? LI };
      const at: At = { place, submission: BASE_A };
      return [
        { kind: 'score', ...at, indicator: INDICATORS[0], points },
        ...(handsIn ? ([{ kind: 'submit', ...at }] as const) : []),
        { kind: 'export', place },
        { kind: 'receive', pick: 2 },
      ];
    }),
  );

const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyBeginning, fc.array(anyStep, { minLength: 40, maxLength: 80, size: 'max' }))
  .map(([beginning, rest]) => [...beginning, ...rest]);

/** What happened, and in which two orders, with which repetitions, everything reaches the host at last. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  steps: anySteps,
  first: fc.array(anyPick, { minLength: 20, maxLength: 60 }),
  second: fc.array(anyPick, { minLength: 20, maxLength: 60 }),
});
