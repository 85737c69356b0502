import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { fileUrl } from '../../host/files.ts';
import { usePaperFile, type PapersAt } from '../../host/papers.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { usePaperWords } from '../../ui/papers/use-paper-words.ts';
import { PdfPages } from '../../ui/pdf/pdf-pages.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import { SayChoice } from './say-choice.tsx';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';
import { useSigningDocument } from './signing-queries.ts';
import { StatementList } from './statement-list.tsx';

interface DocumentPagesProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly documents: SigningStatus['documents'];
  readonly signers: SigningStatus['signers'];
  readonly chosen: SubmissionId;
  /** In place of the opinion. */
  readonly paper: PaperView | undefined;
  readonly onChoose: (id: SubmissionId) => void;
}

const Document = ({
  reviewId,
  session,
  submissionId,
  name,
}: {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
  readonly name: string;
}) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useSigningDocument(reviewId, session, submissionId);
  if (data) return <PdfPages url={fileUrl(data.file)} title={t('signing:document.label', { name })} />;
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  return <SkeletonRows rows={12} />;
};

const OwnPaper = ({ at, paper }: { readonly at: PapersAt; readonly paper: PaperView }) => {
  const { titleOf } = usePaperWords();
  const { data, error, refetch } = usePaperFile(at, paper);
  if (data) return <PdfPages url={fileUrl(data.file)} title={titleOf(paper)} />;
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  return <SkeletonRows rows={12} />;
};

/** What is being signed, as pages; one tab per document of the list. */
export const DocumentPages = ({
  reviewId,
  session,
  documents,
  signers,
  chosen,
  paper,
  onChoose,
}: DocumentPagesProps) => {
  const { t } = useTranslation();
  const { titleOf } = usePaperWords();
  const document = documents.find(({ submissionId }) => submissionId === chosen);
  return (
    <section className={styles.documents} aria-label={t('signing:document.pane')}>
      <div className={styles.documentTabs}>
        <SubmissionTabs
          label={t('signing:document.tabs')}
          chosen={paper ? null : chosen}
          onChoose={onChoose}
          tabs={documents.map(({ submissionId, baseName, pages }) => ({
            id: submissionId,
            label: baseName,
            note: t('signing:document.pages', { pages }),
          }))}
        />
      </div>
      {paper ? (
        <h2 className={styles.paperTitle}>{titleOf(paper)}</h2>
      ) : (
        <>
          {document ? <SayChoice session={session} document={document} /> : null}
          <StatementList signers={signers} submissionId={chosen} />
        </>
      )}
      <div className={styles.pages}>
        {paper ? (
          <OwnPaper key={paper.id} at={{ reviewId, session }} paper={paper} />
        ) : document ? (
          <Document
            key={document.submissionId}
            reviewId={reviewId}
            session={session}
            submissionId={document.submissionId}
            name={document.baseName}
          />
        ) : null}
      </div>
    </section>
  );
};
