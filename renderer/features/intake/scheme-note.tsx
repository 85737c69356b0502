import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './intake-screen.module.css';

interface SchemeNoteProps {
  readonly report: IntakeReport;
  readonly openScheme: () => void;
}

/** By which scheme and policy the review goes, and the way to read it. */
export const SchemeNote = ({ report, openScheme }: SchemeNoteProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { title, status } = report.policy;
  return (
    <>
      {t('common:dotted', {
        first: localText(report.schemeTitle),
        second: status === 'draft' ? t('intake:policyDraft', { title }) : t('intake:policy', { title }),
      })}
      <button type="button" className={styles.link} onClick={openScheme}>
        {t('intake:toScheme')}
      </button>
    </>
  );
};
