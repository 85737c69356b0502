import { useId, type ReactNode } from 'react';
import styles from './big-choice.module.css';
import { Icon, type IconName } from '../../ui/icon.tsx';

export interface BigOption<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly icon?: IconName;
}

interface BigChoiceProps<Id extends string> {
  readonly legend: string;
  readonly options: readonly BigOption<Id>[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly disabled?: boolean;
  /** Above the answers; false where it is only read aloud. */
  readonly legendShown?: boolean;
}

/** One of a few answers, each large enough for a thumb; arrow keys move between them. */
export const BigChoice = <Id extends string>({
  legend,
  options,
  chosen,
  onChoose,
  disabled = false,
  legendShown = true,
}: BigChoiceProps<Id>) => {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-legend`}>
      <p id={`${name}-legend`} className={legendShown ? styles.legend : 'pd-sr-only'}>
        {legend}
      </p>
      <div className={styles.options}>
        {options.map(({ id, label, icon }) => (
          <label key={id} className={styles.option} data-choice={id} data-chosen={id === chosen}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              disabled={disabled}
              onChange={() => onChoose(id)}
              // A tap on the answer that is already chosen means it again.
              onClick={() => id === chosen && onChoose(id)}
            />
            {icon ? <Icon name={icon} size={18} /> : null}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </div>
  );
};
