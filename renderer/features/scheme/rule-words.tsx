import { useTranslation } from 'react-i18next';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { isQuoted, type Rule, type RuleNote } from './rule.ts';
import styles from './rule-words.module.css';

const SourceWords = ({ source }: { readonly source: Source }) => (
  <div className={styles.source}>
    <PolicyQuote quote={source.quote} article={source.article} />
    {source.document ? <p className={styles.document}>{source.document}</p> : null}
  </div>
);

interface NoteWordsProps {
  readonly note: RuleNote;
  readonly rule: Rule;
}

const NoteWords = ({ note, rule }: NoteWordsProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  switch (note.kind) {
    case 'caution':
      return (
        <>
          <p className={styles.note}>
            <span className={styles.caution}>{t('scheme:note.caution')}</span> {localText(note.text)}
          </p>
          {note.source && !isQuoted(rule, note.source) ? <SourceWords source={note.source} /> : null}
        </>
      );
    case 'relaxation':
      return (
        <>
          <p className={styles.note}>
            {t('scheme:note.relaxation', {
              title: localText(note.measure.title),
              text: localText(note.text),
            })}
          </p>
          {isQuoted(rule, note.source) ? null : <SourceWords source={note.source} />}
        </>
      );
    case 'other-reading':
      return (
        <>
          <p className={styles.note}>
            <span className={styles.caution}>{t('scheme:note.caution')}</span>{' '}
            {t('scheme:note.otherReading', {
              title: localText(note.measure.title),
              words: note.measure.words,
            })}
          </p>
          {isQuoted(rule, note.source) ? null : <SourceWords source={note.source} />}
        </>
      );
    case 'soft':
    case 'reason-required':
    case 'evidence-required':
      return <p className={styles.quiet}>{t(`scheme:note.${note.kind}`)}</p>;
  }
};

/** The original words of a rule with their article, and what else has to be known about it. */
export const RuleWords = ({ rule }: { readonly rule: Rule }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.words}>
      {rule.sources.length === 0 ? <p className={styles.quiet}>{t('scheme:noSource')}</p> : null}
      {rule.sources.map((source, index) => (
        <SourceWords key={index} source={source} />
      ))}
      {rule.notes.map((note, index) => (
        <NoteWords key={index} note={note} rule={rule} />
      ))}
    </div>
  );
};
