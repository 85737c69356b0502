import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './seat-news.module.css';

type Supplement = NonNullable<OpenedFile['supplement']>;

interface SupplementNewsProps {
  readonly supplement: Supplement;
  readonly onGo: () => void;
}

/** What the bureau's supplement changed, by submission, and how many entries wait to be looked at again: nobody's name. */
export const SupplementNews = ({ supplement, onGo }: SupplementNewsProps) => {
  const { t } = useTranslation();
  const describe = ({ added, replaced, claims }: Supplement['submissions'][number]): string =>
    [
      added > 0 ? t('home:supplement.added', { count: added }) : '',
      replaced > 0 ? t('home:supplement.replaced', { count: replaced }) : '',
      claims > 0 ? t('home:supplement.claims', { count: claims }) : '',
    ]
      .filter((part) => part !== '')
      .join(t('home:supplement.comma'));
  return (
    <div className={styles.news} role="status" data-supplement-news={supplement.toReconsider}>
      <span className={styles.mark}>
        <Icon name="check" size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{t('home:supplement.title', { title: supplement.title })}</p>
        <ul>
          {supplement.submissions.map((each) => (
            <li key={each.submissionId}>
              {t('home:supplement.line', { submission: each.baseName, what: describe(each) })}
            </li>
          ))}
        </ul>
        {supplement.toReconsider > 0 ? (
          <p>{t('home:supplement.toReconsider', { count: supplement.toReconsider })}</p>
        ) : null}
        <p className={styles.kept}>{t('home:supplement.kept')}</p>
      </div>
      <Button onClick={onGo}>{t('home:supplement.go')}</Button>
    </div>
  );
};
