import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { useSourceMode } from './rule-desk.ts';
import { deservesColumn, listRowNotes } from './row-notes.ts';
import type { Block } from './scheme-blocks.ts';
import { ScoreRow } from './score-row.tsx';
import styles from './scheme-table.module.css';
import { ScoreTotals } from './score-totals.tsx';
import type { BureauMarks } from './slot-states.ts';
import { layTable } from './table-rows.ts';

interface ScoreTableProps {
  readonly block: Block;
  readonly scheme: Scheme;
  readonly marks: BureauMarks;
  readonly caption: string;
  /** False while a search hides rows: what is left does not add up. */
  readonly complete: boolean;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** 一级指标 / 二级指标 / 评价内容 / 单位 / 分值 / 佐证材料, with merged headings, as the policy prints it. */
export const ScoreTable = memo(({ block, scheme, marks, caption, complete }: ScoreTableProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const mode = useSourceMode();
  const { depth, rows } = layTable(block.groups);
  const indicators = rows.map((row) => row.indicator);
  const columns = {
    notes: deservesColumn(
      indicators.filter((each) => listRowNotes(each, localText, t).length > 0).length,
      rows.length,
    ),
    unit: indicators.some((each) => each.unit !== undefined),
    evidence: indicators.some((each) => each.requiredEvidence.length > 0),
  };
  return (
    <table className={styles.table} data-sources={mode}>
      <caption className="pd-sr-only">{caption}</caption>
      <thead>
        <tr>
          {LEVELS.slice(0, depth + 1).map((level) => (
            <th key={level} scope="col">
              {t(`scheme:column.level${level}`)}
            </th>
          ))}
          {columns.notes ? <th scope="col">{t('scheme:column.notes')}</th> : null}
          {columns.unit ? (
            <th scope="col" className={styles.narrow}>
              {t('scheme:column.unit')}
            </th>
          ) : null}
          <th scope="col" className={styles.number}>
            {t('scheme:column.points')}
          </th>
          {columns.evidence ? <th scope="col">{t('scheme:column.evidence')}</th> : null}
          <th scope="col" className={styles.articles}>
            {t('scheme:column.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ScoreRow key={row.indicator.id} row={row} columns={columns} types={scheme.types} marks={marks} />
        ))}
      </tbody>
      {complete ? <ScoreTotals groups={block.groups} before={depth + 1} columns={columns} /> : null}
    </table>
  );
});
ScoreTable.displayName = 'ScoreTable';
