import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Signer } from './signing-order.ts';
import styles from './statement-list.module.css';
import { useStateWords } from './use-state-words.ts';

interface StatementListProps {
  readonly signers: readonly Signer[];
  readonly submissionId: SubmissionId;
}

/** 书面意见 on the opinion in view: given openly, for everybody who judged it. */
export const StatementList = ({ signers, submissionId }: StatementListProps) => {
  const { t } = useTranslation();
  const nameState = useStateWords();
  const stated = signers.flatMap(({ member, name, outcomes }) =>
    outcomes
      .filter((each) => each.submissionId === submissionId)
      .filter(({ state }) => state !== 'to-sign' && state !== 'signed')
      .map((outcome) => ({ member, name, outcome })),
  );
  if (stated.length === 0) return null;
  return (
    <details className={styles.statements} open>
      <summary>{t('signing:statements.title', { statements: stated.length })}</summary>
      <ul className={styles.list}>
        {stated.map(({ member, name, outcome }) => (
          <li key={member}>
            <span className={styles.who}>
              {t('signing:statements.by', { name, state: nameState(outcome.state) })}
            </span>
            {outcome.text === undefined ? null : <span className={styles.text}>{outcome.text}</span>}
            {outcome.recordedBy === undefined ? null : (
              <span className={styles.recorded}>
                {t('signing:statements.recordedBy', { name: outcome.recordedBy })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
