import { describe, expect, it } from 'vitest';
import { countRoster, findScoringWait } from '../../../../renderer/features/panel/roster-view.ts';
import { aMember } from './a-panel.ts';

describe('countRoster', () => {
  it('leaves the secretary out and counts who is here and who is ready', () => {
    const counts = countRoster([
      aMember('a', { role: 'chair' }),
      aMember('b', { signedInAt: null, standing: 'absent' }),
      aMember('c', { standing: 'to-declare' }),
      aMember('s', { role: 'secretary' }),
    ]);
    expect(counts).toEqual({ scoring: 3, signedIn: 2, ready: 1 });
  });
});

describe('findScoringWait', () => {
  it('says what the rail says of scoring', () => {
    const waitsFor = { reason: 'chair-not-signed-in', stage: 'panel' } as const;
    expect(findScoringWait([{ stage: 'panel' }, { stage: 'scoring', waitsFor }])).toBe('chair-not-signed-in');
    expect(findScoringWait([{ stage: 'scoring' }, { stage: 'return', waitsFor }])).toBeNull();
  });

  it('lets people go to the door at which undertaking and declaration wait', () => {
    const waitsFor = { reason: 'nobody-ready', stage: 'panel' } as const;
    expect(findScoringWait([{ stage: 'scoring', waitsFor }])).toBeNull();
  });
});
