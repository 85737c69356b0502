import type { PanelMember } from '../../../shared/contract/panel.ts';
export interface RosterCounts {
    readonly scoring: number;
    readonly signedIn: number;
    readonly chairSignedIn: boolean;
    readonly hasChair: boolean;
    /** Members per field of expertise, in the order of the roster. */
    readonly fields: readonly {
        readonly expertise: string;
        readonly count: number;
    }[];
}
/** The panel in figures; the secretary keeps the record and is not counted. */
export declare const countRoster: (members: readonly PanelMember[]) => RosterCounts;
export type Readiness = 'ready' | 'nobody' | 'chair-missing';
/** Whether scoring can begin: somebody is at the table, and the chair is among them. */
export declare const readinessOf: (counts: RosterCounts) => Readiness;
