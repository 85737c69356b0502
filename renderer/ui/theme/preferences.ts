import { z } from 'zod';
import { create } from 'zustand';

export const THEMES = ['light', 'dark', 'contrast'] as const;
/** Per cent of the base of 16 px. */
export const TEXT_SIZES = [100, 112, 125, 150] as const;

const preferencesSchema = z.object({
  locale: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  theme: z.enum(THEMES).catch('light'),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))).catch(100),
});

export type Preferences = z.infer<typeof preferencesSchema>;

const KEY = 'paneldesk.preferences';

/** The loopback host has another port, hence another origin, each time; cookies do not look at the port. */
const readCookie = (): string | null => {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${KEY}=`));
  return found ? decodeURIComponent(found.slice(KEY.length + 1)) : null;
};

const keepPreferences = (preferences: Preferences): void => {
  const text = JSON.stringify(preferences);
  try {
    window.localStorage.setItem(KEY, text);
    document.cookie = `${KEY}=${encodeURIComponent(text)}; path=/; max-age=31536000; samesite=strict`;
  } catch {
    // A window without storage keeps the choice until it closes.
  }
};

const readPreferences = (): Preferences => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? readCookie() ?? '{}');
    return preferencesSchema.parse(stored);
  } catch {
    // Whatever another version or another hand left there: start from the defaults.
    return preferencesSchema.parse({});
  }
};

interface PreferencesStore extends Preferences {
  readonly choose: (change: Partial<Preferences>) => void;
}

/** How this window looks; of the machine, not of a seat or a review. */
export const usePreferences = create<PreferencesStore>((set, get) => ({
  ...readPreferences(),
  choose: (change) => {
    set(change);
    const { locale, theme, textSize } = get();
    keepPreferences({ locale, theme, textSize });
  },
}));
