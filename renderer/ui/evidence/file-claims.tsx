import { useTranslation } from 'react-i18next';
import type { FileClaims as Claims } from '../../../shared/domain/scoring/sheet.ts';
import styles from './file-claims.module.css';

/** What a photo says of itself. Anybody could have written it, and so it is said. */
export const FileClaims = ({ claimed }: { readonly claimed: Claims | undefined }) => {
  const { t } = useTranslation();
  if (!claimed) return null;
  const { takenAt, latitude, longitude, device } = claimed;
  const parts = [
    ...(takenAt === undefined ? [] : [t('camera:claims.takenAt', { at: takenAt.replace('T', ' ') })]),
    ...(latitude === undefined || longitude === undefined
      ? []
      : [t('camera:claims.place', { latitude, longitude })]),
    ...(device === undefined ? [] : [t('camera:claims.device', { device })]),
  ];
  return parts.length === 0 ? null : (
    <span className={styles.claims} data-claims>
      {t('camera:claims.title', { parts: parts.join(t('camera:claims.and')) })}
    </span>
  );
};
