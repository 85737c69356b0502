import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import { Icon } from '../icon.tsx';
import type { BandsView } from './band-suggestion.ts';
import styles from './bands-field.module.css';

/** The bureau's bands with their points; the one that the counted value falls into stands out. */
export const BandTable = ({
  bands,
  at,
}: {
  readonly bands: BandsView['bands'];
  readonly at: number | null;
}) => {
  const { t } = useTranslation();
  const wordsOf = ({ from, below }: BandsView['bands'][number]): string => {
    if (from !== undefined && below !== undefined) return t('scoring:bands.between', { from, below });
    if (from !== undefined) return t('scoring:bands.from', { from });
    return below === undefined ? t('scoring:bands.any') : t('scoring:bands.below', { below });
  };
  return (
    <table className={styles.bands}>
      <caption className="pd-sr-only">{t('scoring:bands.title')}</caption>
      <thead className="pd-sr-only">
        <tr>
          <th scope="col">{t('scoring:bands.value')}</th>
          <th scope="col">{t('scoring:table.points')}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band, index) => (
          <tr key={`${band.from ?? ''}/${band.below ?? ''}`} data-here={index === at}>
            <th scope="row">
              <span className={styles.here}>
                {index === at ? (
                  <>
                    <Icon name="right" size={12} />
                    <span className="pd-sr-only">{t('scoring:bands.here')}</span>
                  </>
                ) : null}
              </span>
              {wordsOf(band)}
            </th>
            <td>{t('scoring:bands.points', { points: writePoints(band.points) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
