import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Outcome } from '../../../shared/domain/signing/outcome.ts';
import { usePaperWords } from '../../ui/papers/use-paper-words.ts';
import type { OwnPapers } from './own-papers.ts';
import { sayingOf, type Sayings } from './said.ts';
import type { SigningDocument } from './signing-order.ts';
import styles from './to-sign-list.module.css';

/** What is in the pane of pages: an opinion, or a paper by its id. */
export type Shown = { readonly submission: SubmissionId } | { readonly paper: string };

interface ToSignListProps {
  readonly documents: readonly SigningDocument[];
  readonly papers: OwnPapers;
  readonly sayings: Sayings;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
}

/** Everything that one signature and one PIN will sign; each opens beside it. */
export const ToSignList = ({ documents, papers, sayings, shown, onShow }: ToSignListProps) => {
  const { t } = useTranslation();
  const { nameOf, titleOf } = usePaperWords();
  const words: Readonly<Record<Outcome, string>> = {
    agree: t('signing:say.agree'),
    dissent: t('signing:say.dissent'),
    refuse: t('signing:say.refuse'),
  };
  const line = (paper: PaperView, note?: string) => (
    <li key={paper.id} data-falls-out={note !== undefined}>
      <button
        type="button"
        data-paper={paper.id}
        aria-current={shown && 'paper' in shown && shown.paper === paper.id ? 'true' : undefined}
        onClick={() => onShow({ paper: paper.id })}
      >
        <span className={styles.name}>{titleOf(paper)}</span>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </button>
    </li>
  );
  return (
    <section className={styles.pane} aria-labelledby="to-sign-title" tabIndex={0}>
      <h2 className={styles.title} id="to-sign-title">
        {t('signing:list.title', { documents: documents.length + papers.signs.length })}
      </h2>
      <ul className={styles.list}>
        {documents.map(({ submissionId, baseName }) => (
          <li key={submissionId}>
            <button
              type="button"
              aria-current={
                shown && 'submission' in shown && shown.submission === submissionId ? 'true' : undefined
              }
              onClick={() => onShow({ submission: submissionId })}
            >
              <span className={styles.name}>
                {[baseName, nameOf({ kind: 'opinion' })].join(t('signing:list.dot'))}
              </span>
              <span className={styles.note}>{words[sayingOf(sayings, submissionId).outcome]}</span>
            </button>
          </li>
        ))}
        {papers.signs.map((paper) => line(paper))}
        {papers.fallsOut.map((paper) => line(paper, t('signing:list.fallsOut')))}
      </ul>
    </section>
  );
};
