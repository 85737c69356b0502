import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Before the round is closed there are no figures to write about. */
export const OpinionClosed = () => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <EmptyState
      title={t('opinion:closed.title')}
      action={<Button onClick={() => goTo('scoring')}>{t('opinion:closed.action')}</Button>}
    >
      <p>{t('opinion:closed.why')}</p>
    </EmptyState>
  );
};
