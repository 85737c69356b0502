import { createContext, use } from 'react';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import type { VisitAt } from './visit-queries.ts';

export interface VisitDesk {
  readonly at: VisitAt;
  readonly visit: SiteVisitView;
  /** False where the record can only be read: closed, frozen, or not this seat's to write. */
  readonly isOpen: boolean;
}

export const VisitDeskContext = createContext<VisitDesk | null>(null);

/** The visit in hand; only below the stage that opened it. */
export const useVisitDesk = (): VisitDesk => {
  const desk = use(VisitDeskContext);
  if (desk === null) throw new Error('no visit is open');
  return desk;
};
