import type { Indicator } from './indicator.ts';
import type { Points } from '../points.ts';
import type { Source } from './source.ts';
import type { LocalText } from '../text.ts';

/**
 * 一级指标: a heading of the table with its rows. A group within another names it in `parent`; the list is in the order of
 * the print, a parent before its children. A group has indicators or child groups, never both.
 */
export interface IndicatorGroup {
  readonly id: string;
  readonly title: LocalText;
  readonly parent?: string | undefined;
  readonly part?: string | undefined;
  /** Types of submissions that this group is for; absent: for all. */
  readonly types?: readonly string[] | undefined;
  /** Sum of its scored indicators or child groups; absent where nothing in it has points. */
  readonly maxPoints?: Points | undefined;
  /** Bonus groups are totalled apart from the base and shown apart and together. */
  readonly bonus: boolean;
  readonly source: Source;
  readonly indicators: readonly Indicator[];
}
