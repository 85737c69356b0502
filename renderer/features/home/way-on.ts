import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { Place } from '../../host/navigation.ts';
import { isOver, type Stage } from '../../../shared/domain/review/stage.ts';

export type ReviewSummary = HostOutputs['reviews']['list']['reviews'][number];

export interface WayOn {
  /** Names the word on the button. */
  readonly action: Stage | 'finished' | 'handBack';
  readonly place: Place;
}

/** Where the button of a review leads: to the stage that is on, to what was made, or, with all own sheets in, back to the host. */
export const findWayOn = ({
  stages,
  next,
  seatOf,
}: Pick<ReviewSummary, 'stages' | 'next' | 'seatOf'>): WayOn => {
  if (seatOf) {
    const scoring = stages.find(({ stage }) => stage === 'scoring');
    const isComplete = scoring !== undefined && scoring.total > 0 && scoring.done >= scoring.total;
    if (isComplete) return { action: 'handBack', place: 'laptops' };
  }
  if (isOver(stages)) return { action: 'finished', place: 'return' };
  return { action: next, place: next };
};
