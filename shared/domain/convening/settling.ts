import type { MemberId } from '../ids.ts';
import type { RosterMember } from '../review/review.ts';

/**
 * Whether one person may settle what concerns another (grant an unlock, dismiss a conflict hint, order a recusal): the chair
 * or the secretary, never in the own cause. About the chair, where no secretary sits here, any other member may.
 */
export const maySettle = (
  panel: readonly RosterMember[],
  actor: Pick<RosterMember, 'id' | 'role'>,
  about: MemberId,
): boolean => {
  if (actor.id === about) return false;
  if (actor.role !== 'member') return true;
  const isChair = panel.some((member) => member.id === about && member.role === 'chair');
  return isChair && !panel.some((member) => member.role === 'secretary');
};
