import { useCallback, useEffect, useState } from 'react';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId, MaterialId, Sha256 } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { Seat } from '../../host/navigation.ts';
import type { SheetPlace } from './sheet-place.ts';
import { firstOpenIndicator, listSheetIndicators, materialToShow } from './sheet-reading.ts';

/** What the middle pane shows: the applicant's material, or a file that the member attached. */
export type Shown =
  | { readonly kind: 'material'; readonly id: MaterialId }
  | {
      readonly kind: 'attachment';
      readonly sha256: Sha256;
      readonly name: string;
      readonly mediaType: string;
    };

export interface Where {
  readonly indicatorId: IndicatorId | null;
  readonly shown: Shown | null;
  /** Page of every material that was looked at. */
  readonly pages: Readonly<Record<string, number>>;
}

/** A place is written down when the hand rests; it is a convenience, not a record. */
const KEEP_AFTER_MS = 800;

/** Where this member was in each sheet while the window is open; the host keeps the last one across restarts. */
const visited = new Map<string, Where>();

const keyOf = (place: SheetPlace): string => `${place.reviewId}/${place.memberId}/${place.submissionId}`;

const startAt = (place: SheetPlace, seat: Seat, sheet: SheetView): Where => {
  const known = visited.get(keyOf(place));
  if (known) return known;
  const kept = seat.place.submissionId === place.submissionId ? seat.place : {};
  const all = listSheetIndicators(sheet);
  const indicator =
    all.find((each) => each.id === kept.indicatorId) ??
    all.find((each) => each.id === firstOpenIndicator(sheet));
  const keptMaterial = sheet.materials.find((each) => each.id === kept.materialId)?.id;
  const material = keptMaterial ?? (indicator ? materialToShow(sheet, indicator, null) : null);
  return {
    indicatorId: indicator?.id ?? null,
    shown: material ? { kind: 'material', id: material } : null,
    pages: keptMaterial && kept.page ? { [keptMaterial]: kept.page } : {},
  };
};

/** The place in a sheet: indicator, material, page; restored on return and kept at the host. */
export const usePlace = (place: SheetPlace, seat: Seat, sheet: SheetView) => {
  const [where, setWhere] = useState(() => startAt(place, seat, sheet));
  const { reviewId, session, submissionId } = place;
  const key = keyOf(place);
  const materialId = where.shown?.kind === 'material' ? where.shown.id : undefined;
  const page = materialId ? (where.pages[materialId] ?? 1) : 1;

  useEffect(() => {
    visited.set(key, where);
    const timer = window.setTimeout(() => {
      host.seats
        .keepPlace({
          reviewId,
          session,
          place: {
            stage: 'scoring',
            submissionId,
            indicatorId: where.indicatorId ?? undefined,
            materialId,
            page,
          },
        })
        // A place that was not kept costs a click; it is not worth a message.
        .catch(() => undefined);
    }, KEEP_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [key, where, reviewId, session, submissionId, materialId, page]);

  const chooseIndicator = useCallback(
    (id: IndicatorId) =>
      setWhere((before) => {
        const indicator = listSheetIndicators(sheet).find((each) => each.id === id);
        if (!indicator) return before;
        const open = before.shown?.kind === 'material' ? before.shown.id : null;
        const material = materialToShow(sheet, indicator, open);
        return {
          ...before,
          indicatorId: id,
          shown: material ? { kind: 'material', id: material } : before.shown,
        };
      }),
    [sheet],
  );
  const show = useCallback(
    (shown: Shown, atPage?: number) =>
      setWhere((before) => ({
        ...before,
        shown,
        pages: shown.kind === 'material' && atPage ? { ...before.pages, [shown.id]: atPage } : before.pages,
      })),
    [],
  );
  const setPage = useCallback(
    (next: number) =>
      setWhere((before) =>
        before.shown?.kind === 'material'
          ? { ...before, pages: { ...before.pages, [before.shown.id]: next } }
          : before,
      ),
    [],
  );
  return { where, page, chooseIndicator, show, setPage };
};
