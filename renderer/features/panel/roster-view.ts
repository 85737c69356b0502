import type { PanelMember } from '../../../shared/contract/panel.ts';

const isScoringMember = (member: PanelMember): boolean => member.role !== 'secretary';

export interface RosterCounts {
  readonly scoring: number;
  readonly signedIn: number;
  readonly chairSignedIn: boolean;
  readonly hasChair: boolean;
  /** Members per field of expertise, in the order of the roster. */
  readonly fields: readonly { readonly expertise: string; readonly count: number }[];
}

/** The panel in figures; the secretary keeps the record and is not counted. */
export const countRoster = (members: readonly PanelMember[]): RosterCounts => {
  const scoring = members.filter(isScoringMember);
  const chair = scoring.find((member) => member.role === 'chair');
  const fields = new Map<string, number>();
  for (const { expertise } of scoring) fields.set(expertise, (fields.get(expertise) ?? 0) + 1);
  return {
    scoring: scoring.length,
    signedIn: scoring.filter((member) => member.signedInAt !== null).length,
    chairSignedIn: chair?.signedInAt != null,
    hasChair: chair !== undefined,
    fields: [...fields].map(([expertise, count]) => ({ expertise, count })),
  };
};

export type Readiness = 'ready' | 'nobody' | 'chair-missing';

/** Whether scoring can begin: somebody is at the table, and the chair is among them. */
export const readinessOf = (counts: RosterCounts): Readiness => {
  if (counts.signedIn === 0) return 'nobody';
  return counts.chairSignedIn ? 'ready' : 'chair-missing';
};
