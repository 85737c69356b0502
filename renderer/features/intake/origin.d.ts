import type { IntakeReport } from '../../../shared/contract/intake.ts';
export type Origin = IntakeReport['signature'];
/** Whether a person has said that this package may be worked with. */
export declare const isAccepted: (signature: Origin) => boolean;
