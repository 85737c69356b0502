import type { HostOutputs } from '../../../shared/contract/contract.ts';
export type SigningStatus = HostOutputs['signing']['status'];
export type Signer = SigningStatus['signers'][number];
export interface OrderedSigner extends Signer {
    /** Whose turn it is: members in any order; the chair only when nobody else is waiting. */
    readonly mayBeNext: boolean;
}
/** Members in roster order, the chair at the end, each with whether the computer may be passed to them now. */
export declare const orderForSigning: (signers: readonly Signer[]) => readonly OrderedSigner[];
/** Who takes the computer next, or undefined when all have signed. `after` is the member sitting there now. */
export declare const findNextSigner: (signers: readonly Signer[], after?: string) => OrderedSigner | undefined;
