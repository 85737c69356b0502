import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { useNavigation } from '../../host/navigation.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import styles from './scoring.module.css';
import { useNarrow } from './use-narrow.ts';

/** 上一家 / 下一家 and the submissions as tabs, with the own progress only. */
export const SubmissionSwitch = ({
  submissions,
  at,
}: {
  readonly submissions: HostOutputs['scoring']['submissions']['submissions'];
  readonly at: number;
}) => {
  const { t } = useTranslation();
  const choose = useNavigation((state) => state.chooseSubmission);
  const go = (by: 1 | -1) => {
    const next = submissions[(at + by + submissions.length) % submissions.length];
    if (next) choose(next.id);
  };
  const narrow = useNarrow();
  if (submissions.length < 2) return null;
  return (
    <div className={styles.switch}>
      <Button variant="default" size="compact-md" onClick={() => go(-1)}>
        {t('scoring:switch.previous')}
      </Button>
      {narrow ? null : (
        <div className={styles.switchTabs}>
          <SubmissionTabs
            label={t('scoring:switch.label')}
            chosen={submissions[at]?.id ?? null}
            onChoose={choose}
            tabs={submissions.map((each) => ({
              id: each.id,
              label: each.baseName,
              figure:
                each.toReconsider > 0 ? (
                  <span className={styles.toReconsider}>
                    <Icon name="warning" size={13} />{' '}
                    {t('scoring:progress.toReconsider', { count: each.toReconsider })}
                  </span>
                ) : each.submittedAt ? (
                  <span className={styles.submitted}>
                    <Icon name="check" size={13} /> {t('scoring:submitted')}
                  </span>
                ) : each.waits ? (
                  t('scoring:switch.waits')
                ) : (
                  <Figure>{t('scoring:ofCount', { done: each.done, count: each.count })}</Figure>
                ),
            }))}
          />
        </div>
      )}
      <Button variant="default" size="compact-md" onClick={() => go(1)}>
        {t('scoring:switch.next')}
      </Button>
    </div>
  );
};
