import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import { CompletenessTable } from './completeness-table.tsx';
import styles from './completeness-pane.module.css';
import { countGaps, listRows, nameRows } from './completeness-view.ts';
import { SubmissionFacts } from './submission-facts.tsx';
import { SupplementChanges } from './supplement-changes.tsx';

interface CompletenessPaneProps {
  readonly submissions: IntakeReport['submissions'];
  readonly supplements: IntakeReport['supplements'];
  /** Undefined until it is there. */
  readonly scheme: Scheme | undefined;
}

/** 形式审查, one submission at a time. */
export const CompletenessPane = ({ submissions, supplements, scheme }: CompletenessPaneProps) => {
  const { t } = useTranslation();
  const rows = useMemo(() => listRows(scheme), [scheme]);
  const [chosenId, setChosenId] = useState(submissions[0]?.id ?? null);
  const [onlyGaps, setOnlyGaps] = useState(false);
  const chosen = submissions.find((each) => each.id === chosenId) ?? submissions[0];
  if (!chosen) return <p>{t('intake:noSubmissions')}</p>;
  const gaps = countGaps(chosen);
  const kind = nameRows(chosen, rows);
  const name = t(`intake:rows.${kind}`);
  return (
    <section className={styles.pane} aria-label={t('intake:completeness')}>
      <SubmissionTabs
        label={t('intake:submissions')}
        chosen={chosen.id}
        onChoose={setChosenId}
        tabs={submissions.map((each) => ({
          id: each.id,
          label: each.baseName,
          figure: t('common:ofTotal', { done: each.complete, total: each.indicators.length }),
          note: each.applicant,
        }))}
      />
      <SubmissionFacts submission={chosen} />
      <SupplementChanges supplements={supplements} submissionId={chosen.id} />
      <div className={styles.summary}>
        <p className={gaps === 0 ? styles.whole : styles.gaps} role="status">
          {gaps === 0
            ? t('intake:allComplete', { count: chosen.indicators.length, name })
            : t('intake:gaps', {
                count: gaps,
                total: chosen.indicators.length,
                complete: chosen.complete,
                name,
              })}
        </p>
        {gaps > 0 ? (
          <Checkbox
            label={t('intake:onlyGaps')}
            checked={onlyGaps}
            onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      <CompletenessTable submission={chosen} rows={rows} onlyGaps={onlyGaps && gaps > 0} />
      <p className={styles.note}>{t('intake:gapsNote')}</p>
    </section>
  );
};
