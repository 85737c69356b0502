import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import type { OpinionFault } from './list-faults.ts';
import styles from './opinion.module.css';

interface FaultListProps {
  readonly faults: readonly OpinionFault[];
  /** Leads to the section that has a fault. */
  readonly onVisit: (submissionId: SubmissionId, section: string) => void;
}

/** Sections that are empty or rest on figures that changed, each with the way there. */
export const FaultList = ({ faults, onVisit }: FaultListProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  return (
    <>
      <p>{t('opinion:freeze.faults')}</p>
      <ul className={styles.faults}>
        {faults.map(({ submissionId, baseName, section, title, fault }) => (
          <li key={`${submissionId}/${section}/${fault}`}>
            <button type="button" className={styles.fault} onClick={() => onVisit(submissionId, section)}>
              {t('opinion:freeze.where', { name: baseName, title: text(title) })}
            </button>
            <span className={styles.faultKind}>
              {fault === 'empty' ? t('opinion:fault.empty') : t('opinion:fault.stale')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
