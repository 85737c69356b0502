import { describe, expect, it } from 'vitest';
import { findWayOn } from '../../../../renderer/features/home/way-on.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { STAGES, type StageState } from '../../../../shared/domain/review/stage.ts';

const stagesWith = (state: StageState, done = 0) => STAGES.map((stage) => ({ stage, state, done, total: 3 }));
const seatOf = { member: asMemberId('m'), name: '郦䶮' };

describe('findWayOn', () => {
  it('goes to the stage that is on', () => {
    const stages = stagesWith('in-progress');
    expect(findWayOn({ stages, next: 'scoring', seatOf: null })).toEqual({
      action: 'scoring',
      place: 'scoring',
    });
  });

  it('leads from a finished review to what was made', () => {
    expect(findWayOn({ stages: stagesWith('done'), next: 'return', seatOf: null }).place).toBe('return');
  });

  it('leads from an own laptop with every sheet in back to the host, and from no other', () => {
    const complete = stagesWith('in-progress', 3);
    expect(findWayOn({ stages: complete, next: 'scoring', seatOf })).toEqual({
      action: 'handBack',
      place: 'laptops',
    });
    expect(findWayOn({ stages: stagesWith('in-progress', 2), next: 'scoring', seatOf }).place).toBe(
      'scoring',
    );
    expect(findWayOn({ stages: complete, next: 'scoring', seatOf: null }).place).toBe('scoring');
  });
});
