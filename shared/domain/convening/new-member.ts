import { PanelDeskError } from '../failure.ts';
import { asMemberId, type MemberId } from '../ids.ts';
import { listCapacities } from '../review/panel-rules.ts';
import type { RosterMember } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';

export type NewMember = Omit<RosterMember, 'id'>;

/** `added-01` …: by number, so that the same panel has the same ids on every machine; `taken` are all ids ever used here. */
export const nextMemberId = (taken: Iterable<string>, added: number): MemberId => {
  const used = new Set(taken);
  let number = added + 1;
  const name = (): string => `added-${String(number).padStart(2, '0')}`;
  while (used.has(name())) number += 1;
  return asMemberId(name());
};

/**
 * Somebody who may sit here by the scheme. Throws `input-invalid` with the field: an empty name, a capacity or a part that the scheme
 * does not know.
 */
export const requireKnownMember = (
  scheme: Pick<Scheme, 'panelRules' | 'parts'>,
  { name, capacity, parts = [] }: NewMember,
): void => {
  const refuse = (field: string): never => {
    throw new PanelDeskError('input-invalid', { field });
  };
  if (name.trim() === '') refuse('name');
  if (capacity !== undefined && !listCapacities(scheme).some(({ id }) => id === capacity)) refuse('capacity');
  if (parts.some((part) => !scheme.parts.some(({ id }) => id === part))) refuse('parts');
};
