import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn, type Locale, type LocalText } from '../../shared/domain/text.ts';

export const useLocale = (): Locale => {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
};

/** Words of the policy or the bureau in the language of the window. */
export const useLocalText = (): ((text: LocalText) => string) => {
  const locale = useLocale();
  return useCallback((text) => textIn(text, locale), [locale]);
};
