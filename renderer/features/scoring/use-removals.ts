import { useCallback, useEffect, useRef, useState } from 'react';
import type { EvidenceId, IndicatorId, SubmissionId } from '../../../shared/domain/ids.ts';
import { useFlushBeforeLeaving } from '../../host/unsaved.ts';

/** A removal can be taken back this long; going on to another indicator makes it final at once. */
const UNDO_MS = 8_000;

const NONE: ReadonlySet<EvidenceId> = new Set();

interface Removals {
  readonly leaving: ReadonlySet<EvidenceId>;
  readonly remove: (id: EvidenceId) => void;
  readonly undo: (id: EvidenceId) => void;
}

/** Evidence that is about to go, and can still be kept. */
export const useRemovals = (
  submissionId: SubmissionId,
  indicatorId: IndicatorId | null,
  send: (id: EvidenceId) => Promise<unknown>,
): Removals => {
  const [leaving, setLeaving] = useState<ReadonlySet<EvidenceId>>(NONE);
  const removals = useRef(new Map<EvidenceId, { timer: number; finish: () => Promise<void> }>());
  const finishAll = useCallback(
    () => Promise.all([...removals.current.values()].map((removal) => removal.finish())),
    [],
  );
  useFlushBeforeLeaving(finishAll);
  useEffect(() => () => void finishAll(), [indicatorId, submissionId, finishAll]);

  const undo = (id: EvidenceId) => {
    window.clearTimeout(removals.current.get(id)?.timer);
    removals.current.delete(id);
    setLeaving(new Set(removals.current.keys()));
  };
  const remove = (id: EvidenceId) => {
    const finish = async () => {
      window.clearTimeout(removals.current.get(id)?.timer);
      removals.current.delete(id);
      await send(id);
      setLeaving(new Set(removals.current.keys()));
    };
    removals.current.set(id, { timer: window.setTimeout(() => void finish(), UNDO_MS), finish });
    setLeaving(new Set(removals.current.keys()));
  };
  return { leaving, remove, undo };
};
