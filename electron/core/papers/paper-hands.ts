import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { ROLE_WORDS } from '../services/paper-panel.ts';
import { namesOf } from '../services/member-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PaperSigner } from '../pdf/paper-parts.ts';
import { signerOf, type PaperCall } from './paper-call.ts';

/** Those who sign a paper of a record: everybody in turn, and whoever leads at the end. */
export interface RecordSigners {
  readonly signers: readonly PaperSigner[];
  readonly chair?: PaperSigner;
}

export const recordSigners = ({ workspace, hands }: PaperCall): RecordSigners => {
  const leader = hands.find(({ leads }) => leads);
  return {
    signers: hands.filter(({ leads }) => !leads).map((hand) => signerOf(workspace, hand)),
    ...(leader ? { chair: signerOf(workspace, leader) } : {}),
  };
};

/** Whoever did something, by name; before anybody had a seat it was done at the desk. */
export const nameActors = (workspace: Workspace): ((id: string) => string) => {
  const names = namesOf(workspace);
  return (id) => names.get(id) ?? (id === DESK_ACTOR ? '本机登记' : id);
};

/** 组长陈主任, 秘书赵秘书, 李一: the role that the person has now is said where it is not simply a member's. */
export const nameWithRole = (workspace: Workspace): ((id: string) => string) => {
  const nameOf = nameActors(workspace);
  const roles = new Map<string, string>(
    workspace.review.roster
      .filter(({ role }) => role !== 'member')
      .map(({ id, role }) => [id, ROLE_WORDS[role]]),
  );
  return (id) => `${roles.get(id) ?? ''}${nameOf(id)}`;
};
