import { CONDITION_MARKS, type ConditionIndicator, type Hardness } from '../scheme/indicator.ts';
import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import type { Submission } from '../review/review.ts';
import { VETO_STATES, type Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import { listChoices } from '../scoring/sheet-rules.ts';
import type { Source } from '../scheme/source.ts';
import type { LocalText } from '../text.ts';

export const SUBJECT_KINDS = ['condition', 'disposition', 'veto', 'conclusion'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One of the answers to a subject. `title` is absent where it is a word of the application (met, keep …). */
export interface SubjectChoice {
  readonly id: string;
  readonly title?: LocalText | undefined;
  readonly favourable: boolean;
}

/** What a panel has to agree on about one submission: not an average of sheets but one answer. */
export interface DecisionSubject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly title: LocalText;
  readonly part?: string | undefined;
  readonly source: Source;
  readonly choices: readonly SubjectChoice[];
  /** Of a condition. */
  readonly hardness?: Hardness | undefined;
  readonly condition?: ConditionIndicator | undefined;
}

const unnamed = (ids: readonly string[]): readonly SubjectChoice[] =>
  ids.map((id) => ({ id, favourable: false }));

/** Conditions, dispositions, vetoes and conclusions that apply to the submission, in the order in which a panel takes them. */
export const listSubjects = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
): readonly DecisionSubject[] => [
  ...listIndicators(schemeOfSubmission(scheme, submission)).flatMap(
    ({ group, indicator }): readonly DecisionSubject[] => {
      const { id, title, source } = indicator;
      const base = { id, title, source, part: group.part };
      if (indicator.mode === 'condition')
        return [
          {
            ...base,
            kind: 'condition',
            choices: unnamed(CONDITION_MARKS),
            hardness: indicator.hardness,
            condition: indicator,
          },
        ];
      if (indicator.mode === 'disposition')
        return [
          { ...base, kind: 'disposition', choices: unnamed(listChoices(scheme, submission, indicator)) },
        ];
      return [];
    },
  ),
  ...scheme.vetoes.map((veto) => ({ ...veto, kind: 'veto' as const, choices: unnamed(VETO_STATES) })),
  ...scheme.conclusions.map(({ options, ...conclusion }) => ({
    ...conclusion,
    kind: 'conclusion' as const,
    choices: options,
  })),
];
