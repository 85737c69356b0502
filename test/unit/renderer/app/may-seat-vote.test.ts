import { describe, expect, it } from 'vitest';
import { maySeatVote } from '../../../../renderer/app/may-seat-vote.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { aMember, aPanel } from '../panel/a-panel.ts';

const [li, wang, sec] = ['li', 'wang', 'sec'].map(asMemberId) as [
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
];

const panelWith = (open: boolean) =>
  aPanel([aMember('li'), aMember('wang'), aMember('sec', { role: 'secretary' })], {
    ballot: {
      number: 1,
      candidates: [li, wang],
      voted: [wang],
      open,
      counts: [],
      elected: null,
      runOff: [],
    },
  });

describe('maySeatVote', () => {
  it('asks those who judge and have not voted, while the ballot is open', () => {
    expect([li, wang, sec].map((id) => maySeatVote(panelWith(true), id))).toEqual([true, false, false]);
    expect(maySeatVote(panelWith(false), li)).toBe(false);
    expect(maySeatVote(aPanel([aMember('li')]), li)).toBe(false);
  });
});
