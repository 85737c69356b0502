import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../shared/contract/deliberation.ts';

/** How alike the members rank, said to be advisory; why it is not there where it says nothing. */
export const AgreementLine = ({ agreement }: Pick<Overview, 'agreement'>) => {
  const { t } = useTranslation();
  return agreement ? (
    <p>
      <strong>{t('deliberation:agreement.value', { coefficient: agreement.coefficient })}</strong>{' '}
      {t('deliberation:agreement.means', {
        members: agreement.members,
        submissions: agreement.submissions,
      })}
    </p>
  ) : (
    <p>{t('deliberation:agreement.none')}</p>
  );
};
