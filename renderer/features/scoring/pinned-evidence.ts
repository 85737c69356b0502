import type { TFunction } from 'i18next';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import type { MaterialId } from '../../../shared/domain/ids.ts';
import type { PinnedRegion } from '../../ui/pdf/region-layer.tsx';

/** What of an entry's evidence lies in a material, numbered as in the list of evidence. */
export const pinnedIn = (
  entry: EntryView | undefined,
  material: MaterialId,
  t: TFunction,
): readonly PinnedRegion[] =>
  (entry?.evidence ?? []).flatMap((link, index) =>
    link.kind === 'page' && link.material === material
      ? [
          {
            id: link.id,
            page: link.page,
            region: link.region,
            label: String(index + 1),
            title: t('scoring:evidence.mark', { number: index + 1 }),
          },
        ]
      : [],
  );
