import type { TFunction } from 'i18next';
import type { Failure } from '../host/failure.ts';
export interface FailureWords {
    readonly what: string;
    readonly kept: string;
    readonly next: string;
}
/** The words of `failure:<code>`; a broken rule of ZIP, bag, name or scheme is put into words first (under `rule` of that namespace). */
export declare const writeFailure: (t: TFunction, { code, params }: Failure) => FailureWords;
export declare const useFailureWords: (failure: Failure) => FailureWords;
