import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import { bindNow, type Opinion } from './opinion.ts';
import { draftBasis } from './opinion-draft-basis.ts';
import { draftConclusion } from './opinion-draft-conclusion.ts';
import { draftConditions } from './opinion-draft-conditions.ts';
import { draftDisposition } from './opinion-draft-disposition.ts';
import { draftFactors } from './opinion-draft-factors.ts';
import { draftFacts } from './opinion-draft-facts.ts';
import type { DraftContext, DraftInput } from './opinion-draft-input.ts';
import { draftScores } from './opinion-draft-scores.ts';
import { draftSuggestions } from './opinion-draft-suggestions.ts';
import { joinUpTo } from './opinion-draft-text.ts';
import { draftVetoes } from './opinion-draft-vetoes.ts';

/** Whatever stands together in one section has to stay below what a section may hold. */
const LONGEST_SECTION = 18_000;

/**
 * What a draft can speak of, in the order within a section, with the sections that it may stand in: the first of them that
 * the scheme has. A veto that must be decided is so never left out because a scheme has no section of its own for it.
 */
const FAMILIES: readonly {
  readonly homes: readonly string[];
  readonly draft: (context: DraftContext) => string;
}[] = [
  { homes: ['basis'], draft: draftBasis },
  { homes: ['facts'], draft: draftFacts },
  { homes: ['conditions', 'facts', 'conclusion'], draft: draftConditions },
  { homes: ['evaluation', 'factors'], draft: draftScores },
  { homes: ['factors', 'evaluation', 'conclusion'], draft: draftFactors },
  { homes: ['vetoes', 'conclusion'], draft: draftVetoes },
  { homes: ['disposition', 'conclusion'], draft: draftDisposition },
  { homes: ['conclusion'], draft: draftConclusion },
  { homes: ['suggestions'], draft: draftSuggestions },
];

/**
 * A first text for the chair to edit, made of nothing but the review's data. Sections that data cannot speak for
 * start empty and have to be written before freezing. Chinese only: the opinion is a document of the bureau's file.
 */
export const draftOpinion = (input: DraftInput): Opinion => {
  const context = { ...input, scheme: schemeOfSubmission(input.review.scheme, input.submission) };
  const { sections } = context.scheme.opinion;
  const homeOf = (homes: readonly string[]): string | undefined =>
    homes.find((home) => sections.some((section) => section.id === home));
  return {
    submission: input.submission.id,
    sections: sections.map(({ id }) => {
      const drafts = FAMILIES.filter(({ homes }) => homeOf(homes) === id).map(({ draft }) => draft(context));
      const text = joinUpTo(
        LONGEST_SECTION,
        drafts.flatMap((draft) => draft.split('\n')),
      );
      return { id, text, boundAt: bindNow(text, input.figures) };
    }),
  };
};
