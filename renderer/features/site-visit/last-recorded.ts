import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { listPhotos } from './list-photos.ts';

interface Recorded {
  readonly recorded: { readonly at: string };
}

const momentsOf = (parts: readonly (Recorded | null)[]): readonly string[] =>
  parts.flatMap((part) => (part ? [part.recorded.at] : []));

/** When something was last written down, for the status line; null before the visit begins. Claimed times sort as text. */
export const lastRecordedAt = (visit: SiteVisitView): string | null =>
  [
    ...momentsOf([visit.header, visit.acknowledgement]),
    ...momentsOf(visit.items.map((item) => item.record)),
    ...momentsOf([...visit.meetings, ...visit.findings, ...visit.samples, ...visit.interviews]),
    ...momentsOf(listPhotos(visit)),
    ...(visit.closed ? [visit.closed.at] : []),
  ]
    .sort()
    .at(-1) ?? null;
