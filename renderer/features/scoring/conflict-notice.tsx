import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOfPoints, valueOf, type EntryDraft, type EntryValue } from './entry-draft.ts';
import styles from './entry-pane.module.css';

const Version = ({ title, value }: { readonly title: string; readonly value: EntryValue }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.version}>
      <p className={styles.label}>{title}</p>
      <p>
        <strong>{value.points === null ? t('scoring:conflict.noPoints') : textOfPoints(value.points)}</strong>
      </p>
      <p className={styles.lockedComment}>
        {value.comment === '' ? t('scoring:comment.none') : value.comment}
      </p>
    </div>
  );
};

/** The entry changed in another window meanwhile: both are shown, a person chooses, nothing is overwritten silently. */
export const ConflictNotice = ({
  draft,
  onChoose,
}: {
  readonly draft: EntryDraft;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}) => {
  const { t } = useTranslation();
  if (!draft.conflict) return null;
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <strong>{t('scoring:conflict.title')}</strong> {t('scoring:conflict.what')}
      </p>
      <div className={styles.versions}>
        <Version title={t('scoring:conflict.mine')} value={valueOf(draft)} />
        <Version title={t('scoring:conflict.theirs')} value={draft.conflict.value} />
      </div>
      <div className={styles.conflictButtons}>
        <Button size="sm" variant="default" onClick={() => onChoose('theirs')}>
          {t('scoring:conflict.takeTheirs')}
        </Button>
        <Button size="sm" onClick={() => onChoose('mine')}>
          {t('scoring:conflict.takeMine')}
        </Button>
      </div>
    </div>
  );
};
