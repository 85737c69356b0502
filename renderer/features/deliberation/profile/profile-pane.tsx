import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfileChart } from '../../../ui/charts/profile-chart.tsx';
import { useLocalText } from '../../../ui/text.ts';
import { listJudges, type MatrixMember, type MatrixSubmission } from '../cell-values.ts';
import { listProfileRows, PROFILE_LEVELS, type ProfileLevel } from './profile-rows.ts';
import { ProfileTable } from './profile-table.tsx';
import styles from './profile.module.css';

interface ProfilePaneProps {
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
}

/** How a submission stands over all that is scored: drawn, or as a table for whoever prefers figures. */
export const ProfilePane = ({ submission, members }: ProfilePaneProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const [wanted, setLevel] = useState<ProfileLevel>('groups');
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const judges = listJudges(submission, members);
  // A single group is a dot and no profile.
  const levels = PROFILE_LEVELS.filter(
    (each) => each === 'indicators' || listProfileRows(submission, judges, each, text).length > 1,
  );
  const level = levels.includes(wanted) ? wanted : 'indicators';
  const rows = listProfileRows(submission, judges, level, text);
  const shown = judges.find(({ id }) => id === highlighted);
  return (
    <>
      <h2 className={styles.title}>{t('deliberation:profile.title')}</h2>
      <p className={styles.quiet}>{t('deliberation:profile.means')}</p>
      <div className={styles.tools}>
        {levels.length > 1 ? (
          <NativeSelect
            size="sm"
            aria-label={t('deliberation:profile.level')}
            value={level}
            data={levels.map((each) => ({ value: each, label: t(`deliberation:profile.${each}`) }))}
            onChange={(event) => setLevel(levels.find((each) => each === event.currentTarget.value) ?? level)}
          />
        ) : null}
        <NativeSelect
          size="sm"
          aria-label={t('deliberation:profile.highlight')}
          value={shown?.id ?? ''}
          data={[
            { value: '', label: t('deliberation:profile.nobody') },
            ...judges.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setHighlighted(event.currentTarget.value || null)}
        />
        <button
          type="button"
          className={styles.switch}
          aria-pressed={asTable}
          onClick={() => setAsTable((before) => !before)}
        >
          {t('deliberation:profile.asTable')}
        </button>
      </div>
      {asTable ? (
        <ProfileTable rows={rows} highlighted={shown} />
      ) : (
        <>
          <p className={styles.legend}>
            <span className={styles.mean}>{t('deliberation:profile.mean')}</span>
            <span className={styles.member}>{t('deliberation:profile.member')}</span>
            {shown ? <span className={styles.highlighted}>{shown.name}</span> : null}
          </p>
          <ProfileChart
            label={t('deliberation:profile.label', { name: submission.baseName, rows: rows.length })}
            rows={rows}
            highlighted={shown?.id ?? null}
            ends={['0', '100%']}
          />
        </>
      )}
    </>
  );
};
