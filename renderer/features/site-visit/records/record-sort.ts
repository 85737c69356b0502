import type { ReactNode } from 'react';
import type { SiteVisitView, VisitPhotoView } from '../../../../shared/contract/site-visit.ts';
import type { DraftFields } from '../draft-store.ts';
import type { FieldDesk } from '../text-field.tsx';
import type { VisitAt } from '../visit-queries.ts';

/** What every numbered part of the record has. */
export interface Numbered {
  readonly number: number;
  readonly revision: number;
  readonly recorded: { readonly by: string; readonly at: string };
  readonly photos: readonly VisitPhotoView[];
}

/** Which entry a save is about: a new one without `number`. */
export interface NumberedInput {
  readonly number?: number;
  readonly revision: number;
}

/** One kind of numbered entries: how it is listed, filled in and saved. */
export interface RecordSort<Entry extends Numbered> {
  readonly name: 'finding' | 'sample' | 'interview';
  readonly entriesOf: (visit: SiteVisitView) => readonly Entry[];
  readonly storedOf: (entry: Entry | null) => DraftFields;
  readonly Line: (props: { readonly entry: Entry }) => ReactNode;
  readonly Fields: (props: { readonly desk: FieldDesk }) => ReactNode;
  /** The first field that still lacks something; its words are `site-visit:<name>.fault.<field>`. */
  readonly faultOf: (values: DraftFields) => string | null;
  readonly save: (at: VisitAt, input: NumberedInput, values: DraftFields) => Promise<SiteVisitView>;
}

export const NEW = 'new';

/** Which entry is open, by what the list calls it. */
export const findEntry = <Entry extends Numbered>(
  entries: readonly Entry[],
  opened: string | null,
): Entry | null => entries.find(({ number }) => String(number) === opened) ?? null;

/** The entry that was just added. */
export const findAdded = (before: readonly Numbered[], after: readonly Numbered[]): Numbered | null => {
  const known = new Set(before.map(({ number }) => number));
  return after.find(({ number }) => !known.has(number)) ?? null;
};

/** A choice that `faultOf` has asked for by then. */
export const requireChosen = <Choice>(choice: Choice | null): Choice => {
  if (choice === null) throw new Error('an entry is sent before it is complete');
  return choice;
};
