import type {
  AddedItem,
  Acknowledgement,
  EquipmentSample,
  Finding,
  Interview,
  ItemRecord,
  Recorded,
  VisitHeader,
  VisitMeeting,
} from './site-visit.ts';

/** What each kind of record says. A closing says nothing but who and when. */
export interface VisitDocuments {
  readonly header: VisitHeader;
  readonly item: ItemRecord;
  readonly added: AddedItem;
  readonly meeting: VisitMeeting;
  readonly finding: Finding;
  readonly sample: EquipmentSample;
  readonly interview: Interview;
  readonly acknowledgement: Acknowledgement;
  readonly closing: Readonly<Record<never, never>>;
}

export type VisitKind = keyof VisitDocuments;

/**
 * One thing that was written down. Nothing is overwritten: a change is a record of the same subject under the next revision, and
 * what is taken out is a record with the reason.
 */
export interface RecordOf<Kind extends VisitKind> extends Recorded {
  readonly kind: Kind;
  /** The item's id, `finding:<n>`, `sample:<n>`, `interview:<n>`, `added:<n>`, a meeting's kind; `visit` for what there is once. */
  readonly subject: string;
  readonly revision: number;
  readonly document: VisitDocuments[Kind];
  /** Why it no longer stands: the item or part taken out, the visit opened again. */
  readonly withdrawn?: string | undefined;
}

export type VisitRecord = { readonly [Kind in VisitKind]: RecordOf<Kind> }[VisitKind];

/** What stands of one subject, with what stood before, oldest first. */
export interface Standing<Kind extends VisitKind> extends RecordOf<Kind> {
  readonly earlier: readonly RecordOf<Kind>[];
}

/** Parts that come under numbers of their own. */
export const NUMBERED_KINDS = ['added', 'finding', 'sample', 'interview'] as const;

export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** The subject of what there is once in a visit. */
export const THE_VISIT = 'visit';

/** Of one kind as it stands, in the order in which the subjects first came; what was withdrawn is not there. */
export const standingOf = <Kind extends VisitKind>(
  records: readonly VisitRecord[],
  kind: Kind,
): readonly Standing<Kind>[] => {
  const bySubject = new Map<string, Standing<Kind>>();
  for (const each of records) {
    if (each.kind !== kind) continue;
    // What was just compared: a record of this kind.
    const record = each as unknown as RecordOf<Kind>;
    const before = bySubject.get(record.subject);
    const { earlier = [], ...last } = before ?? {};
    bySubject.set(record.subject, {
      ...record,
      earlier: before ? [...earlier, last as RecordOf<Kind>] : [],
    });
  }
  return [...bySubject.values()].filter(({ withdrawn }) => withdrawn === undefined);
};

export const findStanding = <Kind extends VisitKind>(
  records: readonly VisitRecord[],
  kind: Kind,
  subject: string,
): Standing<Kind> | undefined => standingOf(records, kind).find((each) => each.subject === subject);

/** The count of records of one subject: what a change names, so that two windows cannot overwrite each other unseen. */
export const revisionOf = (records: readonly VisitRecord[], kind: VisitKind, subject: string): number =>
  records.reduce(
    (last, each) => (each.kind === kind && each.subject === subject ? Math.max(last, each.revision) : last),
    0,
  );

/** A number is never given twice, also when what had it was withdrawn. */
export const nextNumber = (records: readonly VisitRecord[], kind: NumberedKind): number =>
  new Set(records.flatMap((each) => (each.kind === kind ? [each.subject] : []))).size + 1;

/** `finding:3` is 3. */
export const numberIn = (subject: string): number => Number(subject.slice(subject.lastIndexOf(':') + 1));
