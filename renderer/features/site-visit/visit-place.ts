import { useCallback } from 'react';
import { create } from 'zustand';
import type { SubmissionId } from '../../../shared/domain/ids.ts';

interface PlaceStore {
  /** By submission and list: what is open of it. */
  readonly places: Readonly<Record<string, string>>;
}

const usePlaceStore = create<PlaceStore>(() => ({ places: {} }));

/** Where one was, kept while other stages and tabs are looked at: subjects only, nothing of what they say. */
export const useVisitPlace = (
  submissionId: SubmissionId,
  list: string,
): readonly [string | null, (subject: string | null) => void] => {
  const key = `${submissionId}/${list}`;
  const place = usePlaceStore(({ places }) => places[key] ?? null);
  const set = useCallback(
    (subject: string | null) =>
      usePlaceStore.setState(({ places }) => {
        const rest = Object.fromEntries(Object.entries(places).filter(([each]) => each !== key));
        return { places: subject === null ? rest : { ...rest, [key]: subject } };
      }),
    [key],
  );
  return [place, set];
};
