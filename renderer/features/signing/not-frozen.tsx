import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Nothing to sign before the opinions are frozen. */
export const NotFrozen = () => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <EmptyState
      title={t('signing:notFrozen.title')}
      action={<Button onClick={() => goTo('opinion')}>{t('signing:notFrozen.action')}</Button>}
    >
      <p>{t('signing:notFrozen.why')}</p>
    </EmptyState>
  );
};
