import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionsView, SubjectView } from '../../../../shared/contract/decisions.ts';
import { isSettled } from '../../../host/settled.ts';
import { useLocalText } from '../../../ui/text.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import styles from './subject-list.module.css';
import { groupSubjects } from './subject-order.ts';

interface SubjectListProps {
  readonly subjects: DecisionsView['subjects'];
  readonly open: string | undefined;
  /** Subjects with a draft that was not recorded. */
  readonly drafted: ReadonlySet<string>;
  readonly onOpen: (subject: string) => void;
  /** Offered beside the vetoes where some are not decided and the seat may decide. */
  readonly onSweep: (() => void) | undefined;
}

/** Answers that somebody has to follow up. */
const ADVERSE: ReadonlySet<string> = new Set(['not-met', 'to-verify', 'established', 'referred']);

/** Brings an item into view in its own list; the panes around it stay where they are. */
const scrollWithin = (list: HTMLElement, item: Element): void => {
  const [frame, place] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
};

/** Everything that the panel has to agree on, with what it agreed on so far. */
export const SubjectList = ({ subjects, open, drafted, onOpen, onSweep }: SubjectListProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const write = useChoiceTitle();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current="true"]');
    if (list.current && item) scrollWithin(list.current, item);
  }, [open]);
  const stateOf = (subject: SubjectView) => {
    const { decision, kind, choices } = subject;
    if (!decision) return { kind: 'undecided', words: t('deliberation:decisions.undecided') };
    if (!isSettled(subject)) return { kind: 'again', words: t('deliberation:decisions.again') };
    const title = choices.find(({ id }) => id === decision.choice)?.title;
    return {
      kind: ADVERSE.has(decision.choice) ? 'adverse' : 'decided',
      words: write(kind, decision.choice, title),
    };
  };
  return (
    <nav ref={list} className={styles.list} aria-label={t('deliberation:decisions.list')}>
      {groupSubjects(subjects).map((group) => (
        <section key={group.kind}>
          <header className={styles.head}>
            <h2 className={styles.kind}>
              {t(`deliberation:decisions.kind.${group.kind}`)}
              <span className={styles.count}>
                {t('common:ofTotal', { done: group.settled, total: group.subjects.length })}
              </span>
            </h2>
            {group.kind === 'veto' && onSweep ? (
              <button type="button" className={styles.sweep} onClick={onSweep}>
                {t('deliberation:sweep.action')}
              </button>
            ) : null}
          </header>
          <ol className={styles.subjects}>
            {group.subjects.map((subject) => {
              const state = stateOf(subject);
              return (
                <li key={subject.id}>
                  <button
                    type="button"
                    className={styles.subject}
                    data-subject={subject.id}
                    aria-current={subject.id === open ? 'true' : undefined}
                    onClick={() => onOpen(subject.id)}
                  >
                    <span className={styles.title}>{text(subject.title)}</span>
                    <span className={styles.state} data-state={state.kind}>
                      {state.words}
                    </span>
                    {drafted.has(subject.id) ? (
                      <span className={styles.drafted}>{t('deliberation:decisions.unrecorded')}</span>
                    ) : null}
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </nav>
  );
};
