/** A text as the policy or the bureau words it; Chinese always, English where somebody wrote one. */
export interface LocalText {
  readonly zh: string;
  readonly en?: string | undefined;
}

export type Locale = 'zh-CN' | 'en';

/** English falls back to the Chinese original: a policy's words are never machine-made here. */
export const textIn = (text: LocalText, locale: Locale): string =>
  locale === 'en' ? (text.en ?? text.zh) : text.zh;
