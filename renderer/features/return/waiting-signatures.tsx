import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

interface WaitingSignaturesProps {
  readonly frozen: boolean;
  /** Names of those who still have to sign. */
  readonly waiting: readonly string[];
}

/** What has to happen before there is something to return. */
export const WaitingSignatures = ({ frozen, waiting }: WaitingSignaturesProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return frozen ? (
    <EmptyState
      title={t('return:waiting.title')}
      action={<Button onClick={() => goTo('signing')}>{t('return:waiting.action')}</Button>}
    >
      <p>{t('return:waiting.why')}</p>
      <p>{t('return:waiting.names', { names: waiting.join(t('return:and')) })}</p>
    </EmptyState>
  ) : (
    <EmptyState
      title={t('return:notFrozen.title')}
      action={<Button onClick={() => goTo('opinion')}>{t('return:notFrozen.action')}</Button>}
    >
      <p>{t('return:notFrozen.why')}</p>
    </EmptyState>
  );
};
