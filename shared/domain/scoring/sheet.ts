import type {
  ClaimedTime,
  EvidenceId,
  IndicatorId,
  MaterialId,
  MemberId,
  Sha256,
  SubmissionId,
} from '../ids.ts';
import type { Points } from '../points.ts';

/** Part of a page in thousandths of its width and height, from the top left, so that zoom and print do not matter. */
export interface PageRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a photo's own data (EXIF) says of time, place and camera: claims that anybody could have written, shown as such.
 * Degrees are decimal text, north and east positive.
 */
export interface FileClaims {
  /** As the camera wrote it, without a zone where it gave none. */
  readonly takenAt?: string | undefined;
  readonly latitude?: string | undefined;
  readonly longitude?: string | undefined;
  readonly device?: string | undefined;
}

/** A required document that is not there, and what the member says to that. */
export interface EvidenceAbsence {
  readonly requirement: string;
  readonly reason: string;
}

/** What an entry rests on: a page (or part of it) of the applicant's material, or a file that the panel added. */
export type EvidenceLink =
  | {
      readonly kind: 'page';
      readonly id: EvidenceId;
      readonly material: MaterialId;
      readonly page: number;
      readonly region?: PageRegion | undefined;
      /** The words that were selected, where it was a selection of text. */
      readonly quote?: string | undefined;
      readonly note: string;
    }
  | {
      readonly kind: 'attachment';
      readonly id: EvidenceId;
      readonly sha256: Sha256;
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: number;
      /** What the file says of itself. */
      readonly claimed?: FileClaims | undefined;
      readonly note: string;
    };

/**
 * One member's judgement of one indicator. `points` null: not given (yet); that is never a zero, and it stays so where the
 * mode has no points.
 */
export interface Entry {
  readonly indicator: IndicatorId;
  readonly points: Points | null;
  /** The level, the condition's mark or the disposition; absent where the mode has none or nothing is chosen yet. */
  readonly choice?: string | undefined;
  /** Of a merger or conversion: the absorbing base or the new type, in words. */
  readonly target?: string | undefined;
  /** The value that the member counts for a banded indicator, decimal text; the claim's where absent. */
  readonly measured?: string | undefined;
  readonly comment: string;
  readonly evidence: readonly EvidenceLink[];
  /** Absent where nothing is missing or nothing was said. */
  readonly absences?: readonly EvidenceAbsence[] | undefined;
}

/** 打分表: one member × one submission. Locked once submitted. */
export interface ScoreSheet {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  readonly entries: readonly Entry[];
  readonly submittedAt: ClaimedTime | null;
}

export const isSubmitted = (sheet: ScoreSheet): boolean => sheet.submittedAt !== null;
