import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { ExpertRow } from './expert-rows.ts';
import styles from './laptops-dialog.module.css';

interface MemberChoiceProps {
  readonly rows: readonly ExpertRow[];
  readonly chosen: readonly MemberId[];
  readonly onChange: (chosen: readonly MemberId[]) => void;
  readonly disabled: boolean;
}

/** For whom: everybody is listed; who is not ready cannot be ticked, and the reason stands below the name. */
export const MemberChoice = ({ rows, chosen, onChange, disabled }: MemberChoiceProps) => {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choice} disabled={disabled}>
      <legend className={styles.heading}>{t('laptops:write.members')}</legend>
      <div className={styles.members}>
        {rows.map(({ member, unready, whereabouts }) => (
          <Checkbox
            key={member.id}
            label={member.name}
            description={unready ? t(`laptops:unready.${unready}`) : t(`laptops:whereabouts.${whereabouts}`)}
            disabled={unready !== null}
            checked={chosen.includes(member.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, member.id]
                  : chosen.filter((each) => each !== member.id),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
