import { describe, expect, it } from 'vitest';
import { findGateStep, isGated } from '../../../../renderer/features/standing/gate-step.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { STAGES } from '../../../../shared/domain/review/stage.ts';
import { aMember } from '../panel/a-panel.ts';

describe('findGateStep', () => {
  it('leads through undertaking and declaration to the stage', () => {
    const step = (standing: Parameters<typeof aMember>[1]) =>
      findGateStep([aMember('x'), aMember('li', standing)], asMemberId('li'));
    expect(step({ standing: 'to-undertake' })).toBe('undertake');
    expect(step({ standing: 'to-declare' })).toBe('declare');
    expect(step({ standing: 'ready' })).toBe('open');
  });

  it('lets nobody through who no longer sits here', () => {
    expect(findGateStep([aMember('x')], asMemberId('li'))).toBe('gone');
  });
});

describe('isGated', () => {
  it('keeps every stage with material shut, and leaves the panel open', () => {
    expect(STAGES.filter((stage) => !isGated(stage))).toEqual(['panel']);
    expect((['home', 'activity', 'settings'] as const).some(isGated)).toBe(false);
  });
});
