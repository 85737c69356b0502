import type { Role } from '../../../shared/domain/review/review.ts';

/** What somebody does about an opinion: `acting` writes it in the chair's place. */
export type OpinionPart = 'chair' | 'acting' | 'secretary' | 'member';

export const partIn = (role: Role, mayEdit: boolean): OpinionPart =>
  role === 'member' && mayEdit ? 'acting' : role;
