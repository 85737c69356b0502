import type { ClaimedTime, EvidenceId, IndicatorId, MemberId, Sha256, SubmissionId } from '../ids.ts';
import type { FileClaims } from '../scoring/sheet.ts';
import type { Ink } from '../signing/ink.ts';

/** 属实 / 不符 / 未能核实. */
export const VERDICTS = ['confirmed', 'differs', 'unverified'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What an item of the checklist asks to be looked at: a number, a condition in words, a document's original, or what the panel added. */
export const ITEM_KINDS = ['value', 'condition', 'material', 'added'] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** What was recorded of one item of the checklist; a later record of the same item stands beside the earlier ones. */
export interface ItemRecord {
  /** `value:<indicator>`, `value:<indicator>:<measure>`, `condition:<indicator>`, `material:<indicator>:<requirement>`, `added:<number>`. */
  readonly item: string;
  readonly indicator?: IndicatorId | undefined;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly verdict: Verdict;
  /** 核实值, decimal text in the item's unit; only of a number. */
  readonly verified?: string | undefined;
  /** 认定值: what the panel counts from now on; only of a number. */
  readonly accepted?: string | undefined;
  readonly note: string;
}

/** 优点 / 不足 / 薄弱环节 / 关注事项 / 一般记录. */
export const FINDING_KINDS = ['strength', 'deficiency', 'weakness', 'concern', 'observation'] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the panel added to the checklist: words only, what is looked at is recorded as of any other item. */
export interface AddedItem {
  readonly title: string;
  readonly indicator?: IndicatorId | undefined;
}

/** 发现, in four parts: what it is held against, what is the case, what shows it, what follows from it. */
export interface Finding {
  readonly number: number;
  readonly kind: FindingKind;
  readonly indicator?: IndicatorId | undefined;
  readonly criterion: string;
  readonly fact: string;
  readonly evidence: string;
  readonly effect: string;
}

/** Equipment looked for by its number: 设备抽查. */
export const SAMPLE_OUTCOMES = ['found', 'differs', 'missing'] as const;

export type SampleOutcome = (typeof SAMPLE_OUTCOMES)[number];

export interface EquipmentSample {
  readonly number: number;
  readonly name: string;
  readonly serial: string;
  readonly place: string;
  readonly outcome: SampleOutcome;
  readonly note: string;
}

export interface Interview {
  readonly number: number;
  readonly person: string;
  readonly position: string;
  readonly words: string;
}

export const MEETING_KINDS = ['opening', 'closing'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

export interface VisitMeeting {
  readonly kind: MeetingKind;
  /** In words, as on paper: 9:30. */
  readonly time: string;
  readonly attendees: string;
  readonly notes: string;
}

/** The head of the record. */
export interface VisitHeader {
  /** The day, YYYY-MM-DD, as those present say it. */
  readonly date: string;
  readonly place: string;
  readonly weather: string;
  /** Who received the panel. */
  readonly hosts: string;
}

/** A photo or file of the visit: original bytes by digest. `subject`: an item, `finding:<n>`, `sample:<n>`, `interview:<n>`, or `visit`. */
export interface VisitPhoto {
  readonly id: EvidenceId;
  readonly subject: string;
  readonly sha256: Sha256;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly claimed?: FileClaims | undefined;
  readonly note: string;
}

/** 被考察单位确认: of the facts, never of scores. It names the state of the record that was shown. */
export interface Acknowledgement {
  readonly name: string;
  readonly capacity: string;
  readonly remarks: string;
  readonly ink: Ink;
  readonly recordSha256: Sha256;
}

/** Who wrote something down, and when by the laptop's clock. */
export interface Recorded {
  readonly by: MemberId;
  readonly at: ClaimedTime;
}

/** A number that was looked at on the spot, as it stands now. */
export interface VisitValue {
  readonly submission: SubmissionId;
  readonly indicator: IndicatorId;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly verified?: string | undefined;
  readonly accepted?: string | undefined;
}
