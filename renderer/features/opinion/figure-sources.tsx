import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './section-card.module.css';

interface FigureSourcesProps {
  /** Keys of the figures that the section's text is bound to, each once. */
  readonly keys: readonly string[];
  readonly figures: OpinionView['figures'];
  /** The figure that the caret stands at. */
  readonly at: string | undefined;
  /** Shows where the figure stands in the text. */
  readonly onFind?: ((key: string) => void) | undefined;
  /** Shows what the figure is made from. */
  readonly onTrace: (key: string) => void;
}

/** The figures of a section by name: what each reads, where it comes from; choosing one finds it in the text. */
export const FigureSources = ({ keys, figures, at, onFind, onTrace }: FigureSourcesProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  if (keys.length === 0) return null;
  const open = figures.find(({ key }) => key === at);
  return (
    <>
      <p className={styles.source} role="status">
        {open
          ? t('opinion:figure.source', { label: text(open.label), value: open.text })
          : at !== undefined
            ? t('opinion:figure.gone')
            : ''}
        {open ? (
          <button type="button" className={styles.trace} onClick={() => onTrace(open.key)}>
            {t('opinion:trail.open')}
          </button>
        ) : null}
      </p>
      <details className={styles.bound}>
        <summary>{t('opinion:figure.bound', { bound: keys.length })}</summary>
        <ul aria-label={t('opinion:figure.boundLabel')}>
          {keys.map((key) => {
            const figure = figures.find((each) => each.key === key);
            const words = figure
              ? t('opinion:figure.pair', { label: text(figure.label), value: figure.text })
              : t('opinion:figure.gone');
            return (
              <li key={key}>
                {onFind ? (
                  <button type="button" className={styles.chip} onClick={() => onFind(key)}>
                    {words}
                  </button>
                ) : (
                  <span className={styles.chip}>{words}</span>
                )}
                {figure ? (
                  <button
                    type="button"
                    className={styles.trace}
                    aria-label={t('opinion:trail.openLong', { label: text(figure.label) })}
                    onClick={() => onTrace(key)}
                  >
                    {t('opinion:trail.short')}
                  </button>
                ) : null}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
};
