import { judgesPart } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { listCapacities } from '../../../shared/domain/review/panel-rules.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { PanelTable } from '../pdf/panel-table-paper.ts';

export const ROLE_WORDS = { chair: '组长', member: '成员', secretary: '秘书' } as const;

/** 组长（代）: who leads in place of a chair who is recused. */
export const roleWord = (member: RosterMember, leads: boolean): string =>
  leads && member.role !== 'chair' ? `${ROLE_WORDS.chair}（代）` : ROLE_WORDS[member.role];

/** A capacity as the scheme calls it; a bureau may have written it in words already. */
const nameCapacity = (scheme: Scheme, capacity: string): string =>
  listCapacities(scheme).find((each) => each.id === capacity)?.title.zh ?? capacity;

/** 专家组名单 of those who judged and sign; who judged which track is said where not everybody judged all. */
export const modelPanel = (
  scheme: Scheme,
  members: readonly RosterMember[],
  leader?: MemberId,
): PanelTable => {
  const tracksOf = (member: RosterMember) => scheme.parts.filter((part) => judgesPart(member, part.id));
  const isDivided = members.some((member) => tracksOf(member).length < scheme.parts.length);
  return {
    caption: '专家组名单',
    members: members.map((member) => ({
      name: member.name,
      role: roleWord(member, member.id === leader),
      organisation: member.organisation,
      title: member.title ?? '',
      speciality: member.expertise,
      ...(member.capacity === undefined ? {} : { capacity: nameCapacity(scheme, member.capacity) }),
      ...(isDivided
        ? {
            tracks: tracksOf(member)
              .map((part) => part.title.zh)
              .join('、'),
          }
        : {}),
    })),
  };
};
