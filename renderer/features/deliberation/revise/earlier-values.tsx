import { useTranslation } from 'react-i18next';
import type { RevisionView } from '../../../../shared/contract/corrections.ts';
import { storedOf, type EntryValue } from '../../../ui/judgement/entry-value.ts';
import { useAnswer } from '../../../ui/judgement/use-answer.ts';
import styles from './revise.module.css';
import type { OwnEntry } from './use-own-entry.ts';

/** The judgement as it stands and every value before it, each with its reason: nothing is overwritten. */
export const EarlierValues = ({ own }: { readonly own: OwnEntry }) => {
  const { t } = useTranslation();
  const answer = useAnswer();
  const { indicator, entry, revisions } = own;
  const write = (value: EntryValue): string => {
    const { main, note } = answer(indicator, value);
    return [main ?? '–', note ?? ''].filter((part) => part !== '').join(' · ');
  };
  const writeStep = ({ before, after }: RevisionView): string => {
    const step = { before: write(before), after: write(after) };
    return step.before === step.after ? t('corrections:revise.words') : t('corrections:revise.step', step);
  };
  return (
    <section className={styles.now} aria-labelledby="revise-now">
      <h3 className={styles.heading} id="revise-now">
        {t('corrections:revise.now')}
      </h3>
      <p className={styles.value}>{write(storedOf(entry).value)}</p>
      {entry.comment === '' ? null : <p className={styles.comment}>{entry.comment}</p>}
      {revisions.length > 0 ? (
        <>
          <h4 className={styles.subheading}>{t('corrections:revise.earlier')}</h4>
          <ol className={styles.steps}>
            {revisions.map((revision, at) => (
              <li key={`${at} ${revision.cause}`}>
                {writeStep(revision)}
                <span className={styles.why}>{t('corrections:revise.why', { reason: revision.reason })}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
};
