import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './completeness-table.module.css';
import { ClaimCell } from './claim-cell.tsx';
import { isNotAskedFor, nameRows, type Rows, type SubmissionReport } from './completeness-view.ts';
import { RequirementItem } from './requirement-item.tsx';

interface CompletenessTableProps {
  readonly submission: SubmissionReport;
  readonly rows: Rows;
  readonly onlyGaps: boolean;
}

/** Per indicator or condition: is there a claim, and is each document there that the policy's table asks for. */
export const CompletenessTable = ({ submission, rows, onlyGaps }: CompletenessTableProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const name = nameRows(submission, rows);
  const shown = submission.indicators.filter((indicator) => !onlyGaps || !indicator.complete);
  return (
    <table className={styles.table}>
      <caption className="pd-sr-only">{t('intake:tableOf', { name: submission.baseName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`intake:row.${name}`)}</th>
          <th scope="col">{t('intake:column.claim')}</th>
          <th scope="col">{t('intake:column.evidence')}</th>
          <th scope="col">{t('intake:column.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((indicator) => (
          <tr key={indicator.id} data-indicator={indicator.id} data-complete={indicator.complete}>
            <th scope="row">{localText(indicator.title)}</th>
            <ClaimCell indicator={indicator} row={rows.get(indicator.id)} />
            <td>
              {indicator.requirements.length === 0 ? (
                <span className={styles.quiet}>{t('intake:noneRequired')}</span>
              ) : (
                <ul className={styles.requirements}>
                  {indicator.requirements.map((requirement, index) => (
                    <RequirementItem
                      key={index}
                      submission={submission}
                      requirement={requirement}
                      owed={!isNotAskedFor(indicator)}
                    />
                  ))}
                </ul>
              )}
            </td>
            <td>
              {isNotAskedFor(indicator) ? (
                <span className={styles.quiet}>{t('intake:verdict.notAsked')}</span>
              ) : (
                <span className={indicator.complete ? styles.whole : styles.missing}>
                  <Icon name={indicator.complete ? 'check' : 'warning'} size={14} />
                  {indicator.complete ? t('intake:verdict.complete') : t('intake:verdict.gap')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
