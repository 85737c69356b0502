import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import { useChoose, useChosenRule } from './rule-desk.ts';
import styles from './rule-pane.module.css';
import { RuleWords } from './rule-words.tsx';

/** The policy's own words for the rule that was chosen, beside the table; in narrow windows below it. */
export const RulePane = () => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const rule = useChosenRule();
  const choose = useChoose();
  return (
    <aside className={styles.pane} aria-label={t('scheme:pane.label')} data-filled={rule !== null}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('scheme:pane.label')}</h2>
        {rule ? (
          <button
            type="button"
            className={styles.close}
            aria-label={t('common:close')}
            onClick={() => choose(null)}
          >
            <Icon name="cross" />
          </button>
        ) : null}
      </div>
      <div
        className={styles.body}
        aria-live="polite"
        tabIndex={0}
        role="group"
        aria-label={t('scheme:pane.label')}
      >
        {rule ? (
          <>
            <h3 className={styles.title}>{localText(rule.title)}</h3>
            <RuleWords rule={rule} />
          </>
        ) : (
          <p className={styles.empty}>{t('scheme:pane.empty')}</p>
        )}
      </div>
    </aside>
  );
};
