import { useTranslation } from 'react-i18next';
import type { SayingTally } from './said.ts';
import { useSignedWords } from './use-signed-words.ts';

/** 您将签署 2 份意见和 9 份文书，其中附不同意见 1 份，拒签 1 份: read once more before the PIN. */
export const useSayingWords = (): ((tally: SayingTally, papers: number) => string) => {
  const { t } = useTranslation();
  const nameSigned = useSignedWords();
  return ({ signs, dissents, refuses }, papers) => {
    const parts = [
      ...(signs + papers > 0
        ? [t('signing:summary.signs', { what: nameSigned({ opinions: signs, papers }) })]
        : []),
      ...(dissents > 0 ? [t('signing:summary.dissents', { documents: dissents })] : []),
      ...(refuses > 0 ? [t('signing:summary.refuses', { documents: refuses })] : []),
    ];
    return t('signing:summary.all', { parts: parts.join(t('signing:summary.and')) });
  };
};
