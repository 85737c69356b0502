import { useEffect } from 'react';
import { create } from 'zustand';
import { useSeat } from '../../host/navigation.ts';
import type { VisitAt } from './visit-queries.ts';

/** What was typed into the fields of one form, by field; only fields that were touched. */
export type DraftFields = Readonly<Record<string, string>>;

interface DraftStore {
  /** By member, submission and subject. In memory only, and shown to nobody else. */
  readonly drafts: Readonly<Record<string, DraftFields>>;
}

const useDraftStore = create<DraftStore>(() => ({ drafts: {} }));

const without = (drafts: DraftStore['drafts'], key: string): DraftStore['drafts'] =>
  Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key));

const put = (key: string, fields: DraftFields): void =>
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: fields } }));

const drop = (key: string): void =>
  useDraftStore.setState(({ drafts }) => (key in drafts ? { drafts: without(drafts, key) } : {}));

const usePrefix = ({ reviewId, submissionId }: VisitAt): string => {
  const memberId = useSeat()?.member.id;
  return `${reviewId}/${memberId ?? ''}/${submissionId}/`;
};

const EMPTY: DraftFields = {};

export interface VisitDraft {
  readonly fields: DraftFields;
  readonly change: (fields: DraftFields) => void;
  readonly clear: () => void;
}

/** What is typed into one form and not recorded yet: it stays, whatever is looked at meanwhile. `stored`: as it was recorded. */
export const useVisitDraft = (at: VisitAt, subject: string, stored: DraftFields): VisitDraft => {
  const key = `${usePrefix(at)}${subject}`;
  const fields = useDraftStore(({ drafts }) => drafts[key] ?? EMPTY);
  return {
    fields,
    change: (changed) => {
      const next = { ...useDraftStore.getState().drafts[key], ...changed };
      if (Object.entries(next).every(([field, text]) => (stored[field] ?? '') === text)) drop(key);
      else put(key, next);
    },
    clear: () => drop(key),
  };
};

/** Drafts of this visit by subject, as this member left them. */
export const useVisitDrafts = (at: VisitAt): ReadonlyMap<string, DraftFields> => {
  const prefix = usePrefix(at);
  const drafts = useDraftStore((state) => state.drafts);
  return new Map(
    Object.entries(drafts).flatMap(([key, fields]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), fields] as const] : [],
    ),
  );
};

/** Takes drafts away that were recorded. */
export const useDropDrafts = (at: VisitAt): ((subject: string) => void) => {
  const prefix = usePrefix(at);
  return (subject) => drop(`${prefix}${subject}`);
};

/** A window that closes asks while anything is not recorded. */
export const useAskBeforeClosing = (): void => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (Object.keys(useDraftStore.getState().drafts).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
};
