import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { valueOf, type EntryDraft } from './entry-draft.ts';
import styles from './entry-notice.module.css';
import pane from './entry-pane.module.css';
import type { EntryValue } from '../../ui/judgement/entry-value.ts';
import { useAnswer } from '../../ui/judgement/use-answer.ts';

const Version = ({
  title,
  indicator,
  value,
}: {
  readonly title: string;
  readonly indicator: IndicatorView;
  readonly value: EntryValue;
}) => {
  const { t } = useTranslation();
  const answer = useAnswer()(indicator, value);
  return (
    <div className={styles.version}>
      <p className={pane.label}>{title}</p>
      <p>
        <strong>{answer.main ?? t('scoring:conflict.notGiven')}</strong>
      </p>
      {answer.note === undefined ? null : <p>{answer.note}</p>}
      <p className={pane.lockedComment}>{value.comment === '' ? t('scoring:comment.none') : value.comment}</p>
    </div>
  );
};

/** The entry changed in another window meanwhile: both are shown, a person chooses, nothing is overwritten silently. */
export const ConflictNotice = ({
  indicator,
  draft,
  onChoose,
}: {
  readonly indicator: IndicatorView;
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
        <Version title={t('scoring:conflict.mine')} indicator={indicator} value={valueOf(draft)} />
        <Version title={t('scoring:conflict.theirs')} indicator={indicator} value={draft.conflict.value} />
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
