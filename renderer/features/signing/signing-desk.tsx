import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId, Sha256, SubmissionId } from '../../../shared/domain/ids.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import type { PapersView } from '../../host/papers.ts';
import { useMoments } from '../../ui/moments.ts';
import { listPenLines, type PenSubject } from '../../ui/papers/pen-choice.ts';
import { PenDialog } from '../../ui/papers/pen-dialog.tsx';
import { ScanDialog } from '../../ui/papers/scan-dialog.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { VoidedNotice } from '../../ui/voided-notice.tsx';
import { DocumentPages } from './document-pages.tsx';
import { splitOwnPapers } from './own-papers.ts';
import { useSaid } from './said.ts';
import { findScans, mayPenFor } from './pen-entries.ts';
import { SignerList } from './signer-list.tsx';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';
import { maySign, SigningSide } from './signing-side.tsx';
import { ToSignList, type Shown } from './to-sign-list.tsx';

interface SigningDeskProps {
  readonly screen: string;
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly status: SigningStatus;
  readonly papers: PapersView['papers'];
}

const NOTHING_SAID = {};

/** What is signed and by whom, the pages, and the act itself. */
export const SigningDesk = ({ screen, reviewId, seat, status, papers }: SigningDeskProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { submissionId, chooseSubmission } = useNavigation();
  const [paperId, setPaperId] = useState<string | null>(null);
  const [pen, setPen] = useState<PenSubject | null>(null);
  const [scan, setScan] = useState<Sha256 | null>(null);
  const said = useSaid();
  const { session, member } = seat;
  const { id, role } = member;
  const sayings = said.session === session ? said.sayings : NOTHING_SAID;
  const sayable = status.documents.filter(({ turn }) => turn === 'yes');
  const ownPapers = splitOwnPapers(
    papers,
    sayings,
    sayable.map((each) => each.submissionId),
  );
  const penLines = useMemo(() => listPenLines(papers, status, { id, role }), [papers, status, id, role]);
  const scans = useMemo(() => findScans(papers), [papers]);
  const chosen = status.documents.find((each) => each.submissionId === submissionId) ?? status.documents[0];
  const paper = papers.find((each) => each.id === paperId);
  const choose = (next: SubmissionId): void => {
    setPaperId(null);
    chooseSubmission(next);
  };
  const show = (next: Shown): void => ('paper' in next ? setPaperId(next.paper) : choose(next.submission));
  const penned = pen && 'member' in pen ? pen.member : null;
  const nameOfPenned = status.signers.find((each) => each.member === penned)?.name ?? member.name;
  return (
    <StagePane
      screen={screen}
      ready
      bare
      title={t('signing:title')}
      subtitle={t('signing:subtitle', { at: status.frozenAt ? moment(status.frozenAt) : '' })}
    >
      <div className={styles.stage}>
        <VoidedNotice
          voided={status.voided}
          again={status.signers.some(({ state }) => state === 'to-sign')}
        />
        <div className={styles.desk}>
          <div className={styles.side}>
            {maySign(status.turn, ownPapers) ? (
              <ToSignList
                documents={sayable}
                papers={ownPapers}
                sayings={sayings}
                shown={paper ? { paper: paper.id } : chosen ? { submission: chosen.submissionId } : null}
                onShow={show}
              />
            ) : null}
            <SignerList
              signers={status.signers}
              own={id}
              scans={scans}
              mayPen={(each) => each !== id && mayPenFor(penLines, status.signers, each)}
              onPen={(each) => setPen({ member: each })}
              onScan={setScan}
            />
          </div>
          {chosen ? (
            <DocumentPages
              reviewId={reviewId}
              session={session}
              documents={status.documents}
              signers={status.signers}
              chosen={chosen.submissionId}
              paper={paper}
              onChoose={choose}
            />
          ) : null}
          <SigningSide
            reviewId={reviewId}
            seat={seat}
            status={status}
            papers={papers}
            ownPapers={ownPapers}
            onChoose={choose}
            onPen={() => setPen({ member: id })}
          />
        </div>
      </div>
      {pen ? (
        <PenDialog
          at={{ reviewId, session }}
          lines={penLines}
          subject={pen}
          about={nameOfPenned}
          onClose={() => setPen(null)}
        />
      ) : null}
      {scan === null ? null : (
        <ScanDialog at={{ reviewId, session }} sha256={scan} onClose={() => setScan(null)} />
      )}
    </StagePane>
  );
};
