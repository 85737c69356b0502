import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../shared/domain/text.ts';
import { loadLocale } from './locales.ts';

const addLocale = async (locale: Locale): Promise<void> => {
  if (i18next.hasResourceBundle(locale, 'common')) return;
  for (const [namespace, words] of Object.entries(await loadLocale(locale)))
    i18next.addResourceBundle(locale, namespace, words);
};

const announce = (locale: Locale): void => {
  document.documentElement.lang = locale;
};

/** Loads one language and starts; keys are always written with their namespace, `home:drop.title`. */
export const startI18n = async (locale: Locale): Promise<void> => {
  const words = await loadLocale(locale);
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(words),
    resources: { [locale]: words },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    // A word that a service forgot must not show as braces.
    missingInterpolationHandler: () => '',
    react: { useSuspense: false },
  });
  announce(locale);
};

export const switchLocale = async (locale: Locale): Promise<void> => {
  await addLocale(locale);
  await i18next.changeLanguage(locale);
  announce(locale);
};
