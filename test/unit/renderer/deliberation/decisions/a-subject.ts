import type { SubjectView } from '../../../../../shared/contract/decisions.ts';

type Choice = SubjectView['choices'][number];
type Measure = SubjectView['measures'][number];
type Recorded = NonNullable<SubjectView['decision']>;

export const aChoice = (id: string, rest: Partial<Choice> = {}): Choice => ({
  id,
  favourable: false,
  blockedBy: [],
  targets: [],
  targetRequired: false,
  ...rest,
});

export const aMeasure = (id: string, rest: Partial<Measure> = {}): Measure => ({
  id,
  title: { zh: id },
  unit: '平方米',
  words: '不低于200㎡',
  hardness: 'hard',
  meets: null,
  ...rest,
});

/** A condition that nobody decided, unless the test says otherwise. */
export const aSubject = (id: string, rest: Partial<SubjectView> = {}): SubjectView => ({
  id,
  kind: 'condition',
  title: { zh: id },
  hardness: 'hard',
  source: { article: '一', quote: '原文' },
  choices: [
    aChoice('met'),
    aChoice('not-met', { reasonNeeded: 'unfavourable' }),
    aChoice('to-verify', { reasonNeeded: 'unfavourable' }),
  ],
  measures: [],
  marks: [],
  revision: 0,
  ...rest,
});

export const aRecorded = (choice: string, rest: Partial<Recorded> = {}): Recorded => ({
  choice,
  values: [],
  reason: '',
  decidedBy: '组长',
  decidedAt: '2026-11-20T10:00:00Z',
  ...rest,
});

export const aVeto = (id: string, rest: Partial<SubjectView> = {}): SubjectView =>
  aSubject(id, {
    kind: 'veto',
    hardness: undefined,
    choices: [
      aChoice('not-established'),
      aChoice('established', { reasonNeeded: 'unfavourable' }),
      aChoice('referred', { reasonNeeded: 'unfavourable' }),
    ],
    ...rest,
  });
