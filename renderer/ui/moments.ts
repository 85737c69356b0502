import { useMemo } from 'react';
import type { Locale } from '../../shared/domain/text.ts';
import { useLocale } from './text.ts';

export interface Moments {
  /** 10:32:07 */
  readonly clock: (iso: string) => string;
  /** 2026年11月20日 / 20 Nov 2026 */
  readonly day: (iso: string) => string;
  /** Day and clock without seconds. */
  readonly moment: (iso: string) => string;
  /** Clock without seconds for a moment of today, null for any other day. */
  readonly today: (iso: string) => string | null;
  /** 12.4 MB */
  readonly bytes: (count: number) => string;
  readonly count: (value: number) => string;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

const writeBytes = (count: number, locale: Locale): string => {
  const step = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(count) / Math.log(1024)));
  const value = count / 1024 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${UNITS[step] ?? 'B'}`;
};

const guard =
  (format: (date: Date) => string) =>
  (iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : format(date);
  };

/** Claimed times and amounts as people write them in the language of the window. */
export const useMoments = (): Moments => {
  const locale = useLocale();
  return useMemo(() => {
    const written = locale === 'en' ? 'en-GB' : 'zh-CN';
    const clock = new Intl.DateTimeFormat(written, { timeStyle: 'medium', hour12: false });
    const short = new Intl.DateTimeFormat(written, { hour: '2-digit', minute: '2-digit', hour12: false });
    const day = new Intl.DateTimeFormat(written, {
      year: 'numeric',
      month: locale === 'en' ? 'short' : 'long',
      day: 'numeric',
    });
    return {
      clock: guard((date) => clock.format(date)),
      day: guard((date) => day.format(date)),
      moment: guard((date) => `${day.format(date)} ${short.format(date)}`),
      today: (iso: string) => {
        const date = new Date(iso);
        return date.toDateString() === new Date().toDateString() ? short.format(date) : null;
      },
      bytes: (count: number) => writeBytes(count, locale),
      count: (value: number) => value.toLocaleString(locale),
    };
  }, [locale]);
};
