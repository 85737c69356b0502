import { useTranslation } from 'react-i18next';
import styles from './papers-ui.module.css';

const PEN_STEPS = ['print', 'file', 'mark'] as const;

export type PenStep = (typeof PEN_STEPS)[number];

/** Where one is in the three steps. */
export const PenSteps = ({ step }: { readonly step: PenStep }) => {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps}>
      {PEN_STEPS.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          <span className={styles.stepNumber} aria-hidden="true">
            {index + 1}
          </span>
          {t(`papers:pen.${each}.step`)}
        </li>
      ))}
    </ol>
  );
};
