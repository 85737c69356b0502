import { join } from 'node:path';
import { openCore, type Core } from '../../../electron/core/core.ts';
import { connect, type CoreClient } from '../../../electron/cli/demo/core-client.ts';
import type { IndicatorId, MemberId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Workspace } from '../../../electron/core/workspace/workspace.ts';
import { REVIEW } from './small-review.ts';

/** A clock that moves only when told, so that times in tests are facts. */
export interface TestClock {
  readonly ms: number;
  forward(ms: number): void;
}

export const aClock = (start = '2026-05-06T01:00:00.000Z'): TestClock => {
  let now = Date.parse(start);
  return {
    get ms() {
      return now;
    },
    forward(ms) {
      now += ms;
    },
  };
};

/** The machine's own clock, for what goes on over several processes. */
export const theRealClock: TestClock = {
  get ms() {
    return Date.now();
  },
  forward: () => undefined,
};

/** One machine with its home: the whole core in this process, spoken to through the contract. */
export interface Desk {
  readonly home: string;
  readonly resources: string;
  readonly clock: TestClock;
  readonly core: Core;
  readonly client: CoreClient;
  readonly workspace: Workspace;
  /** Sits a member down without the PIN's key stretching; `seats.take` is tested apart. */
  sit(member: MemberId, reviewId?: ReviewId): { reviewId: ReviewId; session: string };
  on(
    member: MemberId,
    submission: SubmissionId,
  ): { reviewId: ReviewId; session: string; submissionId: SubmissionId };
  at(
    member: MemberId,
    submission: SubmissionId,
    indicator: IndicatorId,
  ): { reviewId: ReviewId; session: string; submissionId: SubmissionId; indicatorId: IndicatorId };
  /** Ends the core as a quit does and starts another one on the same home. Sessions are gone afterwards. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const openDesk = async (folder: string, clock: TestClock = aClock(), home = 'home'): Promise<Desk> => {
  const options = {
    home: join(folder, home),
    host: 'loopback' as const,
    resources: join(folder, 'resources'),
    appVersion: '0.0.0',
    now: () => new Date(clock.ms),
  };
  let core = await openCore(options);
  let client = connect(core);
  let sessions = new Map<string, string>();
  const sit: Desk['sit'] = (member, reviewId = REVIEW) => {
    const key = `${reviewId}/${member}`;
    const session = sessions.get(key) ?? core.context.sessions.start({ reviewId, member });
    sessions.set(key, session);
    return { reviewId, session };
  };
  const on: Desk['on'] = (member, submissionId) => ({ ...sit(member), submissionId });
  return {
    home: options.home,
    resources: options.resources,
    clock,
    get core() {
      return core;
    },
    get client() {
      return client;
    },
    get workspace() {
      return core.context.workspaces().open(REVIEW);
    },
    sit,
    on,
    at: (member, submission, indicatorId) => ({ ...on(member, submission), indicatorId }),
    async restart() {
      await core.close();
      core = await openCore(options);
      client = connect(core);
      sessions = new Map();
    },
    close: () => core.close(),
  };
};
