import { useTranslation } from 'react-i18next';
import type { ProfileRow } from '../../../ui/charts/profile-lines.ts';
import type { MatrixMember } from '../cell-values.ts';
import styles from './profile.module.css';

interface ProfileTableProps {
  readonly rows: readonly ProfileRow[];
  readonly highlighted: MatrixMember | undefined;
}

const write = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`);

/** The profile in figures: whole per cent of the maximum. */
export const ProfileTable = ({ rows, highlighted }: ProfileTableProps) => {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('deliberation:columns.title')}</th>
          <th scope="col">{t('deliberation:profile.least')}</th>
          <th scope="col">{t('deliberation:profile.mean')}</th>
          <th scope="col">{t('deliberation:profile.most')}</th>
          {highlighted ? <th scope="col">{highlighted.name}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, shares, mean }) => {
          const given = shares.flatMap(({ share }) => (share === null ? [] : [share]));
          const own = shares.find(({ series }) => series === highlighted?.id);
          return (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{write(given.length === 0 ? null : Math.min(...given))}</td>
              <td>{write(mean)}</td>
              <td>{write(given.length === 0 ? null : Math.max(...given))}</td>
              {highlighted ? <td>{write(own?.share ?? null)}</td> : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
