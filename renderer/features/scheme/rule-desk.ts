import { createContext, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { Rule } from './rule.ts';

/**
 * How sources are shown: `choose`: the article is a button, its words come up beside the table; `words`: article and words
 * stand in the row; `articles`: the article alone, for paper.
 */
export type SourceMode = 'choose' | 'words' | 'articles';

interface Chosen {
  readonly rule: Rule | null;
}

export interface RuleDesk {
  readonly mode: SourceMode;
  /** Kept apart from React's tree: choosing a rule redraws two marks and the pane, not a table of hundreds. */
  readonly chosen: StoreApi<Chosen>;
}

export const createChosen = (): StoreApi<Chosen> => createStore<Chosen>(() => ({ rule: null }));

export const RuleDeskContext = createContext<RuleDesk>({ mode: 'articles', chosen: createChosen() });

export const useSourceMode = (): SourceMode => useContext(RuleDeskContext).mode;

export const useChosenRule = (): Rule | null =>
  useStore(useContext(RuleDeskContext).chosen, (state) => state.rule);

export const useIsChosen = (rule: Rule): boolean =>
  useStore(useContext(RuleDeskContext).chosen, (state) => state.rule?.id === rule.id);

/** Chooses a rule, or none. */
export const useChoose = (): ((rule: Rule | null) => void) => {
  const { chosen } = useContext(RuleDeskContext);
  return (rule) => chosen.setState({ rule });
};
