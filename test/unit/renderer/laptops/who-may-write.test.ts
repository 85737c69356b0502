import { describe, expect, it } from 'vitest';
import { listExpertRows } from '../../../../renderer/features/laptops/expert-rows.ts';
import { findNoWriting } from '../../../../renderer/features/laptops/who-may-write.ts';
import type { PanelMember } from '../../../../shared/contract/panel.ts';
import { aLaptop, aMember, aPanelView } from './a-laptop.ts';

const chair = aMember('chair', { role: 'chair' });
const expert = aMember('expert');
const secretary = aMember('secretary', { role: 'secretary' });
const panel = aPanelView([chair, expert, secretary]);
const seatOf = (member: PanelMember) => ({ session: 'x'.repeat(22), member, place: {} });
const check = (member: PanelMember | null, of = panel) =>
  findNoWriting(of, member && seatOf(member), listExpertRows(of, aLaptop()));

describe('findNoWriting', () => {
  it('lets chair and secretary write', () => {
    expect([check(chair), check(secretary)]).toEqual([null, null]);
  });

  it('names what is in the way of others', () => {
    expect(check(expert)).toBe('not-allowed');
    expect(check(null)).toBe('no-seat');
  });

  it('goes by who chairs now, not by the first list', () => {
    const elected = { ...panel, chair: { member: expert.id, how: 'elected' as const } };
    expect([check(expert, elected), check(chair, elected)]).toEqual([null, 'not-allowed']);
  });

  it('ends with the round', () => {
    expect(check(chair, { ...panel, roundClosed: true })).toBe('round-closed');
  });

  it('waits until somebody is ready', () => {
    expect(check(secretary, aPanelView([aMember('a', { standing: 'absent' }), secretary]))).toBe(
      'nobody-ready',
    );
  });
});
