import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './policy-words.module.css';
import { isSaidIn } from './said-already.ts';
import { writeArticle } from '../../ui/judgement/write-article.ts';

/** Longer quotations start folded, so that what has to be answered stays in sight. */
const LONG_QUOTE = 90;

const Quotation = ({ source }: { readonly source: IndicatorView['source'] }) => {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const id = useId();
  const isLong = source.quote.length > LONG_QUOTE;
  return (
    <div className={styles.source}>
      <h3 className={styles.label}>
        {t('scoring:policy.source')}
        <cite className={styles.article}>{writeArticle(source)}</cite>
      </h3>
      <div id={id} className={isLong && !whole ? styles.folded : undefined}>
        <PolicyQuote quote={source.quote} />
      </div>
      {isLong ? (
        <button
          type="button"
          className={styles.more}
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole((before) => !before)}
        >
          {whole ? t('scoring:policy.less') : t('scoring:policy.more')}
        </button>
      ) : null}
    </div>
  );
};

/** 依据: the policy's article and words, the scheme's guidance, and what to look out for, said calmly. */
export const PolicyWords = ({ indicator }: { readonly indicator: IndicatorView }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { quote } = indicator.source;
  return (
    <>
      <Quotation source={indicator.source} />
      {indicator.guidance && !isSaidIn(quote, local(indicator.guidance)) ? (
        <p className={styles.guidance}>{local(indicator.guidance)}</p>
      ) : null}
      {indicator.cautions.length > 0 ? (
        <ul className={styles.cautions} aria-label={t('scoring:policy.cautions')}>
          {indicator.cautions.map((caution) => (
            <li key={caution.text.zh}>
              <Icon name="info" size={14} />
              <div>
                {local(caution.text)}
                {caution.source && !isSaidIn(quote, caution.source.quote) ? (
                  <PolicyQuote quote={caution.source.quote} article={writeArticle(caution.source)} />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
