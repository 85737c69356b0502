import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { Icon } from '../../../ui/icon.tsx';
import { PolicyQuote } from '../../../ui/policy-quote.tsx';
import { useFigures } from '../figures.ts';
import { ItemMaterials } from './item-materials.tsx';
import styles from './items.module.css';

const quoteOf = ({
  source,
  words,
}: VisitItemView): { readonly quote: string; readonly article: string } | null => {
  const article = [source?.document, source?.article].filter(Boolean).join(' ');
  const quote = words ?? source?.quote;
  return quote === undefined ? null : { quote, article };
};

/** What was stated, and what the policy asks; of a document, the copies that were handed in. */
export const ItemFacts = ({ item }: { readonly item: VisitItemView }) => {
  const { t } = useTranslation();
  const { writeClaim } = useFigures();
  const quote = quoteOf(item);
  const { meets } = item;
  return (
    <>
      {item.kind === 'value' || item.claim !== undefined ? (
        <div className={styles.claim}>
          <p className={styles.claimLabel}>{t('site-visit:item.claimLabel')}</p>
          <p className={styles.claimValue} data-digits={item.claimed !== undefined}>
            {writeClaim(item)}
          </p>
          {meets === undefined || meets === null ? null : (
            <p className={styles.meets} data-meets={meets}>
              <Icon name={meets ? 'check' : 'warning'} size={15} />
              {t(meets ? 'site-visit:item.meets' : 'site-visit:item.missed', {
                value: t(
                  item.record?.accepted === undefined
                    ? 'site-visit:item.claimLabel'
                    : 'site-visit:item.acceptedLabel',
                ),
              })}
            </p>
          )}
        </div>
      ) : null}
      {quote ? <PolicyQuote {...quote} /> : null}
      {item.kind === 'material' ? <ItemMaterials item={item} /> : null}
    </>
  );
};
