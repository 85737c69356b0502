import type { Role } from '../../../shared/domain/review/review.ts';

/** What is typed for somebody who is not on the bureau's list. */
export interface MemberDraft {
  readonly name: string;
  readonly role: Role;
  readonly expertise: string;
  readonly organisation: string;
  readonly title: string;
  /** Empty: none, or the scheme asks for no mix. */
  readonly capacity: string;
}

export const startMember = (role: Role): MemberDraft => ({
  name: '',
  role,
  expertise: '',
  organisation: '',
  title: '',
  capacity: '',
});

/**
 * The roles that somebody can be added in: one person keeps the record, and a chair is entered with the roster, from the desk;
 * later on one is elected or appointed.
 */
export const listAddableRoles = (
  members: readonly { readonly role: Role }[],
  isAtDesk: boolean,
): readonly Role[] =>
  (['member', 'chair', 'secretary'] as const).filter((role) => {
    if (role === 'member') return true;
    return !members.some((member) => member.role === role) && (role === 'secretary' || isAtDesk);
  });

/** Who comes for whom: the record is kept on, a chair's successor is a member until the panel says otherwise. */
export const roleOfSuccessor = (role: Role): Role => (role === 'secretary' ? 'secretary' : 'member');

/** As the contract takes it; what was left empty is left out. */
export const toNewMember = (draft: MemberDraft) => {
  const [title, capacity] = [draft.title.trim(), draft.role === 'secretary' ? '' : draft.capacity];
  return {
    name: draft.name.trim(),
    role: draft.role,
    expertise: draft.expertise.trim(),
    organisation: draft.organisation.trim(),
    ...(title === '' ? {} : { title }),
    ...(capacity === '' ? {} : { capacity }),
  };
};
