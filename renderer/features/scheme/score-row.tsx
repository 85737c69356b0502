import { useTranslation } from 'react-i18next';
import { isScored } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { writeEvidence } from './evidence-words.ts';
import { GroupHeading } from './group-heading.tsx';
import { listRowNotes } from './row-notes.ts';
import { ruleOfIndicator } from './rule.ts';
import { useChoose, useSourceMode } from './rule-desk.ts';
import { RuleMark } from './rule-mark.tsx';
import { RowTitle } from './row-title.tsx';
import styles from './scheme-table.module.css';
import type { BureauMarks } from './slot-states.ts';
import type { TableRow } from './table-rows.ts';

export interface ScoreColumns {
  readonly notes: boolean;
  readonly unit: boolean;
  readonly evidence: boolean;
}

interface ScoreRowProps {
  readonly row: TableRow;
  readonly columns: ScoreColumns;
  readonly types: Scheme['types'];
  readonly marks: BureauMarks;
}

/** One indicator, with the headings that begin at it. */
export const ScoreRow = ({ row, columns, types, marks }: ScoreRowProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const mode = useSourceMode();
  const choose = useChoose();
  const { indicator, cells } = row;
  const rule = ruleOfIndicator(indicator);
  const notes = listRowNotes(indicator, localText, t);
  return (
    <tr data-indicator={indicator.id} onClick={mode === 'choose' ? () => choose(rule) : undefined}>
      {cells.map(({ group, rowSpan, colSpan }) => (
        <th
          key={group.id}
          scope="rowgroup"
          rowSpan={rowSpan}
          colSpan={colSpan}
          className={styles.groupCell}
          onClick={(event) => event.stopPropagation()}
        >
          <GroupHeading group={group} types={types} byBureau={marks.groups.has(group.id)} />
        </th>
      ))}
      <th scope="row">
        <RowTitle
          rule={rule}
          byBureau={marks.indicators.has(indicator.id)}
          notes={columns.notes ? [] : notes}
        />
      </th>
      {columns.notes ? (
        <td>
          <ul className={styles.lines}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </td>
      ) : null}
      {columns.unit ? <td className={styles.narrow}>{indicator.unit ?? t('scheme:noUnit')}</td> : null}
      <td className={styles.number}>
        {isScored(indicator)
          ? indicator.mode === 'bonus'
            ? t('scheme:atMost', { points: writePoints(indicator.maxPoints) })
            : writePoints(indicator.maxPoints)
          : t(`scheme:unscored.${indicator.mode}`)}
      </td>
      {columns.evidence ? (
        <td>
          {writeEvidence(indicator.requiredEvidence, localText, { and: t('scheme:and'), or: t('scheme:or') })}
        </td>
      ) : null}
      <td>
        <RuleMark rule={rule} />
      </td>
    </tr>
  );
};
