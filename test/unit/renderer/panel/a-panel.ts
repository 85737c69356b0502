import type { PanelMember, PanelRuleView, PanelView } from '../../../../shared/contract/panel.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';

export const AT = '2026-11-20T01:00:00Z';

/** Signed in and ready, unless the test says otherwise. */
export const aMember = (id: string, rest: Partial<PanelMember> = {}): PanelMember => ({
  id: asMemberId(id),
  name: id,
  role: 'member',
  expertise: '技术',
  organisation: '',
  signedInAt: AT,
  hasSeat: true,
  fingerprint: null,
  standing: 'ready',
  undertakenAt: AT,
  declaredAt: AT,
  recusedFrom: [],
  openHints: 0,
  added: false,
  ...rest,
});

export const aPanel = (members: readonly PanelMember[], rest: Partial<PanelView> = {}): PanelView => ({
  members: [...members],
  former: [],
  chair: { member: members.find(({ role }) => role === 'chair')?.id ?? null, how: 'given' },
  rules: [],
  submissions: [],
  ballot: null,
  roundClosed: false,
  ...rest,
});

export const aRule = (rest: Partial<PanelRuleView> = {}): PanelRuleView => ({
  id: '1-size',
  rule: 'size',
  hardness: 'hard',
  state: 'not-met',
  missing: [],
  atLeast: 5,
  found: 3,
  source: { article: '第九条', quote: '不少于5人' },
  ...rest,
});
