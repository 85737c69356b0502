import { useTranslation } from 'react-i18next';
import type { PanelRuleView } from '../../../shared/contract/panel.ts';
import { useLocalText } from '../../ui/text.ts';

/** What a rule of the composition wants and what it finds among those who have signed in. */
export const useRuleWords = (): ((rule: PanelRuleView) => string) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  return ({ rule, state, atLeast = 0, found, missing }) => {
    const capacities = missing.map((each) => localText(each)).join(t('panel:and'));
    switch (rule) {
      case 'size':
        return t('panel:rule.size', { atLeast, found });
      case 'odd':
        return t('panel:rule.odd', { found });
      case 'capacities':
        return state === 'met' ? t('panel:rule.capacitiesMet') : t('panel:rule.capacities', { capacities });
      case 'share':
        return state === 'met'
          ? t('panel:rule.shareMet', { atLeast, found })
          : t('panel:rule.share', { capacities, atLeast, found });
    }
  };
};
