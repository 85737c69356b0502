import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  /** What the table of contents jumps to. */
  readonly id: string;
  readonly title: string;
  /** Where the policy speaks of the whole section. */
  readonly source?: ReactNode;
  readonly children: ReactNode;
}

/** A section of the scheme; the table of contents finds it by its id. */
export const Section = ({ id, title, source, children }: SectionProps) => (
  <section className={styles.section} data-section={id}>
    <div className={styles.head}>
      <h2 className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {source}
    </div>
    {children}
  </section>
);
