import type { UndertakingView } from '../../../shared/contract/convening.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './standing.module.css';

/** The words that are signed, as on paper. The signature is about the Chinese ones. */
export const UndertakingText = ({ view }: { readonly view: UndertakingView }) => {
  const localText = useLocalText();
  const title = localText(view.title);
  return (
    // A pane that scrolls must be reachable by keyboard even where nothing in it takes focus.
    <div className={styles.reading} tabIndex={0} role="region" aria-label={title}>
      <article className={styles.paper}>
        <h2 className={styles.paperTitle}>{title}</h2>
        {view.clauses.map((clause) => (
          <section key={clause.heading.zh}>
            <h3 className={styles.clause}>{localText(clause.heading)}</h3>
            <ol className={styles.items}>
              {clause.items.map((item) => (
                <li key={item.zh}>{localText(item)}</li>
              ))}
            </ol>
          </section>
        ))}
      </article>
    </div>
  );
};
