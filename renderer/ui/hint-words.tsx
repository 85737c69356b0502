import { useTranslation } from 'react-i18next';
import type { HintView } from '../../shared/contract/convening.ts';

/** What is alike, as the roster has it and as the material has it. A likeness, never a finding. */
export const HintWords = ({ hint }: { readonly hint: HintView }) => {
  const { t } = useTranslation();
  return (
    <>{t(`convening:hint.${hint.kind}`, { ofMember: hint.ofMember, ofSubmission: hint.ofSubmission })}</>
  );
};
