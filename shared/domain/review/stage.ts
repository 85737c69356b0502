/** 阶段: what a review goes through, in order. */
export const STAGES = [
  'intake',
  'panel',
  'scoring',
  'site-visit',
  'deliberation',
  'opinion',
  'signing',
  'return',
] as const;

export type Stage = (typeof STAGES)[number];

export type StageState = 'done' | 'in-progress' | 'blocked' | 'not-yet';

/** Why a stage cannot be entered yet; a word of the locales (`stageWait.<reason>`). */
export type StageWait =
  | 'bureau-not-trusted'
  | 'nobody-signed-in'
  | 'chair-missing'
  | 'chair-not-signed-in'
  | 'nobody-ready'
  | 'round-open'
  | 'decisions-missing'
  | 'opinions-not-frozen'
  | 'signatures-missing'
  | 'on-the-host';

export interface StageStatus {
  readonly stage: Stage;
  readonly state: StageState;
  readonly done: number;
  readonly total: number;
  readonly waitsFor?: { readonly reason: StageWait; readonly stage: Stage } | undefined;
  /** Not every review has it; nothing waits for it. */
  readonly optional?: boolean | undefined;
}

/** Counted facts of a workspace; no scores among them, so every seat may see the rail. */
export interface ReviewFacts {
  readonly bureauTrusted: boolean;
  readonly scoringMembers: number;
  readonly signedIn: number;
  /** Of them, those who have signed the undertaking and declared their relations: for them material is open. */
  readonly ready: number;
  /** Whether anybody chairs: given by the package, appointed or elected. */
  readonly hasChair: boolean;
  readonly chairSignedIn: boolean;
  readonly sheetsSubmitted: number;
  readonly sheetsExpected: number;
  /** Visits on the spot that were begun; where there are none, none is owed. */
  readonly visits: number;
  readonly visitsDone: number;
  readonly roundClosed: boolean;
  /** What the panel agreed on, of all that it has to agree on. */
  readonly decisionsMade: number;
  readonly decisionsTotal: number;
  readonly opinionsDrafted: number;
  readonly opinionsTotal: number;
  readonly frozen: boolean;
  readonly signed: number;
  readonly signers: number;
  readonly returned: boolean;
}

const status = (
  stage: Stage,
  done: number,
  total: number,
  finished: boolean,
  started: boolean,
  wait?: StageStatus['waitsFor'],
): StageStatus => ({
  stage,
  done,
  total,
  state: finished ? 'done' : wait ? 'blocked' : started ? 'in-progress' : 'not-yet',
  waitsFor: finished ? undefined : wait,
});

/** What the panel still lacks before anybody can score. */
const findConveningWait = (facts: ReviewFacts): StageWait | undefined => {
  if (facts.signedIn === 0) return 'nobody-signed-in';
  if (!facts.hasChair) return 'chair-missing';
  if (!facts.chairSignedIn) return 'chair-not-signed-in';
  return facts.ready === 0 ? 'nobody-ready' : undefined;
};

/** The rail: what is done, what blocks the next stage, and why. */
export const deriveStages = (facts: ReviewFacts): readonly StageStatus[] => {
  const allSigned = facts.frozen && facts.signers > 0 && facts.signed === facts.signers;
  const panelWait = facts.bureauTrusted
    ? undefined
    : ({ reason: 'bureau-not-trusted', stage: 'intake' } as const);
  const convening = findConveningWait(facts);
  const scoringWait = panelWait ?? (convening && ({ reason: convening, stage: 'panel' } as const));
  const allDecided = facts.decisionsMade >= facts.decisionsTotal;
  const roundWait = facts.roundClosed ? undefined : ({ reason: 'round-open', stage: 'scoring' } as const);
  const opinionWait =
    roundWait ?? (allDecided ? undefined : ({ reason: 'decisions-missing', stage: 'deliberation' } as const));
  return [
    status('intake', facts.bureauTrusted ? 1 : 0, 1, facts.bureauTrusted, true),
    status(
      'panel',
      facts.ready,
      facts.scoringMembers,
      // Whoever has not come by the end of scoring is absent: convening is over then.
      facts.roundClosed || (facts.hasChair && facts.ready === facts.scoringMembers && facts.ready > 0),
      facts.signedIn > 0,
      panelWait,
    ),
    status(
      'scoring',
      facts.sheetsSubmitted,
      facts.sheetsExpected,
      facts.roundClosed,
      facts.sheetsSubmitted > 0 || facts.signedIn > 0,
      scoringWait,
    ),
    {
      ...status(
        'site-visit',
        facts.visitsDone,
        facts.visits,
        facts.visits > 0 && facts.visitsDone === facts.visits,
        facts.visits > 0,
        scoringWait,
      ),
      optional: true,
    },
    status(
      'deliberation',
      facts.decisionsMade,
      facts.decisionsTotal,
      facts.frozen || (facts.roundClosed && facts.decisionsTotal > 0 && allDecided),
      facts.roundClosed,
      roundWait,
    ),
    status(
      'opinion',
      facts.opinionsDrafted,
      facts.opinionsTotal,
      facts.frozen,
      facts.opinionsDrafted > 0,
      opinionWait,
    ),
    status(
      'signing',
      facts.signed,
      facts.signers,
      allSigned,
      facts.frozen,
      facts.frozen ? undefined : { reason: 'opinions-not-frozen', stage: 'opinion' },
    ),
    status(
      'return',
      facts.returned ? 1 : 0,
      1,
      facts.returned,
      allSigned,
      allSigned ? undefined : { reason: 'signatures-missing', stage: 'signing' },
    ),
  ];
};

/**
 * Where a returning user most likely wants to go on: the furthest stage that has been begun (sign-in of late members goes on
 * beside scoring), or else the first that can be.
 */
export const nextStage = (stages: readonly StageStatus[]): Stage => {
  const owed = stages.filter((each) => !each.optional);
  return (
    owed.findLast((each) => each.state === 'in-progress')?.stage ??
    owed.find((each) => each.state === 'not-yet')?.stage ??
    'return'
  );
};

/** Whether nothing is left to do: what is optional only counts where it was begun. */
export const isOver = (stages: readonly Pick<StageStatus, 'state' | 'optional' | 'total'>[]): boolean =>
  stages.every(({ state, optional, total }) => state === 'done' || (optional === true && total === 0));
