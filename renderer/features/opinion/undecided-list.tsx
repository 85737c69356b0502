import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { useWantedSubject } from '../../host/decisions.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useLocalText } from '../../ui/text.ts';
import type { Undecided } from './list-undecided.ts';
import styles from './opinion.module.css';

/** As many titles as are read at a glance. */
const NAMED = 4;

interface UndecidedListProps {
  readonly undecided: readonly Undecided[];
  readonly nameOf: (submissionId: SubmissionId) => string;
}

/** What the panel has not decided yet, each submission leading to its first undecided subject. */
export const UndecidedList = ({ undecided, nameOf }: UndecidedListProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <>
      <p>{t('opinion:undecided.title')}</p>
      <ul className={styles.faults}>
        {undecided.map(({ submissionId, subjects }) => {
          const titles = subjects
            .slice(0, NAMED)
            .map(({ title }) => text(title))
            .join(' · ');
          const visit = (): void => {
            const [first] = subjects;
            if (first) useWantedSubject.setState({ wanted: { submissionId, subject: first.id } });
            goTo('deliberation');
          };
          return (
            <li key={submissionId}>
              <button type="button" className={styles.fault} onClick={visit}>
                {t('opinion:undecided.where', { name: nameOf(submissionId), subjects: subjects.length })}
              </button>
              <span className={styles.undecided}>
                {subjects.length > NAMED ? t('opinion:undecided.more', { titles }) : titles}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};
