import { host } from '../../../host/client.ts';
import { useFlushBeforeLeaving } from '../../../host/unsaved.ts';
import { useDropDrafts, useVisitDrafts } from '../draft-store.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { keepVisit } from '../visit-queries.ts';
import { toInput, valuesOf } from './item-values.ts';

/** A seat that is left records the items that are complete; what is not stays with the member until the next time. */
export const useFlushItems = (): void => {
  const { at, visit, isOpen } = useVisitDesk();
  const drafts = useVisitDrafts(at);
  const drop = useDropDrafts(at);
  useFlushBeforeLeaving(async () => {
    if (!isOpen) return;
    for (const item of visit.items) {
      const draft = drafts.get(item.id);
      const input = draft ? toInput(item, valuesOf(item, draft)) : null;
      if (!input) continue;
      keepVisit(at, await host.siteVisit.record({ ...at, item: item.id, ...input, revision: item.revision }));
      drop(item.id);
    }
  });
};
