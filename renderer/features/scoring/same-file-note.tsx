import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { MaterialId, Sha256 } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './evidence-list.module.css';

interface SameFileNoteProps {
  readonly sheet: Pick<SheetView, 'sameFiles' | 'submissionId'>;
  readonly sha256: Sha256 | undefined;
  /** The material that is being looked at: it is not its own double. */
  readonly material?: MaterialId | undefined;
}

/** Points out that the very same file lies elsewhere as well; what that means is for people to say. */
export const SameFileNote = ({ sheet, sha256, material }: SameFileNoteProps) => {
  const { t } = useTranslation();
  const places = (sheet.sameFiles.find((same) => same.sha256 === sha256)?.places ?? []).filter(
    (place) =>
      material === undefined || place.submissionId !== sheet.submissionId || place.materialId !== material,
  );
  if (places.length === 0) return null;
  const words = places.map(({ submissionId, baseName, title, materialId }) => {
    if (materialId === undefined) return t('scoring:sameFile.added', { name: baseName, title });
    return submissionId === sheet.submissionId
      ? t('scoring:sameFile.here', { title })
      : t('scoring:sameFile.other', { name: baseName, title });
  });
  return (
    <span className={styles.same} data-same-file={sha256}>
      <Icon name="warning" size={13} />
      <span>{t('scoring:sameFile.what', { places: words.join(t('scoring:sameFile.and')) })}</span>
    </span>
  );
};
