import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import type { FindHighlights } from './find-highlights.ts';
import { HungPage } from './hung-page.tsx';
import { KeyFrameLayer } from './key-frame-layer.tsx';
import type { PageBox, PageSize } from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';
import { QuoteButton } from './quote-button.tsx';
import type { SelectedQuote } from './quote-selection.ts';
import { RegionLayer } from './region-layer.tsx';
import type { ReaderProps } from './viewer-props.ts';

/** What the reader's hand does on a page. */
export interface Tool {
  readonly kind: 'region' | 'text';
  /** A finger draws only after the tool was chosen with it; else it scrolls. */
  readonly touch: boolean;
}

interface ReaderPageProps {
  readonly reader: ReaderProps;
  readonly number: number;
  readonly box: PageBox;
  readonly scale: number;
  readonly turns: QuarterTurns;
  readonly tool: Tool;
  readonly isCurrent: boolean;
  readonly quote: SelectedQuote | null;
  readonly highlights: FindHighlights;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onText: (page: number) => void;
  readonly onDrawn: () => void;
  readonly onSkip: (() => void) | undefined;
}

/** A page in the reader: what is pinned on it, pinning by pointer and by keys, selected words to take. */
export const ReaderPage = ({ reader, number, box, tool, turns, quote, ...props }: ReaderPageProps) => {
  const { t } = useTranslation();
  const [frame, setFrame] = useState<'none' | 'shown' | 'left'>('none');
  const { onRegion, onQuote } = reader;
  if (reader.ready.hung.has(number)) {
    return (
      <HungPage number={number} box={box} onRetry={() => reader.onRetryPage(number)} onSkip={props.onSkip} />
    );
  }
  const pin =
    tool.kind === 'region' && onRegion
      ? (region: Parameters<typeof onRegion>[1]) => onRegion(number, region)
      : undefined;
  return (
    <PdfPage
      document={reader.ready.document}
      work={reader.ready.work}
      number={number}
      box={box}
      scale={props.scale}
      turns={turns}
      highlights={props.highlights}
      onSize={props.onSize}
      onText={props.onText}
      onDrawn={props.onDrawn}
    >
      <RegionLayer
        turns={turns}
        pinned={(reader.pinned ?? []).filter((each) => each.page === number)}
        touch={tool.touch}
        onRegion={pin}
      />
      {pin && props.isCurrent && frame !== 'shown' ? (
        <button
          type="button"
          className={styles.frameStart}
          // Leaving the frame leads back to where it was asked for.
          autoFocus={frame === 'left'}
          onClick={() => setFrame('shown')}
        >
          {t('viewer:frame.start', { page: number })}
        </button>
      ) : null}
      {pin && frame === 'shown' ? (
        <KeyFrameLayer
          turns={turns}
          onRegion={pin}
          onLeave={() => setFrame('left')}
          onLost={() => setFrame('none')}
        />
      ) : null}
      {onQuote && quote?.page === number ? (
        <QuoteButton
          quote={quote}
          onQuote={() => {
            onQuote(number, quote.region, quote.quote);
            window.getSelection()?.removeAllRanges();
          }}
        />
      ) : null}
    </PdfPage>
  );
};
