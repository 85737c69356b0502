import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { useFlushBeforeLeaving } from '../../host/unsaved.ts';
import { keepOpinion, type OpinionAt } from './opinion-queries.ts';
import { createSectionDraft, type SectionDraft } from './section-draft.ts';
import type { Segment } from './segments.ts';

interface SectionEditing {
  readonly draft: SectionDraft;
  readonly segments: readonly Segment[];
  readonly failure: Failure | null;
}

/** A section's draft, saved through the host; leaving the card, the seat or the window sends what is waiting. */
export const useSectionDraft = (
  at: OpinionAt,
  section: OpinionView['sections'][number],
  onSaved: () => void,
): SectionEditing => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [draft] = useState(() =>
    createSectionDraft(section.text, async (text) => {
      try {
        const { savedAt, opinion } = await host.opinions.saveSection({ ...at, section: section.id, text });
        keepOpinion(at, opinion);
        useStatusLine.getState().saved(savedAt);
        setFailure(null);
        onSaved();
      } catch (error) {
        setFailure(failureOf(error));
        throw error;
      }
    }),
  );
  const segments = useSyncExternalStore(draft.subscribe, draft.segments);

  useEffect(() => draft.receive(section.text), [draft, section.text]);
  useFlushBeforeLeaving(draft.flush);
  useEffect(() => {
    const flush = (): void => void draft.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [draft]);
  return { draft, segments, failure };
};
