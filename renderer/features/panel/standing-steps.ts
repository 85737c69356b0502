import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { Standing } from '../../../shared/domain/convening/standing.ts';

export const STANDING_STEPS = ['signIn', 'undertaking', 'declaration', 'ready'] as const;

interface StandingStep {
  readonly step: (typeof STANDING_STEPS)[number];
  readonly state: 'done' | 'now' | 'later';
}

/** How many of the steps are behind somebody. */
const DONE: Readonly<Record<Standing, number>> = { absent: 0, 'to-undertake': 1, 'to-declare': 2, ready: 4 };

/** 签到 → 承诺书 → 关系申报 → 就绪, and where this person is on the way. */
export const listSteps = ({ standing }: Pick<PanelMember, 'standing'>): readonly StandingStep[] =>
  STANDING_STEPS.map((step, index) => ({
    step,
    state: index < DONE[standing] ? 'done' : index === DONE[standing] ? 'now' : 'later',
  }));
