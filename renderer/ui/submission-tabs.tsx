import type { KeyboardEvent, ReactNode } from 'react';
import type { SubmissionId } from '../../shared/domain/ids.ts';
import styles from './submission-tabs.module.css';

export interface SubmissionTab {
  readonly id: SubmissionId;
  readonly label: ReactNode;
  /** Beside the label: a total, n of m, a mark. */
  readonly figure?: ReactNode;
  /** Second line in small type. */
  readonly note?: ReactNode;
}

interface SubmissionTabsProps {
  readonly label: string;
  readonly tabs: readonly SubmissionTab[];
  readonly chosen: SubmissionId | null;
  readonly onChoose: (id: SubmissionId) => void;
}

/** Submissions as tabs; arrow keys move between them. The pane that shows the chosen one follows in the page. */
export const SubmissionTabs = ({ label, tabs, chosen, onChoose }: SubmissionTabsProps) => {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
      {tabs.map((tab, index) => {
        const isChosen = tab.id === chosen;
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={isChosen}
            tabIndex={isChosen || (chosen === null && index === 0) ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.id)}
          >
            <span className={styles.line}>
              <span className={styles.label}>{tab.label}</span>
              {tab.figure === undefined ? null : <span className={styles.figure}>{tab.figure}</span>}
            </span>
            {tab.note === undefined ? null : <span className={styles.note}>{tab.note}</span>}
          </button>
        );
      })}
    </div>
  );
};
