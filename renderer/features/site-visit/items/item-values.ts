import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { compareDecimals } from '../../../../shared/domain/decimal.ts';
import { VERDICTS, type Verdict } from '../../../../shared/domain/site-visit/site-visit.ts';
import { readMeasured } from '../../../ui/judgement/read-measured.ts';
import type { DraftFields } from '../draft-store.ts';

/** What stands in the fields of an item; numbers as they were typed. */
export interface ItemValues {
  readonly verdict: Verdict | null;
  readonly verified: string;
  readonly accepted: string;
  readonly note: string;
}

const verdictIn = (text: string | undefined): Verdict | null =>
  VERDICTS.find((each) => each === text) ?? null;

/** The fields as they were recorded; empty ones where nothing was. */
export const storedFields = ({ record }: VisitItemView): DraftFields => ({
  verdict: record?.verdict ?? '',
  verified: record?.verified ?? '',
  accepted: record?.accepted ?? '',
  note: record?.note ?? '',
});

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [readMeasured(a), readMeasured(b)];
  return left.kind === 'lawful' && right.kind === 'lawful' && compareDecimals(left.value, right.value) === 0;
};

/** A verified value says by itself whether the claim holds, as long as nobody has chosen a verdict. */
const verdictBy = (verified: string, claimed: string | undefined): Verdict | null => {
  if (claimed === undefined || readMeasured(verified).kind !== 'lawful') return null;
  return isSame(verified, claimed) ? 'confirmed' : 'differs';
};

/** Fields with what was typed over what was recorded. 认定值 follows 核实值 until somebody types another one. */
export const valuesOf = (item: VisitItemView, draft: DraftFields): ItemValues => {
  const { verdict, verified = '', accepted = '', note = '' } = { ...storedFields(item), ...draft };
  return {
    verdict: verdictIn(verdict) ?? verdictBy(verified, item.claimed),
    verified,
    accepted: draft['accepted'] ?? draft['verified'] ?? accepted,
    note,
  };
};

/** 属实 takes the claim as the verified value; any other verdict gives up a value that was only taken from the claim. */
export const chooseVerdict = (
  { kind, claimed }: VisitItemView,
  { verified }: ItemValues,
  verdict: Verdict,
): DraftFields => {
  if (kind !== 'value' || claimed === undefined) return { verdict };
  if (verdict === 'confirmed') return verified.trim() === '' ? { verdict, verified: claimed } : { verdict };
  const gaveUp = verdict === 'unverified' ? verified !== '' : isSame(verified, claimed);
  return gaveUp ? { verdict, verified: '', accepted: '' } : { verdict };
};

export type ItemFault =
  | 'verdict'
  | 'verified-number'
  | 'accepted-number'
  | 'differs-words'
  | 'accepted-words'
  | 'confirmed-differs';

/** What keeps the item from being recorded; null where it can be. */
export const findFault = (item: VisitItemView, values: ItemValues): ItemFault | null => {
  const { verdict, note } = values;
  const [verified, accepted] = [readMeasured(values.verified), readMeasured(values.accepted)];
  if (verified.kind === 'not-a-number') return 'verified-number';
  if (accepted.kind === 'not-a-number') return 'accepted-number';
  if (verdict === null) return 'verdict';
  const hasNote = note.trim() !== '';
  if (
    verdict === 'confirmed' &&
    item.claimed !== undefined &&
    verified.kind === 'lawful' &&
    !isSame(verified.value, item.claimed) &&
    !hasNote
  )
    return 'confirmed-differs';
  if (verdict === 'differs' && verified.kind === 'empty' && !hasNote) return 'differs-words';
  if (accepted.kind === 'lawful' && verified.kind === 'empty' && !hasNote) return 'accepted-words';
  return null;
};

export interface ItemInput {
  readonly verdict: Verdict;
  readonly verified?: string;
  readonly accepted?: string;
  readonly note: string;
}

/** As it goes to the host; null while `findFault` says something. */
export const toInput = (item: VisitItemView, values: ItemValues): ItemInput | null => {
  if (values.verdict === null || findFault(item, values) !== null) return null;
  const [verified, accepted] = [readMeasured(values.verified), readMeasured(values.accepted)];
  return {
    verdict: values.verdict,
    ...(item.kind === 'value' && verified.kind === 'lawful' ? { verified: verified.value } : {}),
    ...(item.kind === 'value' && accepted.kind === 'lawful' ? { accepted: accepted.value } : {}),
    note: values.note.trim(),
  };
};
