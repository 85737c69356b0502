import { useTranslation } from 'react-i18next';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './scoring.module.css';
import type { Unexplained } from './unexplained.ts';

/** Before handing in: documents that the policy asks for and that are not there, each leading to its indicator. */
export const UnexplainedList = ({
  unexplained,
  onGo,
}: {
  readonly unexplained: readonly Unexplained[];
  readonly onGo: (id: IndicatorId) => void;
}) => {
  const { t } = useTranslation();
  const local = useLocalText();
  if (unexplained.length === 0) return null;
  return (
    <details className={styles.reminder} data-unexplained={unexplained.length}>
      <summary>{t('scoring:submit.unexplained', { count: unexplained.length })}</summary>
      <ul className={styles.missing}>
        {unexplained.map(({ indicator, requirement }) => (
          <li key={`${indicator.id}-${requirement.id}`}>
            <button type="button" className={styles.missingLink} onClick={() => onGo(indicator.id)}>
              <span>{local(indicator.title)}</span>
              <span className={styles.missingWhat}>
                {requirement.titles.map(local).join(t('scoring:required.or'))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
