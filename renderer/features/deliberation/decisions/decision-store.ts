import { create } from 'zustand';
import type { MemberId, ReviewId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { useNavigation } from '../../../host/navigation.ts';
import type { DecisionDraft } from './decision-draft.ts';

export type DeliberationPane = 'matrix' | 'ranking' | 'decisions';

interface DecisionStore {
  /** Null before one was chosen. */
  readonly pane: DeliberationPane | null;
  /** The open subject of each submission. */
  readonly open: Readonly<Record<string, string>>;
  /**
   * Drafts by member, submission and subject: going to another subject, project or stage loses nothing, and a chair who
   * handed the machine over finds them again. In memory only, and shown to nobody else.
   */
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
}

/** Where the seat is in deliberation, and what is written but not recorded. */
export const useDecisionStore = create<DecisionStore>(() => ({ pane: null, open: {}, drafts: {} }));

export interface DraftPlace {
  readonly reviewId: ReviewId;
  readonly memberId: MemberId | undefined;
  readonly submissionId: SubmissionId;
}

export const draftKey = ({ reviewId, memberId, submissionId }: DraftPlace, subject: string): string =>
  `${reviewId}/${memberId ?? ''}/${submissionId}/${subject}`;

export const choosePane = (pane: DeliberationPane): void => useDecisionStore.setState({ pane });

export const openSubject = (submissionId: SubmissionId, subject: string): void =>
  useDecisionStore.setState(({ open }) => ({ open: { ...open, [submissionId]: subject } }));

/** Null drops the draft: what is recorded shows again. */
export const keepDraft = (place: DraftPlace, subject: string, draft: DecisionDraft | null): void =>
  useDecisionStore.setState(({ drafts }) => {
    const key = draftKey(place, subject);
    const rest = Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key));
    return { drafts: draft ? { ...rest, [key]: draft } : rest };
  });

// The next seat begins where it wants to.
useNavigation.subscribe(({ seat, reviewId }, before) => {
  if (seat?.session !== before.seat?.session || reviewId !== before.reviewId)
    useDecisionStore.setState({ pane: null, open: {} });
});
