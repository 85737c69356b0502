import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import { MAX_TITLE } from '../../../../shared/formats/primitives.ts';
import { useLocalText } from '../../../ui/text.ts';
import type { SubjectChoice } from './check-draft.ts';
import styles from './decision-form.module.css';

interface TargetFieldProps {
  readonly choice: SubjectChoice;
  readonly marks: SubjectView['marks'];
  readonly value: string;
  readonly missing: boolean;
  readonly onType: (target: string) => void;
}

/** The absorbing base of a merger, or the type of a conversion: the policy's and the members' words are offered, none is filled in. */
export const TargetField = ({ choice, marks, value, missing, onType }: TargetFieldProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const named = marks.flatMap((mark) =>
    mark.choice === choice.id && mark.target !== undefined && mark.target.trim() !== ''
      ? [mark.target.trim()]
      : [],
  );
  const offered = [...new Set([...choice.targets.map(text), ...named])];
  const isMerger = choice.id === 'merge';
  return (
    <div className={styles.field} data-focus="target">
      <TextInput
        label={isMerger ? t('deliberation:target.merge') : t('deliberation:target.convert')}
        value={value}
        maxLength={MAX_TITLE}
        autoComplete="off"
        error={missing && value.trim() === '' ? t('deliberation:fault.target') : undefined}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      {offered.length > 0 ? (
        <ul className={styles.offered} aria-label={t('deliberation:target.offered')}>
          {offered.map((each) => (
            <li key={each}>
              <button type="button" className={styles.offer} onClick={() => onType(each)}>
                {each}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
