import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import { StripPlot } from '../../../ui/charts/strip-plot.tsx';
import { decimalsOf, writeHundredths } from '../cell-values.ts';
import type { TotalsScale } from './totals-scale.ts';

interface TotalsStripProps {
  readonly scores: NonNullable<OverviewSubmission['scores']>;
  readonly members: ReadonlyMap<string, string>;
  readonly scale: TotalsScale;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The members' totals of one submission on the scale that all rows share. */
export const TotalsStrip = ({ scores: { memberTotals }, members, scale }: TotalsStripProps) => {
  const { t } = useTranslation();
  const places = decimalsOf(memberTotals.map(({ total }) => total));
  return memberTotals.length === 0 ? null : (
    <StripPlot
      label={t('deliberation:ranking.totals', {
        values: memberTotals
          .map(({ member, total }) => `${members.get(member) ?? member} ${writeHundredths(total, places)}`)
          .join(t('deliberation:minutes.and')),
      })}
      values={memberTotals.map(({ member, total }) => ({ id: member, value: total - scale.low }))}
      maximum={Math.max(1, scale.high - scale.low)}
      flagged={NOBODY}
    />
  );
};
