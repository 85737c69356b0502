import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from './rule.ts';
import { useChoose, useSourceMode } from './rule-desk.ts';
import { RuleMark } from './rule-mark.tsx';
import styles from './scheme-table.module.css';

export interface RuleLine {
  readonly rule: Rule;
  /** One cell per column; the first heads the row. */
  readonly cells: readonly ReactNode[];
}

interface RuleTableProps {
  readonly caption: string;
  /** Heads of the columns; the source is added. */
  readonly columns: readonly string[];
  readonly lines: readonly RuleLine[];
}

/** A plain list of rules: what each says, and where it stands. */
export const RuleTable = ({ caption, columns, lines }: RuleTableProps) => {
  const { t } = useTranslation();
  const mode = useSourceMode();
  const choose = useChoose();
  return (
    <table className={styles.table} data-sources={mode}>
      <caption className="pd-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col" className={styles.articles}>
            {t('scheme:column.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ rule, cells }) => (
          <tr key={rule.id} onClick={mode === 'choose' ? () => choose(rule) : undefined}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index}>{cell}</td>
              ),
            )}
            <td>
              <RuleMark rule={rule} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
