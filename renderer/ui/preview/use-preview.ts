import { useEffect, useEffectEvent, useState } from 'react';
import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import { failureOf, type Failure } from '../../host/failure.ts';

export type PreviewState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly view: MaterialPreview };

/** The host's view of one file, asked for once per file and again on `retry`. It goes with the pane that shows it. */
export const usePreview = (
  url: string,
  preview: () => Promise<MaterialPreview>,
): PreviewState & { readonly retry: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const asked = `${attempt} ${url}`;
  const [answer, setAnswer] = useState<{ readonly of: string; readonly state: PreviewState } | null>(null);
  const ask = useEffectEvent(preview);
  useEffect(() => {
    let current = true;
    const keep = (state: PreviewState): void => {
      if (current) setAnswer({ of: asked, state });
    };
    ask().then(
      (view) => keep({ phase: 'ready', view }),
      (error: unknown) => keep({ phase: 'failed', failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  const state: PreviewState = answer?.of === asked ? answer.state : { phase: 'loading' };
  return { ...state, retry: () => setAttempt((before) => before + 1) };
};
