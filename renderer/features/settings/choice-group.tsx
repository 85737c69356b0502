import { useId } from 'react';
import styles from './choice-group.module.css';

interface ChoiceGroupProps<Value extends string | number> {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly lang?: string | undefined;
  }[];
  readonly onChoose: (value: Value) => void;
}

/** A few choices side by side, as native radio buttons: arrow keys move, the choice takes effect at once. */
export const ChoiceGroup = <Value extends string | number>({
  label,
  note,
  value,
  choices,
  onChoose,
}: ChoiceGroupProps<Value>) => {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {note ? <p className={styles.note}>{note}</p> : null}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} lang={choice.lang}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
