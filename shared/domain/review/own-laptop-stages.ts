import type { Stage, StageStatus } from './stage.ts';

/** What a member does on an own laptop; everything else is the panel's, at the host. */
const OWN: ReadonlySet<Stage> = new Set(['intake', 'scoring']);

/** The rail of a member's own laptop: the stages of the host are named, and said to be there. */
export const keepToOwnLaptop = (stages: readonly StageStatus[]): readonly StageStatus[] =>
  stages.map((status) =>
    OWN.has(status.stage)
      ? status
      : {
          stage: status.stage,
          state: 'blocked',
          done: 0,
          total: 0,
          waitsFor: { reason: 'on-the-host', stage: 'scoring' },
        },
  );
