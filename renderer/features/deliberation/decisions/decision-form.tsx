import { useTranslation } from 'react-i18next';
import type { DecisionsView } from '../../../../shared/contract/decisions.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { ChoiceOptions } from './choice-options.tsx';
import { chooseInDraft } from './decision-draft.ts';
import styles from './decision-form.module.css';
import { ReasonField } from './reason-field.tsx';
import { RecordedState } from './recorded-state.tsx';
import { TargetField } from './target-field.tsx';
import type { DecisionDesk, OpenDecision } from './use-decision-desk.ts';

interface DecisionFormProps {
  readonly desk: DecisionDesk;
  readonly view: DecisionsView;
  readonly open: OpenDecision;
}

const whyReadOnly = (view: DecisionsView) => {
  if (view.frozen) return 'deliberation:readOnly.frozen' as const;
  return view.mayDecide ? null : ('deliberation:readOnly.member' as const);
};

/** 专家组认定 of the open subject: what is recorded, and for the chair what is to be recorded. */
export const DecisionForm = ({ desk, view, open }: DecisionFormProps) => {
  const { t } = useTranslation();
  const { subject, draft, check, changed } = open;
  const readOnly = whyReadOnly(view);
  const isMissing = (fault: typeof check.fault): boolean => desk.tried && check.fault === fault;
  return (
    <section
      className={styles.pane}
      data-pane-of="form"
      tabIndex={0}
      aria-label={t('deliberation:decisions.form')}
    >
      <RecordedState subject={subject} />
      {readOnly ? <p className={styles.readOnly}>{t(readOnly)}</p> : null}
      {desk.failure?.code === 'decision-changed-elsewhere' ? (
        <p className={styles.conflict} role="alert">
          {t('deliberation:conflict')}
        </p>
      ) : desk.failure ? (
        <div className={styles.failure}>
          <FailureNotice failure={desk.failure} />
        </div>
      ) : null}
      <ChoiceOptions
        // A new subject has a new group: no choice and no focus carries over.
        key={subject.id}
        subject={subject}
        subjects={view.subjects}
        chosen={draft.choice}
        mayWrite={desk.mayWrite}
        missing={isMissing('choice')}
        onChoose={(choice) => desk.change(chooseInDraft(draft, choice))}
      />
      {desk.mayWrite ? (
        <>
          {check.choice?.targetRequired ? (
            <TargetField
              choice={check.choice}
              marks={subject.marks}
              value={draft.target}
              missing={isMissing('target')}
              onType={(target) => desk.change({ ...draft, target })}
            />
          ) : null}
          {check.choice ? (
            <ReasonField
              owed={check.reasonOwed}
              value={draft.reason}
              missing={isMissing('reason')}
              onType={(reason) => desk.change({ ...draft, reason })}
            />
          ) : null}
          {changed && subject.decision ? (
            <button type="button" className={styles.takeBack} onClick={desk.takeBack}>
              {t('deliberation:decisions.takeBack')}
            </button>
          ) : null}
        </>
      ) : subject.decision && subject.decision.reason !== '' ? (
        <>
          <h3 className={styles.heading}>{t('deliberation:reason.label')}</h3>
          <p className={styles.reason}>{subject.decision.reason}</p>
        </>
      ) : null}
    </section>
  );
};
