import type { ReactNode } from 'react';
import styles from './stage-pane.module.css';

interface StagePaneProps {
  /** Name of the screen; tests wait for `[data-screen=…][data-ready=true]`. */
  readonly screen: string;
  /** True once the screen shows its data (or says why it cannot). */
  readonly ready: boolean;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Beside the title: filters, tabs. */
  readonly tools?: ReactNode;
  /** Bottom right, always visible; the primary action last. */
  readonly actions?: ReactNode;
  /** Bottom left, beside the actions: what the primary action does, or why it cannot be used. */
  readonly hint?: ReactNode;
  /** True when the children bring their own panes and scrolling. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A stage: title above, a pane that scrolls, the actions of the stage below. */
export const StagePane = ({
  screen,
  ready,
  title,
  subtitle,
  tools,
  actions,
  hint,
  bare = false,
  children,
}: StagePaneProps) => (
  <div className={styles.pane} data-screen={screen} data-ready={ready}>
    <header className={styles.head}>
      <h1 className={styles.title} id={`${screen}-title`}>
        {title}
      </h1>
      {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      {tools ? <div className={styles.tools}>{tools}</div> : null}
    </header>
    {bare ? (
      <div className={styles.bare}>{children}</div>
    ) : (
      // A pane that scrolls must be reachable by keyboard even where nothing in it takes focus.
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={`${screen}-title`}>
        {children}
      </div>
    )}
    {actions || hint ? (
      <footer className={styles.actions}>
        <div className={styles.hint}>{hint}</div>
        {actions}
      </footer>
    ) : null}
  </div>
);
