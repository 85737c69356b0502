import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-pane.module.css';

export const SIDES = ['composition', 'hints', 'chair'] as const;
export type Side = (typeof SIDES)[number];

interface SideTabsProps {
  readonly chosen: Side;
  /** How many things of a tab want somebody; shown in amber above zero. */
  readonly open: Readonly<Record<Side, number>>;
  readonly onChoose: (side: Side) => void;
  readonly children: ReactNode;
}

/** 组成要求, 关联提示, 组长 beside the roster; arrow keys move between them. */
export const SideTabs = ({ chosen, open, onChoose, children }: SideTabsProps) => {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = SIDES[(SIDES.indexOf(chosen) + step + SIDES.length) % SIDES.length] ?? chosen;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-side="${next}"]`)?.focus();
  };
  return (
    <div className={styles.side}>
      <div role="tablist" aria-label={t('panel:side.label')} className={styles.tabs} onKeyDown={move}>
        {SIDES.map((side) => (
          <button
            key={side}
            type="button"
            role="tab"
            id={`side-${side}`}
            data-side={side}
            aria-selected={side === chosen}
            aria-controls="side-panel"
            tabIndex={side === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(side)}
          >
            {t(`panel:side.${side}`)}
            {open[side] > 0 ? (
              <span className={styles.count}>
                {open[side]}
                <span className="pd-sr-only">{t('panel:side.open')}</span>
              </span>
            ) : null}
          </button>
        ))}
      </div>
      <div
        id="side-panel"
        role="tabpanel"
        aria-labelledby={`side-${chosen}`}
        tabIndex={0}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
};
