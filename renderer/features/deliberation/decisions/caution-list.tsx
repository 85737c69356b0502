import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../../shared/domain/scheme/indicator.ts';
import { Icon } from '../../../ui/icon.tsx';
import { PolicyQuote } from '../../../ui/policy-quote.tsx';
import { useLocalText } from '../../../ui/text.ts';
import styles from './decision-basis.module.css';

/** What to look out for, said calmly; it decides nothing. */
export const CautionList = ({ cautions }: { readonly cautions: Indicator['cautions'] }) => {
  const { t } = useTranslation();
  const text = useLocalText();
  if (cautions.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('deliberation:cautions')}</h3>
      <ul className={styles.cautions}>
        {cautions.map((caution) => (
          <li key={caution.text.zh}>
            <Icon name="info" size={14} />
            <div>
              {text(caution.text)}
              {caution.source ? (
                <PolicyQuote
                  quote={caution.source.quote}
                  article={[caution.source.document, caution.source.article].filter(Boolean).join(' ')}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};
