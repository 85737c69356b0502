import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationPane } from './decisions/decision-store.ts';
import styles from './deliberation.module.css';

interface ViewTabsProps {
  /** Those that say something here. */
  readonly panes: readonly DeliberationPane[];
  readonly pane: DeliberationPane;
  /** Over all submissions. */
  readonly decided: number;
  readonly subjects: number;
  readonly onChoose: (pane: DeliberationPane) => void;
}

/** What the members gave, how the submissions rank by it, and what the panel makes of it; arrow keys move between them. */
export const ViewTabs = ({ panes, pane, decided, subjects, onChoose }: ViewTabsProps) => {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = panes[(panes.indexOf(pane) + step + panes.length) % panes.length] ?? pane;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-pane="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('deliberation:views.label')} className={styles.views} onKeyDown={move}>
      {panes.map((each) => (
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
