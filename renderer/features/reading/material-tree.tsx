import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useReadingDesk } from './desk-store.ts';
import { MaterialMarks } from './material-marks.tsx';
import styles from './reading.module.css';
import type { ReadableMaterial, ReadableSubmission } from './reading-queries.ts';

/** With more submissions than these, each is folded until it is wanted. */
const FEW = 12;

/** 材料 by submission: a click lays a document on the desk, "beside" lays it next to the one that is open. */
export const MaterialTree = ({ submissions }: { readonly submissions: readonly ReadableSubmission[] }) => {
  const { t } = useTranslation();
  return (
    <nav className={styles.tree} aria-label={t('reading:tree.label')}>
      {submissions.map((submission) => (
        <details key={submission.id} className={styles.submission} open={submissions.length <= FEW}>
          <summary>
            <span className={styles.base}>{submission.baseName}</span>
            <span className={styles.note}>
              {t('reading:tree.count', { count: submission.materials.length })}
            </span>
          </summary>
          <ul>
            {submission.materials.map((material) => (
              <MaterialRow key={material.id} submission={submission} material={material} />
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
};

const MaterialRow = ({
  submission,
  material,
}: {
  readonly submission: ReadableSubmission;
  readonly material: ReadableMaterial;
}) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const { first, second, open } = useReadingDesk();
  const isOpen = [first, second].some(
    (each) => each?.submissionId === submission.id && each.materialId === material.id,
  );
  const document = { submissionId: submission.id, materialId: material.id };
  return (
    <li className={styles.row} data-open={isOpen}>
      <button
        type="button"
        className={styles.material}
        data-material={material.id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => open(document)}
      >
        <Icon name="file" size={15} />
        <span className={styles.words}>
          <span className={styles.title}>{material.title}</span>
          <span className={styles.note}>
            {material.place ? t('reading:tree.left', { page: material.place.page }) : bytes(material.bytes)}
          </span>
          <MaterialMarks material={material} />
        </span>
      </button>
      <button
        type="button"
        className={styles.beside}
        disabled={first === null}
        aria-label={t('reading:tree.besideLong', { title: material.title })}
        title={t('reading:tree.beside')}
        onClick={() => open(document, 'second')}
      >
        {t('reading:tree.besideShort')}
      </button>
    </li>
  );
};
