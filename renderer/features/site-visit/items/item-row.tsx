import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { useLocalText } from '../../../ui/text.ts';
import { useFigures } from '../figures.ts';
import styles from '../site-visit.module.css';
import itemStyles from './items.module.css';
import { StateMark } from './state-mark.tsx';

interface ItemRowProps {
  readonly item: VisitItemView;
  readonly isOpen: boolean;
  readonly hasDraft: boolean;
  readonly onOpen: (id: string) => void;
}

/** One item of the checklist: what it is, how it stands, and its figures. */
export const ItemRow = ({ item, isOpen, hasDraft, onOpen }: ItemRowProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { write, writeClaim } = useFigures();
  const { claim, unit, record, photos } = item;
  const verified = record?.verified;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-item={item.id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(item.id)}
      >
        <span className={styles.lineHead}>
          <span className={styles.lineTitle}>{local(item.title)}</span>
          <StateMark verdict={record?.verdict ?? null} />
        </span>
        <span className={`${styles.lineNote ?? ''} ${itemStyles.facts ?? ''}`}>
          {item.kind === 'material' ? <span>{t('site-visit:kind.material')}</span> : null}
          {claim === undefined ? null : (
            <span>{t('site-visit:item.claim', { claim: writeClaim(item) })}</span>
          )}
          {verified === undefined ? null : (
            <span>{t('site-visit:item.verified', { value: write(verified, unit) })}</span>
          )}
          {photos.length > 0 ? <span>{t('site-visit:photo.count', { photos: photos.length })}</span> : null}
          {hasDraft ? <span className={itemStyles.draft}>{t('site-visit:draft')}</span> : null}
        </span>
      </button>
    </li>
  );
};
