import type { Scheme, SchemeKind } from '../scheme/scheme.ts';
import type { Slot, SlotFilling } from '../scheme/slot.ts';

const WORD =
  '(?:准入论证评估|论证评估|绩效评价|绩效评估|绩效考核|阶段性?评价|优化整合|评选|评定|遴选|认定|考核|评估|评价|论证)';

/** One or several of them at the end of a title: 绩效评价与阶段性评价. */
const AT_THE_END = new RegExp(`(?:${WORD}[与和及、])*${WORD}$`);

const WORD_OF_KIND: Readonly<Record<SchemeKind, string>> = {
  recognition: '认定',
  evaluation: '绩效评价',
  admission: '准入论证评估',
  realignment: '优化整合',
};

/** Options that the bureau chose, by their titles. */
const listChosen = (slots: readonly Slot[], fillings: readonly SlotFilling[]): readonly string[] =>
  fillings.flatMap((filling) => {
    const slot = slots.find(({ id }) => id === filling.slot);
    if (filling.kind !== 'choice' || slot?.kind !== 'choice') return [];
    return slot.options.filter(({ id }) => id === filling.option).map(({ title }) => title.zh);
  });

/**
 * What the panel does, as the scheme's title calls it (认定, 评选, 绩效考核 …); by the scheme's kind where it says nothing. Where
 * the title names several (绩效评价与阶段性评价) and the bureau chose one of them (年度绩效评价), its choice is the word.
 */
export const wordOfReview = (
  { kind, title, slots }: Pick<Scheme, 'kind' | 'title' | 'slots'>,
  fillings: readonly SlotFilling[] = [],
): string => {
  const word = AT_THE_END.exec(title.zh)?.[0] ?? WORD_OF_KIND[kind];
  const several = word.split(/[与和及、]/);
  if (several.length === 1) return word;
  const chosen = listChosen(slots, fillings).filter((option) =>
    several.some((each) => option.endsWith(each)),
  );
  return chosen.length === 1 ? (chosen[0] ?? word) : word;
};

/** 《办法》（文号）（征求意见稿）: a draft says so wherever its policy is named. */
export const namePolicy = ({ policy }: Pick<Scheme, 'policy'>): string => {
  const reference = policy.reference === undefined ? '' : `（${policy.reference}）`;
  const saysDraft = policy.status === 'draft' && !policy.title.includes('征求意见稿');
  return `《${policy.title}》${reference}${saysDraft ? '（征求意见稿）' : ''}`;
};
