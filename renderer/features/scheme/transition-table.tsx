import { useTranslation } from 'react-i18next';
import type { Scheme, Transition } from '../../../shared/domain/scheme/scheme.ts';
import { useChoiceWord } from '../../ui/choice-words.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { useSourceMode } from './rule-desk.ts';
import { RuleMark } from './rule-mark.tsx';
import styles from './scheme-table.module.css';
import { listTransitionRows } from './transition-rows.ts';

interface TransitionTableProps {
  readonly scheme: Scheme;
  readonly caption: string;
}

/** 类别 / 现有类型 / 可调整去向 / 牵头单位: where a base of each type may lawfully go. */
export const TransitionTable = ({ scheme, caption }: TransitionTableProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const dispositionWord = useChoiceWord('disposition');
  const mode = useSourceMode();
  const withCategory = scheme.types.some((type) => type.category);
  const writeWay = ({ disposition, target }: Transition): string =>
    target
      ? t('scheme:dispositionTo', { disposition: dispositionWord(disposition), target: localText(target) })
      : dispositionWord(disposition);
  return (
    <table className={styles.table} data-sources={mode}>
      <caption className="pd-sr-only">{caption}</caption>
      <thead>
        <tr>
          {withCategory ? <th scope="col">{t('scheme:column.category')}</th> : null}
          <th scope="col">{t('scheme:column.type')}</th>
          <th scope="col">{t('scheme:column.destination')}</th>
          <th scope="col">{t('scheme:column.lead')}</th>
          <th scope="col" className={styles.articles}>
            {t('scheme:column.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {listTransitionRows(scheme).map(({ type, transition, categorySpan, typeSpan }) => {
          const way = writeWay(transition);
          const id = `${type.id} ${way}`;
          return (
            <tr key={id} data-transition={`${type.id} ${transition.disposition}`}>
              {withCategory && categorySpan ? (
                <th scope="rowgroup" rowSpan={categorySpan} className={styles.groupCell}>
                  <div className={styles.group}>
                    {type.category ? localText(type.category) : t('scheme:noCategory')}
                  </div>
                </th>
              ) : null}
              {typeSpan ? (
                <th scope="rowgroup" rowSpan={typeSpan}>
                  <div className={styles.group}>
                    {localText(type.title)}
                    <RuleMark rule={ruleOf('type', type.id, type)} />
                  </div>
                </th>
              ) : null}
              <td>{way}</td>
              <td>{transition.lead ?? t('scheme:noLead')}</td>
              <td>
                <RuleMark
                  rule={ruleOf('transition', id, {
                    title: { zh: t('scheme:transition', { type: localText(type.title), way }) },
                    source: transition.source,
                  })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
