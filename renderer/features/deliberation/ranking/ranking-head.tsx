import { useTranslation } from 'react-i18next';
import { decimalsOf, writeHundredths } from '../cell-values.ts';
import type { TotalsScale } from './totals-scale.ts';

interface RankingHeadProps {
  readonly hasBonus: boolean;
  readonly scale: TotalsScale | null;
}

/** Head of the ranking; says the scale of the strips, which is the same in all rows. */
export const RankingHead = ({ hasBonus, scale }: RankingHeadProps) => {
  const { t } = useTranslation();
  const write = ({ low, high }: TotalsScale): string => {
    const places = decimalsOf([low, high]);
    return t('deliberation:ranking.scale', {
      low: writeHundredths(low, places),
      high: writeHundredths(high, places),
    });
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" data-kind="rank">
          {t('deliberation:ranking.rank')}
        </th>
        <th scope="col" data-kind="name">
          {t('deliberation:ranking.name')}
        </th>
        {hasBonus ? (
          <>
            <th scope="col">{t('deliberation:totals.base')}</th>
            <th scope="col">{t('deliberation:totals.bonus')}</th>
          </>
        ) : null}
        <th scope="col">{t('deliberation:totals.total')}</th>
        <th scope="col">{t('deliberation:ranking.span')}</th>
        <th scope="col" data-kind="strip">
          {scale ? write(scale) : null}
        </th>
        <th scope="col">{t('deliberation:ranking.flags')}</th>
      </tr>
    </thead>
  );
};
