import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import type { MatrixIndicator, MatrixMember, MatrixSubmission } from './cell-values.ts';
import styles from './cell-pane.module.css';
import { explainFlag } from './flag-words.ts';
import { useFlagSentences } from './flag-sentence.ts';
import { MemberEntry } from './member-entry.tsx';
import { useIndicatorWords } from './tally-words.ts';

interface CellPaneProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly titles: ReadonlyMap<string, string>;
  readonly indicator: MatrixIndicator | undefined;
  /** The member whose cell was chosen; undefined for a cell about all of them. */
  readonly member: MatrixMember | undefined;
  /** Escape: back to the cell. */
  readonly onLeave: () => void;
}

/** Why somebody gave what they gave: the chosen member's comment and evidence first, the others below. */
export const CellPane = ({
  pane,
  submission,
  members,
  titles,
  indicator,
  member,
  onLeave,
}: CellPaneProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const sentences = useFlagSentences();
  const words = useIndicatorWords();
  const tally = indicator ? words.tally(indicator) : '';
  const reason = indicator ? explainFlag(indicator, members) : undefined;
  const others = members.filter(({ id }) => id !== member?.id);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <section
      ref={pane}
      className={styles.pane}
      tabIndex={0}
      aria-label={t('deliberation:pane.label')}
      onKeyDown={leave}
    >
      {indicator ? (
        <>
          <h2 className={styles.title}>
            {text(indicator.title)}
            {indicator.score ? (
              <span className={styles.max}>
                {t('deliberation:pane.max', { max: writePoints(indicator.score.maxPoints) })}
              </span>
            ) : null}
          </h2>
          {tally === '' ? null : <p className={styles.tally}>{tally}</p>}
          {reason ? (
            <div className={styles.flag}>
              <p>{sentences.long(reason)}</p>
              <p className={styles.ask}>{t('deliberation:flag.ask')}</p>
            </div>
          ) : null}
          {member ? (
            <MemberEntry
              submissionId={submission.id}
              indicator={indicator}
              member={member}
              titles={titles}
              prominent
            />
          ) : null}
          <h3 className={styles.subtitle}>
            {member ? t('deliberation:pane.others') : t('deliberation:pane.all')}
          </h3>
          {others.map((other) => (
            <MemberEntry
              key={other.id}
              submissionId={submission.id}
              indicator={indicator}
              member={other}
              titles={titles}
            />
          ))}
        </>
      ) : (
        <>
          <h2 className={styles.title}>{t('deliberation:pane.emptyTitle')}</h2>
          <p className={styles.quiet}>{t('deliberation:pane.empty')}</p>
        </>
      )}
    </section>
  );
};
