import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { useNavigation } from '../../host/navigation.ts';

interface OpinionActionsProps {
  readonly role: PanelMember['role'];
  readonly frozen: boolean;
  readonly onFreeze: () => void;
  readonly onUnfreeze: () => void;
}

/** What the seat may do with the opinions as they stand. */
export const OpinionActions = ({ role, frozen, onFreeze, onUnfreeze }: OpinionActionsProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  if (!frozen)
    return role === 'chair' ? <Button onClick={onFreeze}>{t('opinion:freeze.action')}</Button> : null;
  return (
    <>
      {role === 'member' ? null : (
        <Button variant="default" onClick={onUnfreeze}>
          {t('opinion:unfreeze.action')}
        </Button>
      )}
      <Button onClick={() => goTo('signing')}>{t('opinion:toSigning')}</Button>
    </>
  );
};
