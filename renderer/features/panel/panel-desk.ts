import { createContext, use } from 'react';
import type { PanelMember, PanelView } from '../../../shared/contract/panel.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { BeginAct } from './panel-act.ts';

/** What every part of the panel screen needs: the panel, who sits at the window, and the way to a dialog. */
export interface PanelDesk {
  readonly reviewId: ReviewId;
  readonly panel: PanelView;
  /** The own seat's session; undefined at the desk. */
  readonly session: string | undefined;
  readonly actor: PanelMember | null;
  readonly begin: BeginAct;
}

export const PanelDeskContext = createContext<PanelDesk | null>(null);

export const usePanelDesk = (): PanelDesk => {
  const desk = use(PanelDeskContext);
  if (desk === null) throw new Error('a part of the panel screen is shown outside of it');
  return desk;
};

export const nameOf = ({ members, former }: PanelView, id: string | null): string =>
  members.find((each) => each.id === id)?.name ?? former.find((each) => each.id === id)?.name ?? '';

export const baseNameOf = ({ submissions }: PanelView, id: SubmissionId): string =>
  submissions.find((each) => each.id === id)?.baseName ?? id;
