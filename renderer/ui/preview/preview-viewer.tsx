import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { LetterView } from './letter-view.tsx';
import { markWords } from './mark-words.ts';
import { NoView } from './no-view.tsx';
import { OutsideDialog } from './outside-dialog.tsx';
import styles from './preview.module.css';
import { TextSize } from './text-size.tsx';
import { TextView } from './text-view.tsx';
import { usePreview } from './use-preview.ts';
import { WorkbookView } from './workbook-view.tsx';

export interface PreviewViewerProps {
  /** A new one is another file. */
  readonly url: string;
  readonly title: string;
  readonly preview: () => Promise<MaterialPreview>;
  readonly onOutside?: (() => Promise<boolean>) | undefined;
  readonly onDownload: () => void;
  /** What was looked for elsewhere: its finds are marked, the first one is brought into view. */
  readonly find?: string | undefined;
  /** Of a workbook, the sheet to begin with, from 1. */
  readonly page?: number | undefined;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** What is no picture and no PDF, as the host made it readable; with the way to the system's own program for it. */
export const PreviewViewer = ({
  url,
  title,
  preview,
  onOutside,
  onDownload,
  find,
  page = 1,
  ...ends
}: PreviewViewerProps) => {
  const { t } = useTranslation();
  const state = usePreview(url, preview);
  const [percent, setPercent] = useState(100);
  const [asking, setAsking] = useState(false);
  const content = useRef<HTMLElement>(null);
  const askOutside = onOutside ? () => setAsking(true) : undefined;
  const view = state.phase === 'ready' ? state.view : null;
  const shown = view !== null && view.kind !== 'none';
  useEffect(() => {
    const text = content.current?.querySelector<HTMLElement>('[data-preview-text]');
    return text && shown && find ? markWords(text, find) : undefined;
  }, [find, shown, view]);
  const body = (): ReactNode => {
    if (state.phase === 'failed')
      return (
        <div className={styles.state}>
          <FailureNotice failure={state.failure} onRetry={state.retry} />
        </div>
      );
    switch (view?.kind) {
      case undefined:
        return (
          <div className={styles.waiting}>
            <SkeletonRows rows={8} />
          </div>
        );
      case 'text':
        return <TextView {...view} title={title} />;
      case 'document':
        return <LetterView html={view.html} title={title} />;
      case 'workbook':
        return <WorkbookView key={url} begin={page - 1} sheets={view.sheets} title={title} />;
      case 'none':
        return <NoView why={view.why} onDownload={onDownload} onAskOutside={askOutside} />;
    }
  };
  return (
    <section
      ref={content}
      className={styles.viewer}
      aria-label={title}
      data-viewer={state.phase === 'loading' ? 'loading' : shown ? 'ready' : 'other'}
      style={{ '--preview-size': `${percent}%` } as CSSProperties}
    >
      <div className={styles.toolbar} role="toolbar" aria-label={t('viewer:toolbar')}>
        {ends.start}
        <span className={styles.push} />
        {shown && askOutside ? (
          <button type="button" className={styles.tool} onClick={askOutside}>
            {t('preview:outside.open')}
          </button>
        ) : null}
        {shown ? <TextSize percent={percent} onChange={setPercent} /> : null}
      </div>
      {body()}
      {ends.end ? <footer className={styles.foot}>{ends.end}</footer> : null}
      {onOutside ? (
        <OutsideDialog
          opened={asking}
          title={title}
          onOutside={onOutside}
          onDownload={onDownload}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
};
