import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../shared/domain/ids.ts';
import { setSide } from './side-store.ts';
import styles from './side.module.css';

/** Opens the pane beside the matrix again. */
export const SideHandle = ({ member }: { readonly member: MemberId | undefined }) => {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.handle} onClick={() => setSide(member, { open: true })}>
      {t('deliberation:side.open')}
    </button>
  );
};
