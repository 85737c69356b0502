import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/text.ts';
import type { ListedScheme } from './group-by-policy.ts';
import styles from './library.module.css';
import { useSchemeShown } from './scheme-place.ts';

/** A scheme to open. */
export const LibraryCard = ({ scheme }: { readonly scheme: ListedScheme }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const open = useSchemeShown((state) => state.open);
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-scheme={scheme.id}
        onClick={() => open({ of: 'built-in', id: scheme.id })}
      >
        <span className={styles.kind}>{t(`scheme:kind.${scheme.kind}`)}</span>
        <span className={styles.title}>{localText(scheme.title)}</span>
        <span className={styles.note}>
          {scheme.sample
            ? t('common:dotted', {
                first: t('scheme:versionWord', { version: scheme.version }),
                second: t('scheme:library.sample'),
              })
            : t('scheme:versionWord', { version: scheme.version })}
        </span>
      </button>
    </li>
  );
};
