import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Before the round is closed nobody sees anybody's scores: what will be here, and who opens it. */
export const RoundOpenNotice = () => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <EmptyState
      title={t('deliberation:open.title')}
      action={<Button onClick={() => goTo('scoring')}>{t('deliberation:open.action')}</Button>}
    >
      <p>{t('deliberation:open.why')}</p>
      <p>{t('deliberation:open.next')}</p>
    </EmptyState>
  );
};
