import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import { usePaperFile, type PapersAt } from '../../host/papers.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileViewer } from '../../ui/pdf/file-viewer.tsx';
import { PenDialog } from '../../ui/papers/pen-dialog.tsx';
import type { PenLine } from '../../ui/papers/pen-choice.ts';
import { usePaperWords } from '../../ui/papers/use-paper-words.ts';
import { usePrintPaper } from '../../ui/papers/use-print-paper.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PaperSigners } from './paper-signers.tsx';
import styles from './papers.module.css';

interface PaperPaneProps {
  readonly at: PapersAt;
  readonly paper: PaperView;
  /** All that a scan can still show. */
  readonly penLines: readonly PenLine[];
}

/** The very file of a paper, who signed it, and the ways out: print it, attach a scan of the signed print-out. */
export const PaperPane = ({ at, paper, penLines }: PaperPaneProps) => {
  const { t } = useTranslation();
  const { titleOf } = usePaperWords();
  const [page, setPage] = useState(1);
  const [isPenOpen, setPenOpen] = useState(false);
  const { data, error, refetch } = usePaperFile(at, paper);
  const { print, busy, saved, failure } = usePrintPaper(at);
  const title = titleOf(paper);
  const isOpenForPen = penLines.some((line) => line.paper.id === paper.id);
  return (
    <div className={styles.paper} data-opened={paper.id}>
      <div className={styles.viewer}>
        {data ? (
          <FileViewer
            url={fileUrl(data.file)}
            title={title}
            mediaType="application/pdf"
            page={page}
            onPage={setPage}
            onDownload={() => downloadFile(data.file, data.name)}
            start={<span className={styles.paneTitle}>{title}</span>}
          />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={12} />
        )}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <footer className={styles.foot}>
        <PaperSigners at={at} paper={paper} />
        <div className={styles.actions}>
          {saved ? (
            <span className={styles.note} role="status">
              {t('papers:print.saved')}
            </span>
          ) : paper.state === 'preview' ? (
            <span className={styles.note}>{t('papers:previewNote')}</span>
          ) : null}
          {isOpenForPen ? (
            <Button variant="default" onClick={() => setPenOpen(true)}>
              {t('papers:pen.open')}
            </Button>
          ) : null}
          <Button loading={busy !== null} onClick={() => void print(paper)}>
            {t('papers:print.open')}
          </Button>
        </div>
      </footer>
      {isPenOpen ? (
        <PenDialog
          at={at}
          lines={penLines}
          subject={{ paper: paper.id }}
          about={title}
          onClose={() => setPenOpen(false)}
        />
      ) : null}
    </div>
  );
};
