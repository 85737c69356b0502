import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { useLocalText } from '../../ui/text.ts';
import { createChosen, RuleDeskContext, type RuleDesk } from './rule-desk.ts';
import { SchemeDocument } from './scheme-document.tsx';
import styles from './scheme-print.module.css';

interface SchemePrintProps {
  readonly view: SchemeView;
  readonly inReview: boolean;
  readonly withWords: boolean;
}

const DESKS = {
  articles: { mode: 'articles', chosen: createChosen() },
  words: { mode: 'words', chosen: createChosen() },
} as const satisfies Record<string, RuleDesk>;

/** True from just before the page is printed, by whichever way, until it was. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the printer takes what stands there when these events are over.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

/** The whole scheme for the printer, beside the window and not inside its panes, which would cut it off at one page. */
export const SchemePrint = ({ view, inReview, withWords }: SchemePrintProps) => {
  const localText = useLocalText();
  const printing = usePrinting();
  if (!printing) return null;
  return createPortal(
    <RuleDeskContext value={withWords ? DESKS.words : DESKS.articles}>
      <div className={styles.print} data-print="scheme">
        <h1 className={styles.title}>{localText(view.scheme.title)}</h1>
        <SchemeDocument view={view} shown={view.scheme} inReview={inReview} onPaper />
      </div>
    </RuleDeskContext>,
    window.document.body,
  );
};
