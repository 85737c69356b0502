import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import styles from './standing.module.css';

const STEPS = ['undertaking', 'declaration'] as const;

/** Two steps, and which one this is. */
export const StepMark = ({ step }: { readonly step: (typeof STEPS)[number] }) => {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={t('convening:steps.label')}>
      {STEPS.map((each, index) => (
        <li
          key={each}
          className={styles.step}
          data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden="true">
            {index < at ? <Icon name="check" size={12} /> : index + 1}
          </span>
          {t(`convening:steps.${each}`)}
          {index < at ? <span className="pd-sr-only">{t('frame:state.done')}</span> : null}
        </li>
      ))}
    </ol>
  );
};
