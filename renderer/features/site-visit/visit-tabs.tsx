import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './site-visit.module.css';

export const VISIT_TABS = [
  'items',
  'samples',
  'interviews',
  'meetings',
  'findings',
  'photos',
  'confirm',
] as const;

export type VisitTab = (typeof VISIT_TABS)[number];

interface VisitTabsProps {
  readonly tab: VisitTab;
  /** Beside the name of a tab. */
  readonly figures: Readonly<Partial<Record<VisitTab, string | undefined>>>;
  readonly onChoose: (tab: VisitTab) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The parts of the record; arrow keys move between them. */
export const VisitTabs = ({ tab, figures, onChoose }: VisitTabsProps) => {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = VISIT_TABS[(VISIT_TABS.indexOf(tab) + step + VISIT_TABS.length) % VISIT_TABS.length] ?? tab;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('site-visit:tab.label')} className={styles.tabs} onKeyDown={move}>
      {VISIT_TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`visit-tab-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(each)}
        >
          {t(`site-visit:tab.${each}`)}
          {figures[each] === undefined ? null : <span className={styles.tabCount}>{figures[each]}</span>}
        </button>
      ))}
    </div>
  );
};
