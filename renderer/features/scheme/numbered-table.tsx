import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { FactorCells } from './factor-cells.tsx';
import { ConditionCells } from './condition-cells.tsx';
import { EvidenceCell } from './evidence-cell.tsx';
import { GroupHeading } from './group-heading.tsx';
import { ruleOfIndicator } from './rule.ts';
import { useChoose, useSourceMode } from './rule-desk.ts';
import { RuleMark } from './rule-mark.tsx';
import type { Block } from './scheme-blocks.ts';
import styles from './scheme-table.module.css';
import type { BureauMarks } from './slot-states.ts';

interface NumberedTableProps {
  readonly block: Block;
  readonly scheme: Scheme;
  readonly marks: BureauMarks;
  readonly numbers: ReadonlyMap<string, number>;
  readonly caption: string;
}

/** Rows without points, numbered as people cite them: conditions with what they ask for, factors with their levels. */
export const NumberedTable = memo(({ block, scheme, marks, numbers, caption }: NumberedTableProps) => {
  const { t } = useTranslation();
  const mode = useSourceMode();
  const choose = useChoose();
  const areConditions = block.family === 'conditions';
  const indicators = block.groups.flatMap((group) => group.indicators);
  const columns = {
    detail: areConditions
      ? indicators.some((each) => each.mode === 'condition' && each.measures.length > 0)
      : block.family === 'factors',
    evidence: indicators.some((each) => each.requiredEvidence.length > 0),
  };
  const count = 3 + Number(columns.detail) + Number(columns.evidence);
  const Cells = areConditions ? ConditionCells : FactorCells;

  const writeRow = (indicator: Indicator) => {
    const rule = ruleOfIndicator(indicator);
    return (
      <tr
        key={indicator.id}
        data-indicator={indicator.id}
        onClick={mode === 'choose' ? () => choose(rule) : undefined}
      >
        <td className={styles.number}>{numbers.get(indicator.id)}</td>
        <Cells indicator={indicator} rule={rule} withDetail={columns.detail} />
        {columns.evidence ? <EvidenceCell indicator={indicator} /> : null}
        <td>
          <RuleMark rule={rule} />
        </td>
      </tr>
    );
  };

  return (
    <table className={styles.table} data-sources={mode}>
      <caption className="pd-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${styles.number} ${styles.narrow}`}>
            {t('scheme:column.number')}
          </th>
          <th scope="col">{t(`scheme:column.row.${block.family}`)}</th>
          {columns.detail ? <th scope="col">{t(`scheme:column.detail.${block.family}`)}</th> : null}
          {columns.evidence ? <th scope="col">{t('scheme:column.evidence')}</th> : null}
          <th scope="col" className={styles.articles}>
            {t('scheme:column.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {block.groups.map((group) => (
          <Fragment key={group.id}>
            <tr className={styles.band}>
              <th scope="rowgroup" colSpan={count}>
                <GroupHeading group={group} types={scheme.types} byBureau={marks.groups.has(group.id)} />
              </th>
            </tr>
            {group.indicators.map(writeRow)}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
});
NumberedTable.displayName = 'NumberedTable';
