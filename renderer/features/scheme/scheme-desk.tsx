import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { countRules, narrowToMatches } from './find-rules.ts';
import { createChosen, RuleDeskContext, type RuleDesk } from './rule-desk.ts';
import { RulePane } from './rule-pane.tsx';
import { stepRule } from './step-rule.ts';
import styles from './scheme-desk.module.css';
import { SchemeDocument } from './scheme-document.tsx';
import { SchemePrint } from './scheme-print.tsx';
import { SchemeTools } from './scheme-tools.tsx';
import { useOutline } from './use-outline.ts';

interface SchemeDeskProps {
  readonly view: SchemeView;
  readonly inReview: boolean;
}

/** A scheme to read: the document, the search, and the words of the rule that was chosen. */
export const SchemeDesk = ({ view, inReview }: SchemeDeskProps) => {
  const { t } = useTranslation();
  const pages = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [withWords, setWithWords] = useState(false);
  const [chosen] = useState(createChosen);
  const searched = useDeferredValue(query);
  const shown = useMemo(() => narrowToMatches(view.scheme, searched), [view.scheme, searched]);
  const isWhole = shown === view.scheme;
  const found = isWhole ? null : countRules(shown);
  const desk = useMemo<RuleDesk>(
    () => ({ mode: withWords ? 'words' : 'choose', chosen }),
    [withWords, chosen],
  );
  const outline = useOutline(shown, isWhole);
  const goTo = (id: string): void => {
    const section = pages.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`);
    section?.scrollIntoView();
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (stepRule(event.currentTarget, event.target, event.key)) event.preventDefault();
  };

  return (
    <RuleDeskContext value={desk}>
      <div className={styles.desk} data-pane={!withWords}>
        <div
          ref={pages}
          className={styles.document}
          tabIndex={0}
          role="region"
          aria-labelledby="scheme-title"
          onKeyDown={step}
        >
          <SchemeTools
            query={query}
            onQuery={setQuery}
            found={found}
            outline={outline}
            onGo={goTo}
            withWords={withWords}
            onWithWords={setWithWords}
          />
          {found === 0 ? (
            <EmptyState title={t('scheme:nothingFound')}>{t('scheme:nothingFoundHint')}</EmptyState>
          ) : (
            <SchemeDocument view={view} shown={shown} inReview={inReview} />
          )}
        </div>
        {withWords ? null : <RulePane />}
      </div>
      <SchemePrint view={view} inReview={inReview} withWords={withWords} />
    </RuleDeskContext>
  );
};
