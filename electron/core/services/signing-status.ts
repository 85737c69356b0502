import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import {
  orderSigners,
  turnOf,
  turnOverAll,
  type Turn,
} from '../../../shared/domain/signing/signature-state.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findFreeze, listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listVoidedFreezes } from '../store/rows/outcome-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { readSigners, type SubmissionSigner } from './opinion-signers.ts';
import { listVisible, requireReady } from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';

type SigningStatus = HostOutputs['signing']['status'];
type Signers = ReadonlyMap<SubmissionId, readonly SubmissionSigner[]>;

const nameOf = (workspace: Workspace, member: string): string =>
  workspace.review.roster.find(({ id }) => id === member)?.name ?? member;

/** What one member said, opinion by opinion, as far as the asking seat may see the submissions. */
const viewOutcomes = (seated: SeatedCall, signers: Signers, member: string) =>
  listVisible(seated).flatMap(({ id, baseName }) => {
    const own = signers.get(id)?.find((each) => each.member === member);
    if (!own) return [];
    const { outcome, state, leads } = own;
    return [
      {
        submissionId: id,
        baseName,
        state,
        leads,
        at: outcome?.at ?? null,
        ...(outcome?.text ? { text: outcome.text } : {}),
        ...(outcome?.recordedBy === undefined
          ? {}
          : { recordedBy: nameOf(seated.workspace, outcome.recordedBy) }),
      },
    ];
  });

const overallTurn = (signers: Signers, member: MemberId): Turn =>
  turnOverAll([...signers.values()].map((each) => turnOf(each, member)));

const listSigners = (seated: SeatedCall, signers: Signers): SigningStatus['signers'] => {
  const { workspace } = seated;
  const all = [...signers.values()].flat();
  return orderSigners(workspace.review.roster).flatMap((member) => {
    const words = all.filter((each) => each.member === member.id);
    if (words.length === 0) return [];
    const isDone = words.every(({ state }) => state !== 'to-sign');
    const times = words.flatMap(({ outcome }) => (outcome ? [outcome.at] : [])).sort();
    return [
      {
        member: member.id,
        name: member.name,
        role: member.role,
        expertise: member.expertise,
        organisation: member.organisation,
        state: isDone ? ('done' as const) : ('to-sign' as const),
        turn: overallTurn(signers, member.id),
        signedAt: isDone ? (times.at(-1) ?? null) : null,
        fingerprint: findSeat(workspace.reads, member.id)?.fingerprint ?? null,
        outcomes: viewOutcomes(seated, signers, member.id),
      },
    ];
  });
};

const listVisibleDocuments = (
  seated: SeatedCall,
  freeze: Freeze | null,
  signers: Signers,
): SigningStatus['documents'] => {
  const visible = new Map(listVisible(seated).map((submission) => [submission.id, submission.baseName]));
  return (freeze ? listDocuments(seated.workspace.reads, freeze.id) : []).flatMap(({ submission, pages }) => {
    const baseName = visible.get(submission);
    if (baseName === undefined) return [];
    const turn = turnOf(signers.get(submission) ?? [], seated.member.id);
    return [{ submissionId: submission, baseName, pages, turn }];
  });
};

const readDeeming = ({ review }: Workspace): SigningStatus['deeming'] => {
  const source = review.scheme.opinion.deemedAgreement;
  return source ? { article: source.article, quote: source.quote } : null;
};

/** Who said what to which opinion, as far as the seat may see it. Throws what `requireReady` throws. */
export const readSigningStatus = (context: CoreContext, input: SeatInput): SigningStatus => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  const freeze = findFreeze(workspace.reads);
  const signers = readSigners(workspace, freeze);
  const seat = findSeat(workspace.reads, member.id);
  return {
    frozenAt: freeze?.frozenAt ?? null,
    shortCode: freeze ? shortCode(freeze.resultsDigest) : null,
    documents: listVisibleDocuments(seated, freeze, signers),
    signers: listSigners(seated, signers),
    turn: overallTurn(signers, member.id),
    own: seat ? { fingerprint: seat.fingerprint, notAfter: seat.notAfter } : null,
    deeming: readDeeming(workspace),
    voided: listVoidedFreezes(workspace.reads).map(({ at, reason, members }) => ({
      at,
      reason,
      signatures: members,
    })),
  };
};
