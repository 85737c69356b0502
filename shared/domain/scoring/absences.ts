import type { EvidenceAbsence } from './sheet.ts';

/**
 * What an entry says of missing documents with one reason put in or, empty, taken out. In the order of the requirements' ids,
 * so that equal reasons are equal bytes; undefined where none is left.
 */
export const explainAbsence = (
  absences: readonly EvidenceAbsence[] | undefined,
  requirement: string,
  reason: string,
): readonly EvidenceAbsence[] | undefined => {
  const others = (absences ?? []).filter((each) => each.requirement !== requirement);
  const words = reason.trim();
  const all = words === '' ? others : [...others, { requirement, reason: words }];
  if (all.length === 0) return undefined;
  return all.toSorted((a, b) => (a.requirement < b.requirement ? -1 : 1));
};

/** Reasons for documents that the indicator asks for, each once; an empty list is none and is not written. */
export const areLawfulAbsences = (
  absences: readonly EvidenceAbsence[] | undefined,
  requirements: readonly { readonly id: string }[],
): boolean => {
  if (absences === undefined) return true;
  const known = new Set(requirements.map(({ id }) => id));
  const named = new Set(absences.map(({ requirement }) => requirement));
  return absences.length > 0 && named.size === absences.length && [...named].every((id) => known.has(id));
};
