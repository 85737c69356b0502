import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationPane } from './decisions/decision-store.ts';
import styles from './deliberation.module.css';

const PANES: readonly DeliberationPane[] = ['matrix', 'decisions'];

interface ViewTabsProps {
  readonly pane: DeliberationPane;
  /** Over all submissions. */
  readonly decided: number;
  readonly subjects: number;
  readonly onChoose: (pane: DeliberationPane) => void;
}

/** What the members gave, and what the panel makes of it; arrow keys move between the two. */
export const ViewTabs = ({ pane, decided, subjects, onChoose }: ViewTabsProps) => {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    const other = PANES.find((each) => each !== pane) ?? pane;
    onChoose(other);
    event.currentTarget.querySelector<HTMLElement>(`[data-pane="${other}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('deliberation:views.label')} className={styles.views} onKeyDown={move}>
      {PANES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-pane={each}
          aria-selected={each === pane}
          tabIndex={each === pane ? 0 : -1}
          className={styles.view}
          onClick={() => onChoose(each)}
        >
          {t(`deliberation:views.${each}`)}
          {each === 'decisions' ? (
            <span className={styles.viewCount}>
              {t('common:ofTotal', { done: decided, total: subjects })}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
};
