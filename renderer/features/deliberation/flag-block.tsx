import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../shared/contract/minutes.ts';
import { host } from '../../host/client.ts';
import type { DecisionsAt } from '../../host/decisions.ts';
import { useMoments } from '../../ui/moments.ts';
import type { MatrixIndicator } from './cell-values.ts';
import styles from './cell-pane.module.css';
import { useFlagSentences } from './flag-sentence.ts';
import type { FlagReason } from './flag-words.ts';
import { listExplanations } from './minutes/note-chain.ts';
import { WriteBox } from './minutes/write-box.tsx';

interface FlagBlockProps {
  readonly at: DecisionsAt;
  readonly indicator: MatrixIndicator;
  readonly reason: FlagReason;
  readonly minutes: Minutes | undefined;
}

/** A flag with its reason, the words given to it so far, and a small field for one more. It never changes a score. */
export const FlagBlock = ({ at, indicator, reason, minutes }: FlagBlockProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const sentences = useFlagSentences();
  const explanations = listExplanations(minutes?.notes ?? [], indicator.id);
  const mayExplain = minutes !== undefined && !minutes.frozen && (minutes.mayRecord || minutes.mayVote);
  return (
    <div className={styles.flag} data-explained={reason.explained}>
      <p>{sentences.long(reason)}</p>
      <p className={styles.ask}>
        {reason.explained ? t('deliberation:flag.explained') : t('deliberation:flag.ask')}
      </p>
      {explanations.map((note) => (
        <blockquote key={note.id} className={styles.explanation}>
          <p>{note.text}</p>
          <footer>{t('deliberation:minutes.by', { name: note.authorName, at: moment(note.at) })}</footer>
        </blockquote>
      ))}
      {mayExplain ? (
        <WriteBox
          key={indicator.id}
          at={at}
          field={`flag/${indicator.id}`}
          label={t('deliberation:flag.word')}
          action={t('deliberation:flag.record')}
          rows={1}
          onSend={(text) => host.minutes.note({ ...at, kind: 'flag', indicatorId: indicator.id, text })}
        />
      ) : null}
    </div>
  );
};
