import { useTranslation } from 'react-i18next';

export interface SignedCount {
  readonly opinions: number;
  readonly papers: number;
}

/** 2 份意见和 9 份文书: the same words before, on the button, and afterwards. */
export const useSignedWords = (): ((count: SignedCount) => string) => {
  const { t } = useTranslation();
  return ({ opinions, papers }) =>
    [
      ...(opinions > 0 ? [t('signing:what.opinions', { documents: opinions })] : []),
      ...(papers > 0 ? [t('signing:what.papers', { papers })] : []),
    ].join(t('signing:what.and'));
};
