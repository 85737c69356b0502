import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import { BureauLabel } from './bureau-label.tsx';
import styles from './scheme-table.module.css';
import { ruleOf } from './rule.ts';
import { RuleMark } from './rule-mark.tsx';

interface GroupHeadingProps {
  readonly group: IndicatorGroup;
  readonly types: Scheme['types'];
  readonly byBureau: boolean;
}

/** 中试基础条件（30分） with where it stands in the policy. */
export const GroupHeading = ({ group, types, byBureau }: GroupHeadingProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = localText(group.title);
  const only = types.filter((type) => group.types?.includes(type.id)).map((type) => localText(type.title));
  return (
    <div className={styles.group}>
      <span className={styles.groupTitle}>
        {group.maxPoints === undefined
          ? title
          : t('scheme:titleWithPoints', { title, points: writePoints(group.maxPoints) })}
        {byBureau ? <BureauLabel /> : null}
      </span>
      {only.length > 0 ? (
        <span className={styles.small}>{t('scheme:onlyFor', { types: only.join(t('scheme:and')) })}</span>
      ) : null}
      <RuleMark rule={ruleOf('group', group.id, group)} />
    </div>
  );
};
