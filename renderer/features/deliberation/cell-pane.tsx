import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../shared/contract/minutes.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { DecisionsAt } from '../../host/decisions.ts';
import { useSeat } from '../../host/navigation.ts';
import { useLocalText } from '../../ui/text.ts';
import type { MatrixIndicator, MatrixMember, MatrixSubmission } from './cell-values.ts';
import styles from './cell-pane.module.css';
import { Distribution } from './distribution.tsx';
import { FlagBlock } from './flag-block.tsx';
import { FoundValues } from './found-values.tsx';
import { explainFlag } from './flag-words.ts';
import { MemberEntry } from './member-entry.tsx';
import { OwnReconsideration } from './own-reconsideration.tsx';
import { ReviseButton } from './revise/revise-button.tsx';
import { useIndicatorWords } from './tally-words.ts';

interface CellPaneProps {
  readonly at: DecisionsAt;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly titles: ReadonlyMap<string, string>;
  /** Undefined until they are read. */
  readonly minutes: Minutes | undefined;
  readonly indicator: MatrixIndicator | undefined;
  /** The member whose cell was chosen; undefined for a cell about all of them. */
  readonly member: MatrixMember | undefined;
}

/** Why somebody gave what they gave: the chosen member's comment and evidence first, the others below. */
export const CellPane = ({ at, submission, members, titles, minutes, indicator, member }: CellPaneProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const words = useIndicatorWords();
  const frozen = minutes?.frozen ?? true;
  const isOwn = useSeat()?.member.id === member?.id;
  if (!indicator)
    return (
      <>
        <h2 className={styles.title}>{t('deliberation:pane.emptyTitle')}</h2>
        <p className={styles.quiet}>{t('deliberation:pane.empty')}</p>
      </>
    );
  const tally = words.tally(indicator);
  const reason = explainFlag(indicator, members);
  const others = members.filter(({ id }) => id !== member?.id);
  const isRecused = (each: MatrixMember): boolean => submission.recused.includes(each.id);
  return (
    <>
      <h2 className={styles.title}>
        {text(indicator.title)}
        {indicator.score ? (
          <span className={styles.max}>
            {t('deliberation:pane.max', { max: writePoints(indicator.score.maxPoints) })}
          </span>
        ) : null}
      </h2>
      <FoundValues values={indicator.values} />
      {tally === '' ? null : <p className={styles.tally}>{tally}</p>}
      {indicator.score ? <Distribution indicator={indicator} members={members} /> : null}
      {reason ? <FlagBlock at={at} indicator={indicator} reason={reason} minutes={minutes} /> : null}
      {member ? (
        <MemberEntry
          submissionId={submission.id}
          indicator={indicator}
          member={member}
          isRecused={isRecused(member)}
          titles={titles}
          prominent
          isAsked={isOwn && !frozen}
        />
      ) : null}
      {member ? <OwnReconsideration at={at} indicator={indicator} member={member} frozen={frozen} /> : null}
      {member ? <ReviseButton at={at} indicator={indicator} member={member} frozen={frozen} /> : null}
      <h3 className={styles.subtitle}>
        {member ? t('deliberation:pane.others') : t('deliberation:pane.all')}
      </h3>
      {others.map((other) => (
        <MemberEntry
          key={other.id}
          submissionId={submission.id}
          indicator={indicator}
          member={other}
          isRecused={isRecused(other)}
          titles={titles}
        />
      ))}
    </>
  );
};
