import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { listSections, type OutlineEntry } from './outline.ts';
import { listBlocks, listEmptyParts } from './scheme-blocks.ts';
import { useBlockTitle } from './use-block-title.ts';

/** The table of contents: tables first, then what else the scheme says. */
export const useOutline = (shown: Scheme, isWhole: boolean): readonly OutlineEntry[] => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const blockTitle = useBlockTitle();
  const emptyParts = isWhole ? listEmptyParts(shown) : [];
  return [
    ...listBlocks(shown).map((block) => ({ id: block.id, title: blockTitle(block) })),
    ...emptyParts.map((part) => ({ id: `part-${part.id}`, title: localText(part.title) })),
    ...(shown.transitions.length > 0 ? [{ id: 'transitions', title: t('scheme:section.transitions') }] : []),
    ...listSections(shown, isWhole).map((id) => ({ id, title: t(`scheme:section.${id}`) })),
  ];
};
