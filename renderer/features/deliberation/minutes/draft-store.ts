import { create } from 'zustand';
import { useSeat } from '../../../host/navigation.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';

interface DraftStore {
  /** What is written but not recorded, by member, submission and field. In memory only, and shown to nobody else. */
  readonly drafts: Readonly<Record<string, string>>;
}

const useDraftStore = create<DraftStore>(() => ({ drafts: {} }));

/** A text that stays until it is recorded or cleared, whatever is looked at meanwhile. */
export const useDraft = (at: DecisionsAt, field: string): readonly [string, (text: string) => void] => {
  const memberId = useSeat()?.member.id;
  const key = `${at.reviewId}/${memberId ?? ''}/${at.submissionId}/${field}`;
  const text = useDraftStore(({ drafts }) => drafts[key] ?? '');
  return [
    text,
    (next) =>
      useDraftStore.setState(({ drafts }) => {
        const rest = Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key));
        return { drafts: next === '' ? rest : { ...rest, [key]: next } };
      }),
  ];
};
