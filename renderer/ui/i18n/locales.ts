import type { ResourceLanguage } from 'i18next';
import type { Locale } from '../../../shared/domain/text.ts';

// A language is one chunk: switching loads it once, the other one costs nothing.
const LANGUAGES: Readonly<Record<Locale, () => Promise<ResourceLanguage>>> = {
  'zh-CN': async () => (await import('./zh-cn.ts')).ZH_CN,
  en: async () => (await import('./en.ts')).EN,
};

/** Every namespace of a language. */
export const loadLocale = (locale: Locale): Promise<ResourceLanguage> => LANGUAGES[locale]();
