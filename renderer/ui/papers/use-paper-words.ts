import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';

type Named = Pick<PaperView, 'kind' | 'baseName' | 'member'>;

export interface PaperWords {
  /** 个人打分表 */
  readonly nameOf: (paper: Named) => string;
  /** Whom it is about, where that is one person. */
  readonly whoOf: (paper: Named) => string | undefined;
  /** 甲基地 · 个人打分表 · 李一: enough to know it by wherever it stands. */
  readonly titleOf: (paper: Named) => string;
}

export const usePaperWords = (): PaperWords => {
  const { t } = useTranslation();
  const nameOf = ({ kind }: Named): string => t(`papers:kind.${kind}`);
  const whoOf = ({ member }: Named): string | undefined => member?.name;
  return {
    nameOf,
    whoOf,
    titleOf: (paper) =>
      [paper.baseName, nameOf(paper), whoOf(paper)].filter((part) => part !== undefined).join(' · '),
  };
};
