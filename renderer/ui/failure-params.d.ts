import type { FailureParams } from '../../shared/domain/failure.ts';
/** Services name the same thing by what it is to them (a path, a file, a least length); the words use one name for it. */
export declare const nameParams: (params: FailureParams) => FailureParams;
