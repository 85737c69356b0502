import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import type { Slot } from '../../../shared/domain/scheme/slot.ts';
import { useLocalText } from '../../ui/text.ts';
import { writeFilling, writeOpen } from './filling-words.ts';
import { ruleOf } from './rule.ts';
import { RuleTable } from './rule-table.tsx';
import styles from './scheme-table.module.css';
import { Section } from './section.tsx';
import sectionStyles from './section.module.css';
import { listSlotStates } from './slot-states.ts';

interface SlotsSectionProps {
  readonly slots: readonly Slot[];
  readonly view: SchemeView;
  readonly inReview: boolean;
}

/** 待主管部门明确的事项: what the policy leaves open, and what the bureau said of it when it packed the review. */
export const SlotsSection = ({ slots, view, inReview }: SlotsSectionProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t('scheme:section.slots');
  return (
    <Section id="slots" title={title}>
      <p className={sectionStyles.quiet}>{t('scheme:slotsNote')}</p>
      <RuleTable
        caption={title}
        columns={[
          t('scheme:column.slot'),
          t('scheme:column.need'),
          inReview ? t('scheme:column.filled') : t('scheme:column.unfilled'),
        ]}
        lines={listSlotStates(slots, view.fillings).map((state) => {
          const words = writeFilling(state, view.scheme, localText, t);
          return {
            rule: ruleOf('slot', state.slot.id, state.slot),
            cells: [
              localText(state.slot.title),
              state.slot.required ? t('scheme:need.required') : t('scheme:need.optional'),
              words.length > 0 ? (
                <ul className={styles.lines}>
                  {words.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ) : (
                <span className={styles.small}>{writeOpen(state, inReview, localText, t)}</span>
              ),
            ],
          };
        })}
      />
    </Section>
  );
};
