import { useTranslation } from 'react-i18next';
import type { OpinionSignatureState } from '../../../shared/domain/signing/outcome.ts';

/** 待签 · 已签 · 已签（附不同意见） · 拒签 · 视为同意. */
export const useStateWords = (): ((state: OpinionSignatureState) => string) => {
  const { t } = useTranslation();
  return (state) => {
    switch (state) {
      case 'to-sign':
        return t('signing:state.toSign');
      case 'signed':
        return t('signing:state.signed');
      case 'signed-with-dissent':
        return t('signing:state.dissent');
      case 'refused':
        return t('signing:state.refused');
      case 'deemed':
        return t('signing:state.deemed');
    }
  };
};
