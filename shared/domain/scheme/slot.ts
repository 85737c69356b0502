import type { Band } from './indicator.ts';
import type { AggregationRecipe } from './aggregation-recipe.ts';
import type { IndicatorGroup } from './indicator-group.ts';
import type { Points } from '../points.ts';
import type { Source } from './source.ts';
import type { LocalText } from '../text.ts';

interface SlotBase {
  readonly id: string;
  readonly title: LocalText;
  /** The words that leave it open. */
  readonly source: Source;
  /** A review cannot be packed without it. */
  readonly required: boolean;
}

/**
 * 待定项: what a policy leaves open, by name. The bureau fills it in when it packs a review; the application never does.
 * `groups`: the bureau's own indicators of a part. `points`: maxima that turn a judged group into a scored one. `bands`:
 * value bands of an indicator. `cut-offs`: the lowest total of each grade. `recipe`: how sheets become one figure, where
 * the scheme's own recipe is only the plain one. `choice`: which of several readings holds. `text`: the bureau's own
 * definition of a term.
 */
export type Slot =
  | (SlotBase & { readonly kind: 'groups'; readonly part: string })
  | (SlotBase & { readonly kind: 'points'; readonly groups: readonly string[] })
  | (SlotBase & { readonly kind: 'bands'; readonly indicators: readonly string[] })
  | (SlotBase & { readonly kind: 'cut-offs' })
  | (SlotBase & { readonly kind: 'recipe' })
  | (SlotBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly title: LocalText }[];
      /** What holds while the bureau says nothing. */
      readonly preset: string;
    })
  | (SlotBase & { readonly kind: 'text' });

/** What a bureau put into a slot. */
export type SlotFilling = { readonly slot: string } & (
  | { readonly kind: 'groups'; readonly groups: readonly IndicatorGroup[] }
  | { readonly kind: 'points'; readonly maxima: Readonly<Record<string, Points>> }
  | { readonly kind: 'bands'; readonly bands: Readonly<Record<string, readonly Band[]>> }
  | { readonly kind: 'cut-offs'; readonly cutOffs: Readonly<Record<string, Points>> }
  | { readonly kind: 'recipe'; readonly recipe: AggregationRecipe }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'text'; readonly text: string }
);
