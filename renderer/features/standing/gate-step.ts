import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Place } from '../../host/navigation.ts';

/** What a seat still has to do before material opens; `gone` for somebody who was replaced meanwhile. */
export type GateStep = 'undertake' | 'declare' | 'open' | 'gone';

/** Where a seat may be before it is ready: nothing of the material is shown there. */
const BEFORE_READY: ReadonlySet<Place> = new Set(['home', 'panel', 'activity', 'settings']);

export const isGated = (place: Place): boolean => !BEFORE_READY.has(place);

/** Sign-in → undertakings → declaration of relations → only then does material open (2-domain, Panels). */
export const findGateStep = (members: readonly PanelMember[], id: MemberId): GateStep => {
  const member = members.find((each) => each.id === id);
  if (!member) return 'gone';
  switch (member.standing) {
    // A seat cannot be taken without a sign-in; the host says so where one tries.
    case 'absent':
    case 'to-undertake':
      return 'undertake';
    case 'to-declare':
      return 'declare';
    case 'ready':
      return 'open';
  }
};
