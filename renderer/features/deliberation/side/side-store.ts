import { create } from 'zustand';
import type { MemberId } from '../../../../shared/domain/ids.ts';

export const SIDE_TABS = ['basis', 'minutes', 'profile'] as const;

export type SideTab = (typeof SIDE_TABS)[number];

export interface SideState {
  readonly open: boolean;
  readonly tab: SideTab;
}

interface SideStore {
  readonly sides: Readonly<Record<string, SideState>>;
}

const FIRST: SideState = { open: true, tab: 'basis' };

const nameOf = (member: MemberId | undefined): string => `paneldesk.deliberation-side.${member ?? ''}`;

/** What was kept, as far as it can still be read. */
export const readSide = (kept: string | null): SideState => {
  const [open, tab] = (kept ?? '').split(' ');
  return {
    open: open === undefined || open === '' ? FIRST.open : open === 'open',
    tab: SIDE_TABS.find((each) => each === tab) ?? FIRST.tab,
  };
};

const useSideStore = create<SideStore>(() => ({ sides: {} }));

const sideOf = (member: MemberId | undefined): SideState =>
  useSideStore.getState().sides[nameOf(member)] ?? readSide(window.localStorage.getItem(nameOf(member)));

/** How a member left the pane beside the matrix; the window remembers it. */
export const useSide = (member: MemberId | undefined): SideState => {
  const held = useSideStore(({ sides }) => sides[nameOf(member)]);
  return held ?? sideOf(member);
};

export const setSide = (member: MemberId | undefined, change: Partial<SideState>): void => {
  const next = { ...sideOf(member), ...change };
  window.localStorage.setItem(nameOf(member), `${next.open ? 'open' : 'closed'} ${next.tab}`);
  useSideStore.setState(({ sides }) => ({ sides: { ...sides, [nameOf(member)]: next } }));
};
