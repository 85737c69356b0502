import { useTranslation } from 'react-i18next';
import type { FindHighlights } from './find-highlights.ts';
import type { QuarterTurns } from './page-region.ts';
import styles from './pdf.module.css';
import { ReaderPage, type Tool } from './reader-page.tsx';
import type { PageScroll } from './use-page-scroll.ts';
import { useSelectedQuote } from './use-selected-quote.ts';
import type { ReaderProps } from './viewer-props.ts';

interface ReaderPagesProps {
  readonly reader: ReaderProps;
  readonly scroll: PageScroll;
  readonly scroller: HTMLDivElement | null;
  readonly onScroller: (element: HTMLDivElement | null) => void;
  readonly page: number;
  /** False until the first page said its size: nothing could be placed. */
  readonly isSized: boolean;
  readonly turns: QuarterTurns;
  readonly tool: Tool;
  readonly highlights: FindHighlights;
  readonly onText: (page: number) => void;
  readonly onDrawn: () => void;
  readonly onPage: (page: number) => void;
}

/** The column of pages, those near the viewport only. */
export const ReaderPages = (props: ReaderPagesProps) => {
  const { reader, scroll, scroller, onScroller, turns, tool } = props;
  const { t } = useTranslation();
  const takesWords = reader.onQuote !== undefined && (tool.kind === 'text' || !reader.onRegion);
  const quote = useSelectedQuote(scroller, turns, takesWords);
  const { layout } = scroll;
  return (
    <div ref={onScroller} className={styles.scroll} tabIndex={0} role="region" aria-label={t('viewer:pages')}>
      <div className={styles.column} style={{ height: layout.height, minWidth: layout.width + 32 }}>
        {(props.isSized ? scroll.near : []).map((number) => {
          const box = layout.boxes[number - 1];
          return box ? (
            <ReaderPage
              key={`${reader.ready.opening}-${number}`}
              reader={reader}
              number={number}
              box={box}
              scale={scroll.scale}
              turns={turns}
              tool={tool}
              isCurrent={number === props.page}
              quote={quote}
              highlights={props.highlights}
              onSize={scroll.onSize}
              onText={props.onText}
              onDrawn={props.onDrawn}
              onSkip={number < layout.boxes.length ? () => props.onPage(number + 1) : undefined}
            />
          ) : null;
        })}
      </div>
    </div>
  );
};
