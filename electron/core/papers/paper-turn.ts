import { isRecused } from '../../../shared/domain/convening/convening.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { isInked, stateOf, type Outcome } from '../../../shared/domain/signing/outcome.ts';
import { isJoint } from '../../../shared/domain/signing/paper.ts';
import { turnOf } from '../../../shared/domain/signing/signature-state.ts';

import { readSigners } from '../services/opinion-signers.ts';
import { listVisible } from '../services/require-access.ts';
import type { SeatedCall } from '../services/require-seat.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { listPaperSignatures } from '../store/rows/paper-rows.ts';
import { findReturn } from '../store/rows/return-rows.ts';
import { listPaperEntries, type PaperEntry } from './paper-catalogue.ts';

/** Whose reasons and promises are in it: the member's own, and for those who convene the panel. */
const isPersonal = ({ kind }: PaperEntry): boolean => kind === 'undertaking' || kind === 'recusal';

/** Papers that the seat may see: nothing of a submission that the member is recused from, nor what binds it with others. */
export const listVisiblePapers = (seated: SeatedCall): readonly PaperEntry[] => {
  const { workspace, member } = seated;
  const visible = new Set(listVisible(seated).map(({ id }) => id));
  const seesAll = workspace.review.submissions.every(
    ({ id }) => visible.has(id) && !isRecused(workspace.convening, member.id, id),
  );
  return listPaperEntries(workspace).filter((entry) => {
    if (entry.submission) return visible.has(entry.submission.id);
    // It binds everybody's declarations.
    if (entry.kind === 'report') return seesAll && member.role !== 'member';
    return !isPersonal(entry) || entry.member?.id === member.id || member.role !== 'member';
  });
};

/**
 * Papers that wait for this seat's signature by key. The opinion is not among them: it is spoken to by itself; nor the report, which the
 * chair signs when handing over.
 */
export const listAwaitingPapers = (seated: SeatedCall, freeze: Freeze): readonly PaperEntry[] => {
  const { workspace, member } = seated;
  if (findReturn(workspace.reads, freeze.id)) return [];
  const signed = new Set(
    listPaperSignatures(workspace.reads, freeze.id)
      .filter((each) => each.member === member.id)
      .map(({ paper }) => paper),
  );
  const signers = readSigners(workspace, freeze);
  return listVisiblePapers(seated).filter((entry) => {
    if (entry.kind === 'opinion' || entry.kind === 'report' || signed.has(entry.id)) return false;
    if (!entry.hands.some((hand) => hand.member.id === member.id)) return false;
    if (!isJoint(entry.kind) || !entry.submission) return true;
    const words = signers.get(entry.submission.id) ?? [];
    const own = words.find((each) => each.member === member.id);
    // The secretary, who says nothing to the opinion.
    if (!own) return true;
    return own.state === 'to-sign' ? turnOf(words, member.id) === 'yes' : isInked(own.state);
  });
};

/** What is signed together with these words: joint papers of a submission go with its opinion. */
export const goesWith = (
  seated: SeatedCall,
  freeze: Freeze,
  said: readonly { readonly submissionId: SubmissionId; readonly outcome: Outcome }[],
): readonly PaperEntry[] => {
  const signers = readSigners(seated.workspace, freeze);
  return listAwaitingPapers(seated, freeze).filter(({ kind, submission }) => {
    if (!isJoint(kind) || !submission) return true;
    const own = signers.get(submission.id)?.find((each) => each.member === seated.member.id);
    if (own?.state !== 'to-sign') return true;
    const outcome = said.find((each) => each.submissionId === submission.id)?.outcome;
    return outcome !== undefined && isInked(stateOf(outcome));
  });
};
