import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DecisionsView, SubjectView } from '../../../../shared/contract/decisions.ts';
import { failureOf, type Failure } from '../../../host/failure.ts';
import { useSeat } from '../../../host/navigation.ts';
import { decisionsQuery, type DecisionsAt } from '../../../host/decisions.ts';
import { isSettled } from '../../../host/settled.ts';
import { checkDraft, type DraftCheck } from './check-draft.ts';
import { countValues, listMeasuresOf, type CountedValue } from './counted-values.ts';
import { chooseInDraft, decisionOf, isChanged, startDraft, type DecisionDraft } from './decision-draft.ts';
import { draftKey, keepDraft, openSubject, useDecisionStore } from './decision-store.ts';
import { recordDecision, rereadDecisions } from './record-decision.ts';
import { useReviewScheme } from '../review-scheme.ts';
import { nextUnsettled } from './subject-order.ts';

/** Where the keyboard is to go (`subject`: to a new one, from its beginning); a new object is a new request. */
export interface DeskFocus {
  readonly place: 'subject' | 'choices' | 'values' | 'target' | 'reason' | 'onward';
}

/** The subject in hand with what is being written about it. */
export interface OpenDecision {
  readonly subject: SubjectView;
  readonly draft: DecisionDraft;
  readonly counted: readonly CountedValue[];
  readonly check: DraftCheck;
  readonly changed: boolean;
}

export interface DecisionDesk {
  readonly view: DecisionsView | undefined;
  /** Subjects with a draft that was not recorded. */
  readonly drafted: ReadonlySet<string>;
  readonly loadFailure: Failure | null;
  readonly reload: () => void;
  readonly open: OpenDecision | undefined;
  readonly mayWrite: boolean;
  readonly busy: boolean;
  /** Why the last recording failed; `decision-changed-elsewhere` has its own words. */
  readonly failure: Failure | null;
  /** True once recording was tried with something missing: the field says so. */
  readonly tried: boolean;
  readonly focus: DeskFocus | null;
  /** The subject recorded last, to be said aloud. */
  readonly recorded: SubjectView | null;
  readonly show: (subject: string) => void;
  readonly change: (draft: DecisionDraft) => void;
  /** By key: the keyboard then stands at the choice, and Enter records it. */
  readonly pick: (choice: string) => void;
  readonly takeBack: () => void;
  readonly record: () => Promise<void>;
}

const FAULT_PLACES = {
  choice: 'choices',
  blocked: 'choices',
  values: 'values',
  target: 'target',
  reason: 'reason',
} as const;

interface Attempt {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly tried: boolean;
  readonly focus: DeskFocus | null;
  readonly recorded: SubjectView | null;
}

const AT_REST: Attempt = { busy: false, failure: null, tried: false, focus: null, recorded: null };

/** The panel's decisions on one submission: reading, the draft of the open subject, recording. */
export const useDecisionDesk = (at: DecisionsAt, isShown: boolean): DecisionDesk => {
  const { submissionId, reviewId } = at;
  const memberId = useSeat()?.member.id;
  const place = { reviewId, memberId, submissionId };
  const { data: view, error, refetch } = useQuery({ ...decisionsQuery(at), enabled: isShown });
  const scheme = useReviewScheme(reviewId);
  const openId = useDecisionStore((store) => store.open[submissionId]);
  const subject =
    view?.subjects.find(({ id }) => id === openId) ??
    nextUnsettled(view?.subjects ?? [], undefined) ??
    view?.subjects[0];
  const drafts = useDecisionStore((store) => store.drafts);
  const stored = drafts[draftKey(place, subject?.id ?? '')];
  const [held, setHeld] = useState({ of: submissionId, attempt: AT_REST });
  const attempt = held.of === submissionId ? held.attempt : AT_REST;
  const setAttempt = useCallback(
    (next: Attempt) => setHeld({ of: submissionId, attempt: next }),
    [submissionId],
  );

  const mayWrite = view !== undefined && view.mayDecide && !view.frozen;
  const read = (): OpenDecision | undefined => {
    if (!subject) return undefined;
    const draft = (mayWrite ? stored : undefined) ?? startDraft(subject);
    const counted = countValues(subject, draft, listMeasuresOf(scheme, subject.id));
    return {
      subject,
      draft,
      counted,
      check: checkDraft(subject, draft, counted),
      changed: isChanged(draft, subject),
    };
  };
  const open = read();

  const show = useCallback(
    (id: string) => {
      openSubject(submissionId, id);
      setAttempt({ ...AT_REST, focus: { place: 'subject' } });
    },
    [submissionId, setAttempt],
  );
  const change = (draft: DecisionDraft): void => {
    if (!open || !mayWrite) return;
    // What is being written about stays open, whatever is decided elsewhere meanwhile.
    openSubject(submissionId, open.subject.id);
    keepDraft(place, open.subject.id, isChanged(draft, open.subject) ? draft : null);
    setAttempt({ ...attempt, failure: null });
  };
  const pick = (choice: string): void => {
    if (!open || !mayWrite) return;
    change(chooseInDraft(open.draft, choice));
    setAttempt({ ...AT_REST, focus: { place: 'choices' } });
  };
  const takeBack = (): void => {
    if (open) keepDraft(place, open.subject.id, null);
    setAttempt({ ...AT_REST, focus: { place: 'choices' } });
  };

  const refused = async (error_: unknown, { subject: tried, draft }: OpenDecision): Promise<void> => {
    const failure = failureOf(error_);
    if (failure.code === 'reason-required') {
      keepDraft(place, tried.id, { ...draft, reasonAsked: true });
      setAttempt({ ...AT_REST, tried: true, focus: { place: 'reason' } });
      return;
    }
    if (failure.code === 'decision-changed-elsewhere' || failure.code === 'opinion-frozen') {
      const now = await rereadDecisions(at).catch(() => undefined);
      const revision = now?.subjects.find(({ id }) => id === tried.id)?.revision;
      // What was written stays; recording it again is then a decision taken in knowledge of the other one.
      if (revision !== undefined) keepDraft(place, tried.id, { ...draft, revision });
    }
    setAttempt({ ...AT_REST, failure });
  };

  const record = async (): Promise<void> => {
    if (!open || !mayWrite || attempt.busy) return;
    const { fault } = open.check;
    const decision = decisionOf(open.subject, open.draft);
    if (fault !== undefined || !decision) {
      setAttempt({ ...AT_REST, tried: true, focus: { place: FAULT_PLACES[fault ?? 'choice'] } });
      return;
    }
    setAttempt({ ...AT_REST, busy: true });
    try {
      const unchanged = !open.changed && isSettled(open.subject);
      const now = unchanged && view ? view : await recordDecision(at, decision);
      keepDraft(place, open.subject.id, null);
      const next = nextUnsettled(now.subjects, open.subject.id);
      openSubject(submissionId, (next ?? open.subject).id);
      setAttempt({
        ...AT_REST,
        focus: { place: next ? 'subject' : 'onward' },
        recorded: unchanged ? null : (now.subjects.find(({ id }) => id === open.subject.id) ?? null),
      });
    } catch (error_) {
      await refused(error_, open);
    }
  };

  const ids = mayWrite ? view.subjects.map(({ id }) => id) : [];
  return {
    view,
    drafted: new Set(ids.filter((id) => drafts[draftKey(place, id)] !== undefined)),
    loadFailure: error && !view ? failureOf(error) : null,
    reload: () => void refetch(),
    open,
    mayWrite,
    ...attempt,
    show,
    change,
    pick,
    takeBack,
    record,
  };
};
