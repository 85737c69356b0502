import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { MOTION_THRESHOLDS, type MotionThreshold } from '../../../../shared/domain/deliberation/motions.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import type { MatrixMember } from '../cell-values.ts';
import styles from './minutes.module.css';
import { MotionItem } from './motion-item.tsx';
import { WriteBox } from './write-box.tsx';

interface MotionListProps {
  readonly at: DecisionsAt;
  readonly minutes: Minutes;
  readonly voters: readonly MatrixMember[];
}

/** 动议: questions put to those who judge the submission, and how they voted. */
export const MotionList = ({ at, minutes, voters }: MotionListProps) => {
  const { t } = useTranslation();
  const [threshold, setThreshold] = useState<MotionThreshold>('majority');
  const { motions, mayRecord, mayVote, frozen } = minutes;
  const mayMove = (mayRecord || mayVote) && !frozen;
  return (
    <section className={styles.section} aria-labelledby="minutes-motions">
      <h2 className={styles.title} id="minutes-motions">
        {t('deliberation:minutes.motions.title')}
      </h2>
      {motions.length === 0 ? (
        <p className={styles.quiet}>{t('deliberation:minutes.motions.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {motions.map((motion) => (
            <MotionItem key={motion.number} at={at} motion={motion} minutes={minutes} voters={voters} />
          ))}
        </ol>
      )}
      {mayMove ? (
        <WriteBox
          at={at}
          field="motion"
          label={t('deliberation:minutes.motions.label')}
          action={t('deliberation:minutes.motions.move')}
          options={
            <NativeSelect
              size="sm"
              label={t('deliberation:minutes.motions.needs')}
              value={threshold}
              data={MOTION_THRESHOLDS.map((each) => ({
                value: each,
                label: t(`deliberation:minutes.threshold.${each}`),
              }))}
              onChange={(event) =>
                setThreshold(
                  MOTION_THRESHOLDS.find((each) => each === event.currentTarget.value) ?? threshold,
                )
              }
            />
          }
          onSend={(text) => host.minutes.move({ ...at, text, threshold })}
        />
      ) : null}
    </section>
  );
};
