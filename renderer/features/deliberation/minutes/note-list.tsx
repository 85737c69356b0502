import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { useMoments } from '../../../ui/moments.ts';
import styles from './minutes.module.css';
import { chainNotes, type NoteChain } from './note-chain.ts';
import { WriteBox } from './write-box.tsx';

interface NoteListProps {
  readonly at: DecisionsAt;
  readonly minutes: Minutes;
}

/** Notes of the discussion; a correction is another note, and the earlier words stay. */
export const NoteList = ({ at, minutes }: NoteListProps) => {
  const { t } = useTranslation();
  const { notes, mayRecord, frozen } = minutes;
  const chains = chainNotes(notes.filter(({ kind }) => kind === 'discussion'));
  const mayWrite = mayRecord && !frozen;
  return (
    <section className={styles.section} aria-labelledby="minutes-notes">
      <h2 className={styles.title} id="minutes-notes">
        {t('deliberation:minutes.notes.title')}
      </h2>
      {chains.length === 0 ? (
        <p className={styles.quiet}>{t('deliberation:minutes.notes.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {chains.map((chain) => (
            <NoteItem key={chain.last.id} at={at} chain={chain} mayRecord={mayRecord} frozen={frozen} />
          ))}
        </ol>
      )}
      {mayWrite ? (
        <WriteBox
          at={at}
          field="note"
          label={t('deliberation:minutes.notes.label')}
          action={t('deliberation:minutes.notes.add')}
          onSend={(text) => host.minutes.note({ ...at, kind: 'discussion', text })}
        />
      ) : null}
    </section>
  );
};

interface NoteItemProps extends Pick<Minutes, 'mayRecord' | 'frozen'> {
  readonly at: DecisionsAt;
  readonly chain: NoteChain;
}

const NoteItem = ({ at, chain: { last, earlier }, mayRecord, frozen }: NoteItemProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [isOpen, setOpen] = useState(false);
  const mayCorrect = !frozen && mayRecord;
  return (
    <li className={styles.item}>
      {earlier.map((note) => (
        <del key={note.id} className={styles.earlier}>
          <span className="pd-sr-only">{t('deliberation:minutes.notes.earlier')}</span>
          {note.text}
        </del>
      ))}
      <p className={styles.words}>{last.text}</p>
      <p className={styles.by}>
        {t('deliberation:minutes.by', { name: last.authorName, at: moment(last.at) })}
        {mayCorrect && !isOpen ? (
          <button type="button" className={styles.link} onClick={() => setOpen(true)}>
            {t('deliberation:minutes.notes.correct')}
          </button>
        ) : null}
      </p>
      {mayCorrect && isOpen ? (
        <WriteBox
          at={at}
          field={`correct/${last.id}`}
          label={t('deliberation:minutes.notes.correction')}
          action={t('deliberation:minutes.notes.saveCorrection')}
          closing={t('common:cancel')}
          onClose={() => setOpen(false)}
          onSend={(text) => host.minutes.note({ ...at, kind: 'discussion', text, corrects: last.id })}
        />
      ) : null}
    </li>
  );
};
