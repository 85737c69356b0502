import type { Indicator, Measure } from '../../../shared/domain/scheme/indicator.ts';
import type { Grade } from '../../../shared/domain/scheme/scheme.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import type { LocalText } from '../../../shared/domain/text.ts';

/** What is said beside a rule's own words. */
export type RuleNote =
  | { readonly kind: 'caution'; readonly text: LocalText; readonly source?: Source | undefined }
  | {
      readonly kind: 'relaxation';
      readonly measure: Measure;
      readonly text: LocalText;
      readonly source: Source;
    }
  | { readonly kind: 'other-reading'; readonly measure: Measure; readonly source: Source }
  | { readonly kind: 'soft' | 'reason-required' | 'evidence-required' };

/** One rule of a scheme as the window shows where it comes from. */
export interface Rule {
  /** Unique within a scheme. */
  readonly id: string;
  readonly title: LocalText;
  readonly sources: readonly Source[];
  readonly notes: readonly RuleNote[];
}

type RuleKind =
  | 'group'
  | 'part'
  | 'type'
  | 'veto'
  | 'conclusion'
  | 'transition'
  | 'consequence'
  | 'panel'
  | 'provision'
  | 'slot'
  | 'section';

interface Ruled {
  readonly title: LocalText;
  readonly source?: Source | undefined;
  readonly hardness?: 'hard' | 'soft' | undefined;
}

const SOFT: readonly RuleNote[] = [{ kind: 'soft' }];

/** A rule with one source, or none where the policy says nothing of it. */
export const ruleOf = (kind: RuleKind, id: string, { title, source, hardness }: Ruled): Rule => ({
  id: `${kind}:${id}`,
  title,
  sources: source ? [source] : [],
  notes: hardness === 'soft' ? SOFT : [],
});

/** A grade and its share often stand in two places. */
export const ruleOfGrade = ({ id, title, source, share }: Grade): Rule => ({
  id: `grade:${id}`,
  title,
  sources: [source, share?.source].flatMap((each) => each ?? []),
  notes: [],
});

const notesOfMeasure = (measure: Measure): readonly RuleNote[] => [
  ...(measure.otherReading
    ? [{ kind: 'other-reading', measure, source: measure.otherReading.source } as const]
    : []),
  ...(measure.relaxation ? [{ kind: 'relaxation', measure, ...measure.relaxation } as const] : []),
];

export const ruleOfIndicator = (indicator: Indicator): Rule => ({
  id: `indicator:${indicator.id}`,
  title: indicator.title,
  sources: [indicator.source],
  notes: [
    ...(indicator.mode === 'condition'
      ? [...(indicator.hardness === 'soft' ? SOFT : []), ...indicator.measures.flatMap(notesOfMeasure)]
      : []),
    ...indicator.cautions.map((caution) => ({ kind: 'caution', ...caution }) as const),
    ...(indicator.reasonRequired ? [{ kind: 'reason-required' } as const] : []),
    ...(indicator.evidenceRequired ? [{ kind: 'evidence-required' } as const] : []),
  ],
});

/** 第八条第1项, each article once. */
export const articlesOf = (rule: Rule): string =>
  [...new Set(rule.sources.map((source) => source.article))].join('、');

/** Cautions and wordings that call for a second look. */
export const countWarnings = (rule: Rule): number =>
  rule.notes.filter((note) => note.kind === 'caution' || note.kind === 'other-reading').length;

/** Whether a note's words stand in the rule's own quotation already: they are then not said twice. */
export const isQuoted = (rule: Rule, { document, quote }: Source): boolean =>
  rule.sources.some((source) => source.document === document && source.quote.includes(quote));
