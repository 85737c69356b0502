import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import { useLocalText } from '../../../ui/text.ts';
import type { MatrixSubmission } from '../cell-values.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import styles from './decision-basis.module.css';
import { listStanding } from './list-standing.ts';

interface StandingFactsProps {
  readonly conclusion: SubjectView;
  readonly subjects: readonly SubjectView[];
  readonly submission: MatrixSubmission;
}

/** What a conclusion rests on: the figures, and what the panel decided about conditions, disposition and vetoes so far. */
export const StandingFacts = ({ conclusion, subjects, submission }: StandingFactsProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const write = useChoiceTitle();
  const { scores } = submission;
  const own = listStanding(conclusion, subjects);
  const part = scores?.parts.find(({ id }) => id === conclusion.part);
  return (
    <dl className={styles.facts}>
      {scores ? (
        <div className={styles.fact}>
          <dt>{part ? text(part.title) : t('deliberation:totals.total')}</dt>
          <dd>
            {part ? part.total : scores.total}
            {!part && scores.grade ? (
              <span className={styles.quiet}>
                {t('deliberation:grade.provisional', { grade: text(scores.grade) })}
              </span>
            ) : null}
          </dd>
        </div>
      ) : null}
      {own.map((subject) => {
        const { decision } = subject;
        const title = subject.choices.find(({ id }) => id === decision?.choice)?.title;
        return (
          <div key={subject.id} className={styles.fact}>
            <dt>{text(subject.title)}</dt>
            <dd data-choice={decision?.choice ?? 'undecided'}>
              {decision ? write(subject.kind, decision.choice, title) : t('deliberation:decisions.undecided')}
              {decision?.target ? <span className={styles.quiet}>{decision.target}</span> : null}
            </dd>
          </div>
        );
      })}
      {!scores && own.length === 0 ? <p className={styles.quiet}>{t('deliberation:standing.none')}</p> : null}
    </dl>
  );
};
