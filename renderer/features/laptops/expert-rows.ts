import type { PanelMember, PanelView } from '../../../shared/contract/panel.ts';
import type { SheetVerdict } from '../../../shared/domain/merging/sheet-verdict.ts';
import type { LaptopState, ReceivedSheet } from './laptops-queries.ts';

/** Why no seat file can be written for a member yet. */
export type Unready = 'absent' | 'to-undertake' | 'to-declare' | 'no-seat';

/** Where a member's own sheets are, as far as the host knows. */
export type Whereabouts = 'not-ready' | 'here' | 'out' | 'some-in' | 'all-in' | 'two-versions';

export interface ExpertRow {
  readonly member: PanelMember;
  /** Null where a seat file can be written. */
  readonly unready: Unready | null;
  readonly whereabouts: Whereabouts;
  /** Claimed time of the last seat file written for the member. */
  readonly writtenAt: string | null;
  readonly receivedAt: string | null;
  /** Short name of the laptop that the last file came from. */
  readonly device: string | null;
  readonly submitted: number;
  /** Sheets that the member owes: one for each submission from which the member is not recused. */
  readonly sheets: number;
}

/** Verdicts after which the host has what the file held; the others left the host as it was. */
const IN_FORCE: ReadonlySet<SheetVerdict> = new Set(['taken', 'same']);

const unreadyOf = (member: PanelMember): Unready | null => {
  if (member.standing !== 'ready') return member.standing;
  return member.hasSeat ? null : 'no-seat';
};

/** The last state in force of each sheet that came back. Receipts lie in the order in which they were received. */
const latestSheets = (receipts: LaptopState['received']): readonly ReceivedSheet[] => {
  const latest = new Map<string, ReceivedSheet>();
  for (const sheet of receipts.flatMap((receipt) => receipt.sheets))
    if (IN_FORCE.has(sheet.verdict)) latest.set(sheet.submissionId, sheet);
  return [...latest.values()];
};

const lastOf = <Item>(items: readonly Item[], timeOf: (item: Item) => string): Item | undefined =>
  items.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b))).at(-1);

const toRow = (member: PanelMember, submissions: number, state: LaptopState): ExpertRow => {
  const unready = unreadyOf(member);
  const receipts = state.received
    .filter((receipt) => receipt.member === member.id)
    .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  const written = lastOf(
    state.written.filter((file) => file.member === member.id),
    (file) => file.at,
  );
  const sheets = submissions - member.recusedFrom.length;
  const submitted = latestSheets(receipts).filter((sheet) => sheet.submitted).length;
  const whereabouts = (): Whereabouts => {
    if (state.conflicts.some((conflict) => conflict.member === member.id)) return 'two-versions';
    if (sheets > 0 && submitted >= sheets) return 'all-in';
    if (receipts.length > 0) return 'some-in';
    if (written) return 'out';
    return unready === null ? 'here' : 'not-ready';
  };
  return {
    member,
    unready,
    whereabouts: whereabouts(),
    writtenAt: written?.at ?? null,
    receivedAt: receipts.at(-1)?.receivedAt ?? null,
    device: receipts.at(-1)?.device ?? null,
    submitted,
    sheets,
  };
};

/** Everybody who scores, in the panel's order. */
export const listExpertRows = (panel: PanelView, state: LaptopState): readonly ExpertRow[] =>
  panel.members
    .filter((member) => member.role !== 'secretary')
    .map((member) => toRow(member, panel.submissions.length, state));

/** Those whom the dialog has ticked at first: ready, and nothing of theirs is complete at the host already. */
export const listToWrite = (rows: readonly ExpertRow[]): readonly ExpertRow[] =>
  rows.filter((row) => row.unready === null && row.whereabouts !== 'all-in');
