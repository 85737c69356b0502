import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import type { EvidenceId, IndicatorId, MaterialId } from '../../../shared/domain/ids.ts';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { pickFile } from '../../host/files.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { useFlushBeforeLeaving } from '../../host/unsaved.ts';
import { draftBook } from './draft-book.ts';
import type { ChangeAnswer } from './merge-answer.ts';
import { sendChange } from './send-change.ts';
import type { SheetPlace } from './sheet-place.ts';

/** A removal can be taken back this long; going on to another indicator makes it final at once. */
const UNDO_MS = 8_000;

const ATTACHABLE = 'image/jpeg,image/png,image/webp,application/pdf,.jpg,.jpeg,.png,.webp,.pdf';

export interface Evidence {
  /** Evidence that is about to be removed and can still be taken back. */
  readonly leaving: ReadonlySet<EvidenceId>;
  readonly failure: Failure | null;
  readonly attaching: boolean;
  readonly pin: (material: MaterialId, page: number, region?: PageRegion) => Promise<void>;
  readonly attach: () => Promise<void>;
  readonly remove: (id: EvidenceId) => void;
  readonly undo: (id: EvidenceId) => void;
  readonly dismiss: () => void;
}

interface OnIndicator extends Omit<SheetPlace, 'memberId'> {
  readonly indicatorId: IndicatorId;
}

const NONE: ReadonlySet<EvidenceId> = new Set();

/** Evidence of the chosen indicator. Every change goes through the entry's own line of saves. */
export const useEvidence = (
  place: SheetPlace,
  indicatorId: IndicatorId | null,
  entry: EntryView | undefined,
): Evidence => {
  const { t } = useTranslation();
  const say = useStatusLine((state) => state.say);
  const { reviewId, submissionId, memberId, session } = place;
  const [leaving, setLeaving] = useState<ReadonlySet<EvidenceId>>(NONE);
  const [failed, setFailed] = useState<{ on: IndicatorId | null; failure: Failure } | null>(null);
  const [attaching, setAttaching] = useState(false);
  const removals = useRef(new Map<EvidenceId, { timer: number; finish: () => Promise<void> }>());

  const change = useCallback(
    async (call: (on: OnIndicator) => Promise<ChangeAnswer>) => {
      if (!indicatorId) return;
      const on = { reviewId, submissionId, session, indicatorId };
      const saver = draftBook.find({ reviewId, submissionId, memberId, indicatorId });
      await saver?.changeEvidence(async () => {
        const outcome = await sendChange({ ...on, memberId }, () => call(on));
        setFailed(outcome.kind === 'failed' ? { on: indicatorId, failure: outcome.failure } : null);
        return outcome;
      });
    },
    [reviewId, submissionId, memberId, session, indicatorId],
  );

  const finishAll = useCallback(
    () => Promise.all([...removals.current.values()].map((removal) => removal.finish())),
    [],
  );
  useFlushBeforeLeaving(finishAll);
  useEffect(() => () => void finishAll(), [indicatorId, submissionId, finishAll]);

  const pin = async (materialId: MaterialId, page: number, region?: PageRegion) => {
    const isThere = (entry?.evidence ?? []).some(
      (link) => link.kind === 'page' && link.material === materialId && link.page === page && !link.region,
    );
    if (isThere && !region) return say(t('scoring:evidence.already', { page }));
    await change((on) => host.scoring.pinPage({ ...on, materialId, page, region, note: '' }));
  };
  const attach = async () => {
    setAttaching(true);
    try {
      const picked = await pickFile(ATTACHABLE);
      if (picked)
        await change((on) => host.scoring.attach({ ...on, file: picked.file, name: picked.name, note: '' }));
    } catch (error) {
      setFailed({ on: indicatorId, failure: failureOf(error) });
    } finally {
      setAttaching(false);
    }
  };
  const undo = (id: EvidenceId) => {
    window.clearTimeout(removals.current.get(id)?.timer);
    removals.current.delete(id);
    setLeaving(new Set(removals.current.keys()));
  };
  const remove = (id: EvidenceId) => {
    const finish = async () => {
      window.clearTimeout(removals.current.get(id)?.timer);
      removals.current.delete(id);
      await change((on) => host.scoring.removeEvidence({ ...on, evidenceId: id }));
      setLeaving(new Set(removals.current.keys()));
    };
    removals.current.set(id, { timer: window.setTimeout(() => void finish(), UNDO_MS), finish });
    setLeaving(new Set(removals.current.keys()));
  };
  const failure = failed && failed.on === indicatorId ? failed.failure : null;
  return { leaving, failure, attaching, pin, attach, remove, undo, dismiss: () => setFailed(null) };
};
