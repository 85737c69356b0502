import type { PanelView } from '../../shared/contract/panel.ts';
import type { MemberId } from '../../shared/domain/ids.ts';

/** Those who judge and are ready vote, once; the secretary keeps the record. */
export const maySeatVote = ({ members, ballot }: PanelView, id: MemberId): boolean => {
  const member = members.find((each) => each.id === id);
  if (!member || !ballot?.open) return false;
  return member.role !== 'secretary' && member.standing === 'ready' && !ballot.voted.includes(id);
};
