/**
 * Branded ids: a string that says what it names, so that a member's id can never be passed where a
 * submission's is wanted. Values come from files and are validated there; a brand is a promise that it was done.
 */
declare const brand: unique symbol;

type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ReviewId = Branded<'ReviewId'>;
export type SchemeId = Branded<'SchemeId'>;
export type IndicatorId = Branded<'IndicatorId'>;
export type SubmissionId = Branded<'SubmissionId'>;
export type MemberId = Branded<'MemberId'>;
export type MaterialId = Branded<'MaterialId'>;
export type EvidenceId = Branded<'EvidenceId'>;
/** One workspace on one laptop: 16 hexadecimal digits, drawn when the workspace is made. */
export type DeviceId = Branded<'DeviceId'>;
/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Sha256 = Branded<'Sha256'>;
/** A moment as some clock claimed it: ISO 8601 with offset or Z. Never proof of order; the activity log's counter is. */
export type ClaimedTime = Branded<'ClaimedTime'>;

export const asReviewId = (value: string): ReviewId => value as ReviewId;
export const asSchemeId = (value: string): SchemeId => value as SchemeId;
export const asIndicatorId = (value: string): IndicatorId => value as IndicatorId;
export const asSubmissionId = (value: string): SubmissionId => value as SubmissionId;
export const asMemberId = (value: string): MemberId => value as MemberId;
export const asMaterialId = (value: string): MaterialId => value as MaterialId;
export const asEvidenceId = (value: string): EvidenceId => value as EvidenceId;
export const asDeviceId = (value: string): DeviceId => value as DeviceId;
export const asSha256 = (value: string): Sha256 => value as Sha256;
export const asClaimedTime = (value: string): ClaimedTime => value as ClaimedTime;

/** Ids that are also names of files and folders: lower-case ASCII, at most 64 characters, never starting with a dot. */
export const PORTABLE_ID = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;

export const isPortableId = (value: string): boolean => PORTABLE_ID.test(value);
