import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import type { MemberId } from '../../../../shared/domain/ids.ts';
import { countRecorded } from '../minutes/count-recorded.ts';
import { setSide, SIDE_TABS, type SideTab } from './side-store.ts';
import styles from './side.module.css';

interface SidePaneProps {
  /** Takes the focus when Enter on a cell leads here. */
  readonly content: RefObject<HTMLDivElement | null>;
  /** Without points there is no profile. */
  readonly isScored: boolean;
  readonly tab: SideTab;
  readonly minutes: Minutes | undefined;
  readonly member: MemberId | undefined;
  /** Escape: back to the cell. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Beside the matrix: why somebody gave what they gave, what was said about it, and how the submission looks as a whole. */
export const SidePane = ({ content, isScored, tab, minutes, member, onLeave, children }: SidePaneProps) => {
  const { t } = useTranslation();
  const tabs: readonly SideTab[] = isScored ? SIDE_TABS : SIDE_TABS.filter((each) => each !== 'profile');
  const recorded = countRecorded(minutes);
  const onTab = (next: SideTab): void => setSide(member, { tab: next });
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (!next) return;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <section
      className={styles.side}
      aria-label={t('deliberation:side.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <div className={styles.head}>
        <div
          role="tablist"
          aria-label={t('deliberation:side.label')}
          className={styles.tabs}
          onKeyDown={move}
        >
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`side-tab-${each}`}
              data-tab={each}
              aria-selected={each === tab}
              aria-controls="side-content"
              tabIndex={each === tab ? 0 : -1}
              className={styles.tab}
              onClick={() => onTab(each)}
            >
              {t(`deliberation:side.${each}`)}
              {each === 'minutes' && recorded > 0 ? <span className={styles.count}>{recorded}</span> : null}
            </button>
          ))}
        </div>
        <button type="button" className={styles.close} onClick={() => setSide(member, { open: false })}>
          {t('deliberation:side.close')}
        </button>
      </div>
      <div
        ref={content}
        role="tabpanel"
        id="side-content"
        aria-labelledby={`side-tab-${tab}`}
        tabIndex={0}
        className={styles.content}
      >
        {children}
      </div>
    </section>
  );
};
