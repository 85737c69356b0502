import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './pdf.module.css';

/** 第 [3] / 12 页: typing a number and Enter goes there; anything else is put back. */
export const PageField = ({
  page,
  count,
  onPage,
}: {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number((typed ?? '').normalize('NFKC'));
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onPage(wanted);
    setTyped(null);
  };
  return (
    <label className={styles.pageField}>
      <span>{t('viewer:page.before')}</span>
      <input
        value={typed ?? String(page)}
        inputMode="numeric"
        aria-label={t('viewer:page.go')}
        size={Math.max(2, String(count).length)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          go();
        }}
      />
      <span>{t('viewer:page.after', { count })}</span>
    </label>
  );
};
