import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/text.ts';
import type { Block } from './scheme-blocks.ts';

/** 科研评审 · 评审要素; without parts the kind of table alone. */
export const useBlockTitle = (): ((block: Block) => string) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  return ({ part, family }) =>
    part
      ? t('common:dotted', { first: localText(part.title), second: t(`scheme:family.${family}`) })
      : t(`scheme:family.${family}`);
};
