import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../shared/contract/site-visit.ts';

export interface Figures {
  /** Digits with their unit. */
  readonly write: (value: string, unit: string | undefined) => string;
  /** 填报值 as it is printed. */
  readonly writeClaim: (item: VisitItemView) => string;
}

/** How numbers of the visit are written. */
export const useFigures = (): Figures => {
  const { t } = useTranslation();
  const write = (value: string, unit: string | undefined): string =>
    unit === undefined ? value : t('site-visit:withUnit', { value, unit });
  return { write, writeClaim: ({ claim }) => claim ?? t('site-visit:item.noClaim') };
};
