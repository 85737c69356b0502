import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { StageStatus, StageWait } from '../../../shared/domain/review/stage.ts';

const isScoringMember = (member: PanelMember): boolean => member.role !== 'secretary';

export interface RosterCounts {
  readonly scoring: number;
  readonly signedIn: number;
  /** Undertaken and declared: material is open to them. */
  readonly ready: number;
}

/** The panel in figures; the secretary keeps the record and is not counted. */
export const countRoster = (members: readonly PanelMember[]): RosterCounts => {
  const scoring = members.filter(isScoringMember);
  return {
    scoring: scoring.length,
    signedIn: scoring.filter((member) => member.signedInAt !== null).length,
    ready: scoring.filter((member) => member.standing === 'ready').length,
  };
};

/**
 * What scoring waits for, as the rail says it; null once somebody may go there. Undertaking and declaration wait at its door, so
 * that nobody is ready yet keeps nobody from going.
 */
export const findScoringWait = (
  stages: readonly Pick<StageStatus, 'stage' | 'waitsFor'>[],
): StageWait | null => {
  const reason = stages.find(({ stage }) => stage === 'scoring')?.waitsFor?.reason;
  return reason === undefined || reason === 'nobody-ready' ? null : reason;
};
