import type {
  LaptopState,
  Receipt,
  ReceivedSheet,
} from '../../../../renderer/features/laptops/laptops-queries.ts';
import type { PanelMember, PanelView } from '../../../../shared/contract/panel.ts';
import { asMemberId, asSha256, asSubmissionId } from '../../../../shared/domain/ids.ts';

export const aMember = (id: string, given: Partial<PanelMember> = {}): PanelMember => ({
  id: asMemberId(id),
  name: id,
  role: 'member',
  expertise: '材料',
  organisation: '某校',
  signedInAt: '2026-05-06T01:00:00.000Z',
  hasSeat: true,
  fingerprint: 'AB',
  standing: 'ready',
  undertakenAt: '2026-05-06T01:01:00.000Z',
  declaredAt: '2026-05-06T01:02:00.000Z',
  recusedFrom: [],
  openHints: 0,
  added: false,
  ...given,
});

/** Two submissions, chaired by the first member. */
export const aPanelView = (members: readonly PanelMember[], given: Partial<PanelView> = {}): PanelView => ({
  members: [...members],
  former: [],
  chair: { member: members[0]?.id ?? null, how: 'given' },
  rules: [],
  submissions: ['s1', 's2'].map((id) => ({
    id: asSubmissionId(id),
    baseName: id,
    judges: members.length,
    covered: true,
    leader: members[0]?.id ?? null,
  })),
  ballot: null,
  roundClosed: false,
  ...given,
});

export const aLaptop = (given: Partial<LaptopState> = {}): LaptopState => ({
  kind: 'host',
  device: 'A1B2C3',
  member: null,
  written: [],
  received: [],
  handedBack: [],
  changedSince: false,
  conflicts: [],
  ...given,
});

export const aSheetBack = (submission: string, given: Partial<ReceivedSheet> = {}): ReceivedSheet => ({
  submissionId: asSubmissionId(submission),
  baseName: submission,
  verdict: 'taken',
  done: 3,
  count: 3,
  submitted: true,
  ...given,
});

export const aReceipt = (member: string, receivedAt: string, sheets: readonly ReceivedSheet[]): Receipt => ({
  member: asMemberId(member),
  memberName: member,
  device: 'D4E5F6',
  otherDevice: false,
  file: 'x.sheet.zip',
  sha256: asSha256('0'.repeat(64)),
  receivedAt,
  again: false,
  sheets: [...sheets],
  attachments: 0,
});
