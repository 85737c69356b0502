import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import { isSettled } from '../../../host/settled.ts';

export interface SubjectGroup {
  readonly kind: SubjectView['kind'];
  readonly subjects: readonly SubjectView[];
  readonly settled: number;
}

export const countSettled = (subjects: readonly SubjectView[]): number => subjects.filter(isSettled).length;

/** Subjects under a heading per kind, in the order in which a panel takes them. */
export const groupSubjects = (subjects: readonly SubjectView[]): readonly SubjectGroup[] =>
  [...Map.groupBy(subjects, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    subjects: own,
    settled: countSettled(own),
  }));

/** The next subject that needs the panel, after `from` and then round from the beginning; undefined when none does. */
export const nextUnsettled = (
  subjects: readonly SubjectView[],
  from: string | undefined,
): SubjectView | undefined => {
  const at = subjects.findIndex(({ id }) => id === from);
  return [...subjects.slice(at + 1), ...subjects.slice(0, at + 1)].find(
    (subject) => subject.id !== from && !isSettled(subject),
  );
};

/** The subject `by` places on; stays at the ends. */
export const stepSubject = (
  subjects: readonly SubjectView[],
  from: string | undefined,
  by: 1 | -1,
): SubjectView | undefined => {
  const at = subjects.findIndex(({ id }) => id === from);
  return subjects[Math.min(subjects.length - 1, Math.max(0, at + by))];
};
