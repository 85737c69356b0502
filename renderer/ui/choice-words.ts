import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Closed sets of the application: marks of a condition, dispositions, states of a veto, missing parts of a sheet. */
export type ChoiceKind = 'condition' | 'disposition' | 'veto' | 'missing';

/** The word of an id of one set, `choices:<kind>.<id>`; titles that a scheme gives its own choices come from the view. */
export const useChoiceWord = (kind: ChoiceKind): ((id: string) => string) => {
  const { t } = useTranslation();
  return useCallback((id) => t(`choices:${kind}.${id}`, { defaultValue: id }), [t, kind]);
};
