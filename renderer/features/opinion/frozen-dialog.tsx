import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import styles from './opinion.module.css';

/** After freezing: the code that everybody will see beside the signature, large enough to read out. */
export const FrozenDialog = ({
  shortCode,
  onClose,
}: {
  readonly shortCode: string;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('opinion:frozen.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p>{t('opinion:frozen.code')}</p>
      <p className={styles.shortCode}>{shortCode}</p>
      <p>{t('opinion:frozen.next')}</p>
      <div className={styles.dialogButtons}>
        <Button onClick={() => goTo('signing')} data-autofocus>
          {t('opinion:toSigning')}
        </Button>
      </div>
    </Modal>
  );
};
