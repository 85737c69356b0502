import { useTranslation } from 'react-i18next';
import { useJudgingKeys } from './judging-keys.ts';
import styles from './owed-note.module.css';
import type { WhyWords } from './owed-words.ts';

/**
 * Right at the answer: it owes words, and the key that leads to them; the field itself may be out of sight. Read aloud at the
 * field only, as its description.
 */
export const OwedNote = ({ why }: { readonly why: WhyWords | null }) => {
  const { t } = useTranslation();
  const keys = useJudgingKeys();
  return why ? (
    <p className={styles.note} aria-hidden="true">
      {t(`scoring:comment.why.${why}`)} {keys ? <kbd>C</kbd> : null}
    </p>
  ) : null;
};
