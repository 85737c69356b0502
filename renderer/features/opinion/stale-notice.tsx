import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './section-card.module.css';

interface StaleNoticeProps {
  readonly stale: OpinionView['sections'][number]['stale'];
  readonly figures: OpinionView['figures'];
  /** Absent where the seat may only read. */
  readonly onConfirm?: (() => void) | undefined;
}

/** Figures that changed since the text was written; the words around them may no longer be right. */
export const StaleNotice = ({ stale, figures, onConfirm }: StaleNoticeProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  if (stale.length === 0) return null;
  const nameOf = (key: string): string => {
    const figure = figures.find((each) => each.key === key);
    return figure ? text(figure.label) : t('opinion:figure.unnamed');
  };
  return (
    <div className={styles.staleNotice}>
      <div>
        <p className={styles.staleTitle}>{t('opinion:stale.title')}</p>
        <ul>
          {stale.map(({ key, was, now }) => (
            <li key={key}>
              {now === null
                ? t('opinion:stale.gone', { label: nameOf(key), was: was ?? '—' })
                : was === null
                  ? t('opinion:stale.new', { label: nameOf(key), now })
                  : t('opinion:stale.change', { label: nameOf(key), was, now })}
            </li>
          ))}
        </ul>
      </div>
      {onConfirm ? (
        <Button variant="default" size="xs" onClick={onConfirm}>
          {t('opinion:stale.confirm')}
        </Button>
      ) : null}
    </div>
  );
};
