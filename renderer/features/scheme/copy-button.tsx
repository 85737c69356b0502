import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../ui/copy-text.ts';
import styles from './scheme-tools.module.css';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

/** Copies and says so; where it cannot, says that too. */
export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        onClick={() => setOutcome(copyText(text) ? 'copied' : 'refused')}
      >
        {label}
      </button>
      <span role="status" className={styles.said}>
        {outcome ? t(`scheme:copy.${outcome}`) : null}
      </span>
    </>
  );
};
