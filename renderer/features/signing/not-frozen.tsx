import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VoidedNotice } from '../../ui/voided-notice.tsx';
import type { SigningStatus } from './signing-order.ts';

/** Nothing to sign before the opinions are frozen; signatures that were made before and voided are told. */
export const NotFrozen = ({ voided }: { readonly voided: SigningStatus['voided'] }) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <>
      <VoidedNotice voided={voided} again />
      <EmptyState
        title={t('signing:notFrozen.title')}
        action={<Button onClick={() => goTo('opinion')}>{t('signing:notFrozen.action')}</Button>}
      >
        <p>{t('signing:notFrozen.why')}</p>
      </EmptyState>
    </>
  );
};
