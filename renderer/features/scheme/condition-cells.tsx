import { useTranslation } from 'react-i18next';
import type { Indicator, Measure } from '../../../shared/domain/scheme/indicator.ts';
import { useLocalText } from '../../ui/text.ts';
import { QuotedWords } from './quoted-words.tsx';
import type { Rule } from './rule.ts';
import { RowTitle } from './row-title.tsx';
import styles from './scheme-table.module.css';

export interface RowCellsProps {
  readonly indicator: Indicator;
  readonly rule: Rule;
  readonly withDetail: boolean;
}

/** 研发场地面积：500平方米以上, with what softens or doubles it. */
const MeasureLine = ({ measure }: { readonly measure: Measure }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  return (
    <li>
      {measure.words.includes(measure.title.zh)
        ? measure.words
        : t('scheme:measure', { title: localText(measure.title), words: measure.words })}
      {measure.hardness === 'soft' ? <span className={styles.aside}>{t('scheme:soft')}</span> : null}
      {measure.relaxation ? <span className={styles.aside}>{t('scheme:relaxable')}</span> : null}
      {measure.otherReading ? <span className={styles.aside}>{t('scheme:otherReading')}</span> : null}
    </li>
  );
};

/** A condition in the policy's words, and its numbers. */
export const ConditionCells = ({ indicator, rule, withDetail }: RowCellsProps) => (
  <>
    <th scope="row">
      <RowTitle rule={rule} />
      <QuotedWords rule={rule} />
    </th>
    {withDetail ? (
      <td>
        {indicator.mode === 'condition' && indicator.measures.length > 0 ? (
          <ul className={styles.lines}>
            {indicator.measures.map((measure) => (
              <MeasureLine key={measure.id} measure={measure} />
            ))}
          </ul>
        ) : null}
      </td>
    ) : null}
  </>
);
