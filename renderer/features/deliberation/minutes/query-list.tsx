import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { useMoments } from '../../../ui/moments.ts';
import styles from './minutes.module.css';
import { WriteBox } from './write-box.tsx';

interface QueryListProps {
  readonly at: DecisionsAt;
  readonly minutes: Minutes;
}

/** 质询: numbered questions to the applicant, with what was answered. */
export const QueryList = ({ at, minutes }: QueryListProps) => {
  const { t } = useTranslation();
  const { queries, mayRecord, mayVote, frozen } = minutes;
  const mayAsk = (mayRecord || mayVote) && !frozen;
  return (
    <section className={styles.section} aria-labelledby="minutes-queries">
      <h2 className={styles.title} id="minutes-queries">
        {t('deliberation:minutes.queries.title')}
      </h2>
      {queries.length === 0 ? (
        <p className={styles.quiet}>{t('deliberation:minutes.queries.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {queries.map((query) => (
            <QueryItem key={query.number} at={at} query={query} mayAnswer={mayRecord && !frozen} />
          ))}
        </ol>
      )}
      {mayAsk ? (
        <WriteBox
          at={at}
          field="query"
          label={t('deliberation:minutes.queries.label')}
          action={t('deliberation:minutes.queries.ask')}
          onSend={(text) => host.minutes.ask({ ...at, text })}
        />
      ) : null}
    </section>
  );
};

interface QueryItemProps {
  readonly at: DecisionsAt;
  readonly query: Minutes['queries'][number];
  readonly mayAnswer: boolean;
}

const QueryItem = ({ at, query, mayAnswer }: QueryItemProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [isOpen, setOpen] = useState(false);
  const { number, text, askedBy, askedAt, answers } = query;
  return (
    <li className={styles.item} data-query={number}>
      <p className={styles.words}>
        <strong>{t('deliberation:minutes.queries.number', { number })}</strong>
        {text}
      </p>
      <p className={styles.by}>
        {t('deliberation:minutes.queries.asked', { name: askedBy, at: moment(askedAt) })}
        {answers.length === 0 ? (
          <span className={styles.waiting}>{t('deliberation:minutes.queries.waiting')}</span>
        ) : null}
        {mayAnswer && !isOpen ? (
          <button type="button" className={styles.link} onClick={() => setOpen(true)}>
            {t('deliberation:minutes.queries.answer')}
          </button>
        ) : null}
      </p>
      {answers.map((answer) => (
        <blockquote key={answer.at} className={styles.answer}>
          <p>{answer.text}</p>
          <footer className={styles.by}>
            {t('deliberation:minutes.queries.answered', {
              name: answer.recordedBy,
              at: moment(answer.at),
            })}
          </footer>
        </blockquote>
      ))}
      {mayAnswer && isOpen ? (
        <WriteBox
          at={at}
          field={`answer/${number}`}
          label={t('deliberation:minutes.queries.answerLabel')}
          action={t('deliberation:minutes.queries.record')}
          closing={t('common:cancel')}
          onClose={() => setOpen(false)}
          onSend={(words) => host.minutes.answer({ ...at, number, text: words })}
        />
      ) : null}
    </li>
  );
};
