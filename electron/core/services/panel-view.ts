import type { PanelMember, PanelView } from '../../../shared/contract/panel.ts';
import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import { standingOf } from '../../../shared/domain/convening/standing.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { readCertificate } from '../signing/signer.ts';
import { listSeats, readSignIns, type Seat } from '../store/rows/seat-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import { listDeclaredTimes, listUndertakenTimes } from '../store/rows/standing-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { viewBallot } from './ballot-view.ts';
import type { CoreContext } from './core-context.ts';
import { coverEveryPart } from './missing-sheets.ts';
import { listOpenHints } from './open-hints.ts';
import { assessPresentPanel } from './panel-composition.ts';
import { leaderOf, listPresentJudges } from './require-access.ts';

/** Of a key made at the seat nobody but paper vouches. */
const issuerOf = (seat: Seat | undefined): { issuer?: string } => {
  if (!seat) return {};
  const { isSelfIssued, issuerCommonName } = readCertificate(seat.certificate);
  return isSelfIssued ? {} : { issuer: issuerCommonName };
};

/** What each member has done, asked of the store once for all of them. */
const describeMembers = (workspace: Workspace): ((member: RosterMember) => PanelMember) => {
  const { reads, review, convening } = workspace;
  const signIns = readSignIns(reads);
  const seats = new Map(listSeats(reads).map((seat) => [seat.member, seat]));
  const undertaken = listUndertakenTimes(reads);
  const declared = listDeclaredTimes(reads);
  const added = new Set(convening.added.map(({ member }) => member.id));
  return (member) => ({
    id: member.id,
    name: member.name,
    role: member.role,
    expertise: member.expertise,
    organisation: member.organisation,
    title: member.title,
    signedInAt: signIns.get(member.id) ?? null,
    hasSeat: seats.has(member.id),
    fingerprint: seats.get(member.id)?.fingerprint ?? null,
    ...issuerOf(seats.get(member.id)),
    standing: standingOf({
      signedIn: signIns.has(member.id),
      undertaken: undertaken.has(member.id),
      declared: declared.has(member.id),
    }),
    undertakenAt: undertaken.get(member.id) ?? null,
    declaredAt: declared.get(member.id) ?? null,
    recusedFrom: review.submissions
      .filter(({ id }) => isRecused(convening, member.id, id))
      .map(({ id }) => id),
    openHints: review.submissions.reduce(
      (sum, submission) => sum + listOpenHints(workspace, member, submission).length,
      0,
    ),
    added: added.has(member.id),
  });
};

const viewChair = ({ review, convening }: Workspace): PanelView['chair'] => {
  const chair = review.roster.find(({ role }) => role === 'chair');
  if (!chair) return { member: null, how: null };
  const appointment = convening.chair;
  return appointment?.member === chair.id
    ? { member: chair.id, how: appointment.how, reason: appointment.reason }
    : { member: chair.id, how: 'given' };
};

const viewRules = (workspace: Workspace): PanelView['rules'] =>
  assessPresentPanel(workspace).map(({ met: _met, submission, missing, ...rule }) => ({
    ...rule,
    ...(submission === undefined ? {} : { submissionId: submission }),
    missing: [...missing],
  }));

/** 专家组: who sits here and what each has done, what the scheme asks of the panel, who leads. Names, counts and states; no reason of a recusal. */
export const getPanel = (context: CoreContext, input: { readonly reviewId: ReviewId }): PanelView => {
  const workspace = context.workspaces().open(input.reviewId);
  const { review, given, convening, reads } = workspace;
  const replacements = new Map(convening.replaced.map((each) => [each.member, each]));
  return {
    members: review.roster.map(describeMembers(workspace)),
    former: listFormerMembers(given.roster, convening).map(({ id, name }) => ({
      id,
      name,
      reason: replacements.get(id)?.reason ?? '',
      successor: replacements.get(id)?.successor ?? null,
    })),
    chair: viewChair(workspace),
    rules: viewRules(workspace),
    submissions: review.submissions.map(({ id, baseName }) => {
      const judges = listPresentJudges(workspace, id);
      return {
        id,
        baseName,
        judges: judges.length,
        covered: coverEveryPart(review.scheme, judges),
        leader: leaderOf(workspace, id)?.id ?? null,
      };
    }),
    ballot: viewBallot(workspace),
    roundClosed: readRound(reads) !== null,
  };
};
