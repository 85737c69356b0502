import { describe, expect, it } from 'vitest';
import { keepToOwnLaptop } from '../../../../../shared/domain/review/own-laptop-stages.ts';
import { nextStage, STAGES, type StageStatus } from '../../../../../shared/domain/review/stage.ts';

const stages: readonly StageStatus[] = STAGES.map((stage) => ({
  stage,
  state: stage === 'intake' ? 'done' : 'in-progress',
  done: 2,
  total: 5,
}));

describe('keepToOwnLaptop', () => {
  const kept = keepToOwnLaptop(stages);

  it('leaves the member the material and the own scoring as they are', () => {
    expect(kept.filter(({ stage }) => stage === 'intake' || stage === 'scoring')).toEqual(
      stages.filter(({ stage }) => stage === 'intake' || stage === 'scoring'),
    );
  });

  it('says of every other stage that it is at the host, with no count', () => {
    const others = kept.filter(({ stage }) => stage !== 'intake' && stage !== 'scoring');
    expect(others.map(({ stage }) => stage)).toEqual([
      'panel',
      'site-visit',
      'deliberation',
      'opinion',
      'signing',
      'return',
    ]);
    for (const { state, waitsFor, total } of others)
      expect([state, waitsFor?.reason, total]).toEqual(['blocked', 'on-the-host', 0]);
  });

  it('makes scoring the way on', () => {
    expect(nextStage(kept)).toBe('scoring');
  });
});
