import { useTranslation } from 'react-i18next';
import type { SayingTally } from './said.ts';

/** 您将签署 2 份，其中 1 份附书面意见，拒签 1 份: read once more before the PIN. */
export const useSayingWords = (): ((tally: SayingTally) => string) => {
  const { t } = useTranslation();
  return ({ signs, dissents, refuses }) => {
    const parts = [
      ...(signs > 0 ? [t('signing:summary.signs', { documents: signs })] : []),
      ...(dissents > 0 ? [t('signing:summary.dissents', { documents: dissents })] : []),
      ...(refuses > 0 ? [t('signing:summary.refuses', { documents: refuses })] : []),
    ];
    return t('signing:summary.all', { parts: parts.join(t('signing:summary.and')) });
  };
};
