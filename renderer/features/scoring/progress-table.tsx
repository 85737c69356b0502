import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './scoring.module.css';
import type { RoundProgress } from './use-progress.ts';

/** n of m per member and submission; a score is nowhere in it. */
export const ProgressTable = ({
  progress,
  nameOf,
}: {
  readonly progress: RoundProgress;
  readonly nameOf: (id: SubmissionId) => string;
}) => {
  const { t } = useTranslation();
  const submissions = [
    ...new Set(progress.members.flatMap((member) => member.sheets.map((sheet) => sheet.submissionId))),
  ];
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={t('scoring:progress.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('scoring:progress.member')}</th>
            {submissions.map((id) => (
              <th key={id} scope="col">
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              {submissions.map((id) => {
                const sheet = member.sheets.find((each) => each.submissionId === id);
                return (
                  <td key={id}>
                    {sheet?.submitted ? (
                      <span className={styles.submitted}>
                        <Icon name="check" size={14} /> {t('scoring:submitted')}
                      </span>
                    ) : sheet ? (
                      <span className={styles.progressCell}>
                        <meter
                          min={0}
                          max={Math.max(1, sheet.count)}
                          value={sheet.done}
                          aria-label={t('scoring:progress.doneOf', { done: sheet.done, count: sheet.count })}
                        />
                        {t('scoring:ofCount', { done: sheet.done, count: sheet.count })}
                      </span>
                    ) : null}
                    {sheet && sheet.toReconsider > 0 ? (
                      <span className={styles.toReconsider}>
                        <Icon name="warning" size={13} />{' '}
                        {t('scoring:progress.toReconsider', { count: sheet.toReconsider })}
                      </span>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
