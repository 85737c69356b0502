import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { useLocalText } from '../../ui/text.ts';
import { writeEvidence } from './evidence-words.ts';

/** 佐证材料 of one row. */
export const EvidenceCell = ({ indicator }: { readonly indicator: Indicator }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  return (
    <td>
      {writeEvidence(indicator.requiredEvidence, localText, { and: t('scheme:and'), or: t('scheme:or') })}
    </td>
  );
};
