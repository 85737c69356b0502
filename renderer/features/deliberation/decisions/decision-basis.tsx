import { useTranslation } from 'react-i18next';
import type { DecisionsView } from '../../../../shared/contract/decisions.ts';
import type { Indicator } from '../../../../shared/domain/scheme/indicator.ts';
import { PolicyQuote } from '../../../ui/policy-quote.tsx';
import { useLocalText } from '../../../ui/text.ts';
import type { MatrixMember, MatrixSubmission } from '../cell-values.ts';
import { CautionList } from './caution-list.tsx';
import styles from './decision-basis.module.css';
import type { DecisionDraft } from './decision-draft.ts';
import { typeValue } from './decision-draft.ts';
import { FactorTallies } from './factor-tallies.tsx';
import { MarkList } from './mark-list.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { StandingFacts } from './standing-facts.tsx';
import type { OpenDecision } from './use-decision-desk.ts';

interface DecisionBasisProps {
  readonly open: OpenDecision;
  readonly subjects: DecisionsView['subjects'];
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly titles: ReadonlyMap<string, string>;
  /** Of the subject's row in the scheme. */
  readonly cautions: Indicator['cautions'];
  readonly mayWrite: boolean;
  readonly onChange: (draft: DecisionDraft) => void;
}

/** What a decision rests on: the policy's words, the numbers, and what the members marked. */
export const DecisionBasis = ({
  open: { subject, draft, counted },
  subjects,
  submission,
  members,
  titles,
  cautions,
  mayWrite,
  onChange,
}: DecisionBasisProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const { document, article, quote } = subject.source;
  const indicator = submission.groups
    .flatMap((group) => group.indicators)
    .find(({ id }) => id === subject.id);
  return (
    <section className={styles.basis} data-pane-of="basis" tabIndex={0} aria-labelledby="decision-title">
      <h2 className={styles.title} id="decision-title">
        {text(subject.title)}
        {subject.hardness === 'soft' ? (
          <span className={styles.soft}>{t('choices:measure.soft')}</span>
        ) : null}
      </h2>
      <PolicyQuote quote={quote} article={[document, article].filter(Boolean).join(' ')} />
      {subject.measures.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('deliberation:measure.title')}</h3>
          <MeasureFields
            measures={subject.measures}
            draft={draft}
            counted={counted}
            mayWrite={mayWrite}
            onType={(measure, value) => onChange(typeValue(draft, measure, value))}
          />
        </>
      ) : null}
      {subject.kind === 'condition' || subject.kind === 'disposition' ? (
        <>
          <h3 className={styles.heading}>{t('deliberation:marks.title')}</h3>
          <MarkList
            submissionId={submission.id}
            subject={subject}
            members={members}
            indicator={indicator}
            titles={titles}
          />
        </>
      ) : null}
      {subject.kind === 'disposition' || subject.kind === 'conclusion' ? (
        <FactorTallies submission={submission} part={subject.part} />
      ) : null}
      {subject.kind === 'conclusion' ? (
        <>
          <h3 className={styles.heading}>{t('deliberation:standing.title')}</h3>
          <StandingFacts conclusion={subject} subjects={subjects} submission={submission} />
        </>
      ) : null}
      <CautionList cautions={cautions} />
    </section>
  );
};
