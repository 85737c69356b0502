import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PapersAt } from '../../host/papers.ts';
import { FailureNotice } from '../failure-notice.tsx';
import styles from './papers-ui.module.css';
import type { PenLine } from './pen-choice.ts';
import { usePaperWords } from './use-paper-words.ts';
import { usePrintPaper } from './use-print-paper.ts';

interface PenPrintProps {
  readonly at: PapersAt;
  readonly lines: readonly PenLine[];
}

/** First step: what is signed with a pen is the print-out of the very file. */
export const PenPrint = ({ at, lines }: PenPrintProps) => {
  const { t } = useTranslation();
  const { titleOf } = usePaperWords();
  const { print, busy, saved, failure } = usePrintPaper(at);
  return (
    <>
      <p className={styles.text}>{t('papers:pen.means')}</p>
      <ul className={styles.printList} tabIndex={0} aria-label={t('papers:pen.print.list')}>
        {lines.map(({ paper }) => (
          <li key={paper.id}>
            <span className={styles.grow}>{titleOf(paper)}</span>
            <Button
              variant="default"
              size="sm"
              loading={busy === paper.id}
              aria-label={t('papers:print.of', { name: titleOf(paper) })}
              onClick={() => void print(paper)}
            >
              {t('papers:print.open')}
            </Button>
          </li>
        ))}
      </ul>
      {saved ? (
        <p className={styles.text} role="status">
          {t('papers:print.saved')}
        </p>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
    </>
  );
};
