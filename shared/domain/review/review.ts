import type { IndicatorId, MaterialId, MemberId, ReviewId, Sha256, SubmissionId } from '../ids.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SlotFilling } from '../scheme/slot.ts';

export type Role = 'chair' | 'member' | 'secretary';

/** A person on the bureau's list of the panel. Only chair and members score; the secretary keeps the record. */
export interface RosterMember {
  readonly id: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly expertise: string;
  readonly organisation: string;
  readonly title?: string | undefined;
  /** Tracks or parts that this member judges; absent: all of them. */
  readonly parts?: readonly string[] | undefined;
  /** In what capacity the member sits here, where the scheme asks for a mix (政府侧, 财务专家). */
  readonly capacity?: string | undefined;
}

export const isScoring = (member: RosterMember): boolean => member.role !== 'secretary';

export interface Applicant {
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly legalRepresentative?: string | undefined;
  readonly address?: string | undefined;
  readonly kind?: string | undefined;
}

/** What the applicant stated for an indicator. A number has a unit; `text` stands where there is nothing to measure. */
export interface Claim {
  readonly indicator: IndicatorId;
  /** The measure of a condition that the number is for. */
  readonly measure?: string | undefined;
  /** 填报值: decimal text, exactly as stated, never a float. */
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly text?: string | undefined;
  /** 核实值: what the panel found on the spot, in the claim's unit. Never part of a package. */
  readonly verified?: string | undefined;
  /** 认定值: what the panel counts; where it stands, rules are held against it and not against the claim. */
  readonly accepted?: string | undefined;
}

/** The value that rules are held against: what the panel accepted, or else what was stated. */
export const countedValue = ({ value, accepted }: Pick<Claim, 'value' | 'accepted'>): string | undefined =>
  accepted ?? value;

export interface Material {
  readonly id: MaterialId;
  readonly title: string;
  /** Path inside the submission's folder of the package. */
  readonly file: string;
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  /** Ids of the scheme's evidence kinds that this file is handed in as. */
  readonly evidence: readonly string[];
  readonly indicators: readonly IndicatorId[];
  /** The supplement that brought it. */
  readonly suppliedBy?: string | undefined;
  /** What a supplement put in its place; it stays readable, for evidence may rest on it. */
  readonly replacedBy?: MaterialId | undefined;
}

/** An earlier result, imported by the bureau; periods sort as text (2024, 2024-2025). */
export interface EarlierResult {
  readonly period: string;
  readonly grade: string;
}

/** Somebody of the applicant's side, for conflict hints. */
export interface NamedPerson {
  readonly name: string;
  readonly organisation?: string | undefined;
}

export interface Submission {
  readonly id: SubmissionId;
  readonly baseName: string;
  readonly applicant: Applicant;
  /** 共建单位. */
  readonly coBuilders?: readonly string[] | undefined;
  /** Staff list: 人员名单. */
  readonly staff?: readonly NamedPerson[] | undefined;
  /** One of the scheme's types, where it has any. */
  readonly type?: string | undefined;
  readonly history: readonly EarlierResult[];
  readonly selfAssessment?: string | undefined;
  readonly recommenderCheck?: string | undefined;
  readonly claims: readonly Claim[];
  readonly materials: readonly Material[];
}

export interface Review {
  readonly id: ReviewId;
  readonly title: string;
  readonly bureau: { readonly id: string; readonly name: string };
  readonly panel: { readonly name: string };
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  /** With the bureau's fillings in it: what the panel works by. */
  readonly scheme: Scheme;
  readonly fillings: readonly SlotFilling[];
  readonly roster: readonly RosterMember[];
  readonly submissions: readonly Submission[];
}
