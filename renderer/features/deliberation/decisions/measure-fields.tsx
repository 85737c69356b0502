import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeasureView } from '../../../../shared/contract/indicator-view.ts';
import { MeasureLine } from '../../../ui/measure-line.tsx';
import { useLocalText } from '../../../ui/text.ts';
import type { CountedValue } from './counted-values.ts';
import { valueOf, type DecisionDraft, type ValueDraft } from './decision-draft.ts';
import styles from './decision-basis.module.css';
import { readDecimal } from './read-decimal.ts';

interface MeasureFieldsProps {
  readonly measures: readonly MeasureView[];
  readonly draft: DecisionDraft;
  readonly counted: readonly CountedValue[];
  readonly mayWrite: boolean;
  readonly onType: (measure: string, value: Partial<ValueDraft>) => void;
}

const PARTS = ['verified', 'accepted'] as const;

/** 填报值 → 核实值 → 认定值 of every number that the condition asks for; what counts is held against the bound at once. */
export const MeasureFields = ({ measures, draft, counted, mayWrite, onType }: MeasureFieldsProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const fault = (typed: string): string | undefined =>
    readDecimal(typed).kind === 'unreadable' ? t('deliberation:measure.unreadable') : undefined;
  return (
    <ul className={styles.measures} data-focus="values">
      {measures.map((measure) => {
        const typed = valueOf(draft, measure.id);
        const own = counted.find((each) => each.measure === measure.id);
        return (
          <MeasureLine key={measure.id} measure={measure}>
            <div className={styles.fields}>
              {PARTS.map((part) =>
                mayWrite ? (
                  <TextInput
                    key={part}
                    size="sm"
                    label={t(`deliberation:measure.${part}`, { unit: measure.unit })}
                    aria-label={t(`deliberation:measure.${part}Of`, {
                      title: text(measure.title),
                      unit: measure.unit,
                    })}
                    inputMode="decimal"
                    autoComplete="off"
                    maxLength={24}
                    value={typed[part]}
                    error={fault(typed[part])}
                    onChange={(event) => onType(measure.id, { [part]: event.currentTarget.value })}
                  />
                ) : (
                  <p key={part} className={styles.value}>
                    <span className={styles.label}>
                      {t(`deliberation:measure.${part}`, { unit: measure.unit })}
                    </span>
                    <span>{typed[part] === '' ? '—' : typed[part]}</span>
                  </p>
                ),
              )}
            </div>
            <p className={styles.counted} data-meets={own?.meets ?? undefined} role="status">
              {own && own.of !== 'claim' && own.meets !== null
                ? t(`deliberation:measure.${own.of}${own.meets ? 'Meets' : 'Misses'}`)
                : ''}
            </p>
          </MeasureLine>
        );
      })}
    </ul>
  );
};
