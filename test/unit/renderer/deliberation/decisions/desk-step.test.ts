import { describe, expect, it } from 'vitest';
import {
  choosePaneFirst,
  isAllDecided,
  stepOf,
} from '../../../../../renderer/features/deliberation/decisions/desk-step.ts';
import { checkDraft } from '../../../../../renderer/features/deliberation/decisions/check-draft.ts';
import { startDraft } from '../../../../../renderer/features/deliberation/decisions/decision-draft.ts';
import type { SubjectView } from '../../../../../shared/contract/decisions.ts';
import { asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { aSubmission } from '../a-matrix.ts';
import { aRecorded, aSubject } from './a-subject.ts';

const counted = (id: string, decided: number, subjects: number) =>
  aSubmission([], { id: asSubmissionId(id), decided, subjects });

const here = counted('a', 0, 2);
const open = (subject: SubjectView, changed = false) => {
  const draft = startDraft(subject);
  return { subject, draft, counted: [], check: checkDraft(subject, draft, []), changed };
};
const viewOf = (...subjects: SubjectView[]) => ({
  submissionId: asSubmissionId('a'),
  subjects,
  mayDecide: true,
  frozen: false,
});
const person = aSubject('person', { decision: aRecorded('met') });
const staff = aSubject('staff');

describe('stepOf', () => {
  it('is nothing while the decisions are being read', () => {
    expect(stepOf({ view: undefined, open: undefined, mayWrite: false }, [here], here)).toBeUndefined();
  });

  it('records what is open, then leads to the next undecided subject', () => {
    const view = viewOf(person, staff);
    expect(stepOf({ view, open: open(staff), mayWrite: true }, [here], here)?.kind).toBe('record');
    expect(stepOf({ view, open: open(person), mayWrite: true }, [here], here)?.kind).toBe('next-subject');
    expect(stepOf({ view, open: open(person, true), mayWrite: true }, [here], here)?.kind).toBe('record');
  });

  it('leads to the next submission that is not finished, round the tabs', () => {
    const view = viewOf(person);
    const before = counted('before', 1, 2);
    expect(
      stepOf({ view, open: open(person), mayWrite: true }, [before, here, counted('z', 2, 2)], here),
    ).toEqual({ kind: 'next-submission', submission: before });
  });

  it('leads to the opinion when everything is decided', () => {
    const view = viewOf(person);
    // The matrix may still count this submission as it was before the last decision.
    expect(stepOf({ view, open: open(person), mayWrite: true }, [here], here)).toEqual({ kind: 'opinion' });
  });

  it('lets a reader wait until the panel is done', () => {
    const read = (view: ReturnType<typeof viewOf>, subject: SubjectView) =>
      stepOf({ view, open: open(subject), mayWrite: false }, [here], here)?.kind;
    expect(read(viewOf(person, staff), person)).toBe('wait');
    expect(read(viewOf(person, staff), staff)).toBe('wait');
    expect(read(viewOf(person), person)).toBe('opinion');
  });
});

describe('the pane to begin with', () => {
  it('is the matrix before the first decision and after the last', () => {
    expect(choosePaneFirst([counted('a', 0, 2)])).toBe('matrix');
    expect(choosePaneFirst([counted('a', 1, 2)])).toBe('decisions');
    expect(choosePaneFirst([counted('a', 2, 2), counted('b', 0, 0)])).toBe('matrix');
    expect(isAllDecided([counted('a', 2, 2), counted('b', 1, 2)])).toBe(false);
  });
});
