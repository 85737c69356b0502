import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { progressOf } from './list-rows.ts';

/** 预览 · 待签 0/3 · 待您签署 1/3 · 已签 2/3 · 已签 3/3（纸质 1）. */
export const useProgressWords = (): ((paper: PaperView) => string) => {
  const { t } = useTranslation();
  return (paper) => {
    const { signers } = paper;
    const figures = {
      signed: signers.filter(({ how }) => how !== null).length,
      signers: signers.length,
      scanned: signers.filter(({ how }) => how === 'scan').length,
    };
    const progress = progressOf(paper);
    switch (progress) {
      case 'preview':
      case 'with-return':
      case 'unsigned':
        return t(`papers:progress.${progress}`);
      case 'awaits-own':
        return t('papers:progress.awaitsOwn', figures);
      case 'to-sign':
        return t('papers:progress.toSign', figures);
      case 'lacking':
        return t('papers:progress.lacking', figures);
      case 'partly':
      case 'signed':
        return figures.scanned > 0
          ? t('papers:progress.withScan', figures)
          : t('papers:progress.key', figures);
    }
  };
};
