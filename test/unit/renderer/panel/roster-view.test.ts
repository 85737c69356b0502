import { describe, expect, it } from 'vitest';
import { countRoster, readinessOf } from '../../../../renderer/features/panel/roster-view.ts';
import type { PanelMember } from '../../../../shared/contract/panel.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';

const aMember = (id: string, rest: Partial<PanelMember> = {}): PanelMember => ({
  id: asMemberId(id),
  name: id,
  role: 'member',
  expertise: '技术',
  organisation: '',
  signedInAt: null,
  hasSeat: false,
  fingerprint: null,
  ...rest,
});
const AT = '2026-11-20T01:00:00Z';

describe('countRoster', () => {
  it('leaves the secretary out and counts fields in the order of the roster', () => {
    const counts = countRoster([
      aMember('a', { role: 'chair', expertise: '管理', signedInAt: AT }),
      aMember('b'),
      aMember('c', { expertise: '财务' }),
      aMember('d', { signedInAt: AT }),
      aMember('s', { role: 'secretary', expertise: '记录', signedInAt: AT }),
    ]);
    expect(counts).toMatchObject({ scoring: 4, signedIn: 2, chairSignedIn: true });
    expect(counts.fields).toEqual([
      { expertise: '管理', count: 1 },
      { expertise: '技术', count: 2 },
      { expertise: '财务', count: 1 },
    ]);
  });
});

describe('readinessOf', () => {
  it('waits for somebody, then for the chair', () => {
    const chair = (signedInAt: string | null) => aMember('a', { role: 'chair', signedInAt });
    const readiness = (...members: readonly PanelMember[]) => readinessOf(countRoster(members));
    expect(readiness(chair(null), aMember('b'))).toBe('nobody');
    expect(readiness(chair(null), aMember('s', { role: 'secretary', signedInAt: AT }))).toBe('nobody');
    expect(readiness(chair(null), aMember('b', { signedInAt: AT }))).toBe('chair-missing');
    expect(readiness(chair(AT), aMember('b'))).toBe('ready');
  });
});
