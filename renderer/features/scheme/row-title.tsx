import type { ReactNode } from 'react';
import { useLocalText } from '../../ui/text.ts';
import { BureauLabel } from './bureau-label.tsx';
import type { Rule } from './rule.ts';
import { RuleLabels } from './rule-labels.tsx';
import styles from './scheme-table.module.css';

interface RowTitleProps {
  readonly rule: Rule;
  readonly byBureau?: boolean;
  /** Remarks under the title. */
  readonly notes?: readonly ReactNode[];
}

/** What a row is about, with its labels. */
export const RowTitle = ({ rule, byBureau = false, notes = [] }: RowTitleProps) => {
  const localText = useLocalText();
  return (
    <>
      {localText(rule.title)}
      <RuleLabels rule={rule} />
      {byBureau ? <BureauLabel /> : null}
      {notes.map((note, index) => (
        <span key={index} className={styles.remark}>
          {note}
        </span>
      ))}
    </>
  );
};
