import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './completeness-table.module.css';
import { filesOf, type IndicatorReport, type SubmissionReport } from './completeness-view.ts';

interface RequirementItemProps {
  readonly submission: SubmissionReport;
  readonly requirement: IndicatorReport['requirements'][number];
  /** False where nothing is asked for, so nothing is missing either. */
  readonly owed: boolean;
}

/** One document that the policy asks for (or one of several) and the files handed in for it. */
export const RequirementItem = ({ submission, requirement, owed }: RequirementItemProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const files = filesOf(submission, requirement.metBy).map(({ title, suppliedBy }) =>
    suppliedBy === undefined ? title : t('intake:supplied', { title }),
  );
  const met = requirement.metBy.length > 0;
  const wanted = requirement.titles.map((title) => localText(title)).join(t('intake:or'));
  return (
    <li className={styles.requirement}>
      <span className={met ? styles.whole : owed ? styles.missing : styles.quiet}>
        <Icon name={met ? 'check' : 'minus'} size={14} />
      </span>
      <span>
        {wanted}
        {met ? (
          <span className={styles.files}>{files.join(t('intake:and'))}</span>
        ) : owed ? (
          <span className={styles.lacking}>{t('intake:missing')}</span>
        ) : null}
      </span>
    </li>
  );
};
