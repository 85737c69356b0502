import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './site-visit.module.css';
import headStyles from './items/items.module.css';

interface PaneHeadProps {
  readonly title: string;
  /** True where it was opened just now, so that reading goes on here. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

/** What is open beside the list; the way back where the two do not fit side by side. */
export const PaneHead = ({ title, takesFocus, onBack }: PaneHeadProps) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, title]);
  return (
    <div className={headStyles.head}>
      <Button size="lg" variant="default" className={styles.back} onClick={onBack}>
        {t('site-visit:back')}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
    </div>
  );
};
