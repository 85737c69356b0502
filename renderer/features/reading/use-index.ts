import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { IndexState } from '../../../shared/contract/search.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { useLongWork } from '../../host/long-work.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';
import type { Progress } from '../../../shared/domain/progress.ts';
import type { ReadingAt } from './reading-queries.ts';

export interface IndexWork {
  readonly state: IndexState | undefined;
  readonly failure: Failure | null;
  readonly progress: Progress | null;
  readonly running: boolean;
  readonly pause: () => void;
  readonly resume: () => void;
}

/** Takes the words out of the material while the room is open: begins by itself, can be paused, goes on where it stopped. */
export const useIndex = ({ reviewId, session }: ReadingAt): IndexWork => {
  const key = queryKeys.indexState(reviewId, session);
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => host.search.state({ reviewId, session }),
  });
  const work = useLongWork();
  const { run } = work;
  const resume = useCallback(() => {
    void run((signal) => host.search.prepare({ reviewId, session }, { signal })).then((state) => {
      // what was paused, or came to its end, changed what can be found
      if (state) queryClient.setQueryData(queryKeys.indexState(reviewId, session), state);
      else void queryClient.invalidateQueries({ queryKey: queryKeys.indexState(reviewId, session) });
      void queryClient.invalidateQueries({ queryKey: queryKeys.allHits(reviewId, session) });
    });
  }, [run, reviewId, session]);
  const begun = useRef(false);
  const isOpen = data !== undefined && data.done < data.documents;
  useEffect(() => {
    if (!isOpen || begun.current) return;
    begun.current = true;
    resume();
  }, [isOpen, resume]);
  return {
    state: data,
    failure: work.failure ?? (error ? failureOf(error) : null),
    progress: work.progress,
    running: work.running,
    pause: work.cancel,
    resume,
  };
};
