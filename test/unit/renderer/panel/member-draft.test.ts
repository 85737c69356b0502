import { describe, expect, it } from 'vitest';
import {
  listAddableRoles,
  roleOfSuccessor,
  startMember,
  toNewMember,
} from '../../../../renderer/features/panel/member-draft.ts';
import { newMemberSchema } from '../../../../shared/contract/convening.ts';
import { aMember } from './a-panel.ts';

describe('somebody who is not on the list', () => {
  it('is sent without the spaces and the fields that were left empty', () => {
    const sent = toNewMember({ ...startMember('member'), name: ' 林喆 ', organisation: '某大学 ' });
    expect(sent).toEqual({ name: '林喆', role: 'member', expertise: '', organisation: '某大学' });
    expect(newMemberSchema.safeParse(sent).success).toBe(true);
  });

  it('has a title and a capacity where they were given; the secretary counts in no capacity', () => {
    const draft = { ...startMember('member'), name: '林喆', title: '教授', capacity: 'finance' };
    expect(toNewMember(draft)).toMatchObject({ title: '教授', capacity: 'finance' });
    expect(toNewMember({ ...draft, role: 'secretary' })).not.toHaveProperty('capacity');
  });

  it('is added as chair from the desk only, and as chair or secretary only where there is none', () => {
    expect(listAddableRoles([], true)).toEqual(['member', 'chair', 'secretary']);
    expect(listAddableRoles([], false)).toEqual(['member', 'secretary']);
    expect(listAddableRoles([aMember('c', { role: 'chair' })], true)).toEqual(['member', 'secretary']);
    expect(listAddableRoles([aMember('s', { role: 'secretary' })], false)).toEqual(['member']);
    expect(roleOfSuccessor('chair')).toBe('member');
    expect(roleOfSuccessor('secretary')).toBe('secretary');
  });
});
