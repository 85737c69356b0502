import { useTranslation } from 'react-i18next';
import styles from './pdf.module.css';
import type { SelectedQuote } from './quote-selection.ts';

/** Beside the selected words: takes them as evidence. Pressing it must not undo the selection. */
export const QuoteButton = ({
  quote,
  onQuote,
}: {
  readonly quote: SelectedQuote;
  readonly onQuote: () => void;
}) => {
  const { t } = useTranslation();
  const isLow = quote.box.top + quote.box.height > 0.9;
  return (
    <button
      type="button"
      className={styles.quoteButton}
      style={{
        left: `${Math.min(0.7, quote.box.left) * 100}%`,
        ...(isLow
          ? { bottom: `${(1 - quote.box.top) * 100}%` }
          : { top: `${(quote.box.top + quote.box.height) * 100}%` }),
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onQuote}
    >
      {t('viewer:quote')}
    </button>
  );
};
