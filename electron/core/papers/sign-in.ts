import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import { buildSignInPaper } from '../pdf/sign-in-paper.ts';
import { readCertificate } from '../signing/signer.ts';
import { readConveningRecord } from '../store/rows/record-rows.ts';
import { findSeat, readSignIns, type Seat } from '../store/rows/seat-rows.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { nameActors, recordSigners } from './paper-hands.ts';
import { printRecord } from './print-record.ts';
import { modelSignIn, type SeatKey, type SignInRecord } from './sign-in-model.ts';

const toKey = ({ member, certificate, fingerprint }: Seat): SeatKey => {
  const { isSelfIssued, issuerCommonName } = readCertificate(certificate);
  return { member, fingerprint, ...(isSelfIssued ? {} : { issuer: issuerCommonName }) };
};

/** As it was when the paper was fixed: whoever signs in later is not on it. */
const readRecord = ({ workspace, at }: PaperCall): SignInRecord => {
  const { reads, review, given, convening } = workspace;
  const { added, replaced } = readConveningRecord(reads);
  const nameOf = nameActors(workspace);
  const formerMembers = new Map(listFormerMembers(given.roster, convening).map((each) => [each.id, each]));
  const signIns = new Map(
    [...readSignIns(reads)].filter(([, signedAt]) => Date.parse(signedAt) <= Date.parse(at)),
  );
  return {
    review,
    signIns,
    added: added.map((each) => ({ ...each, name: nameOf(each.member), by: nameOf(each.by) })),
    former: replaced.map((each) => ({
      name: nameOf(each.member),
      organisation: formerMembers.get(each.member)?.organisation ?? '',
      successor: each.successor === undefined ? '' : nameOf(each.successor),
      reason: each.reason,
      by: nameOf(each.by),
      at: each.at,
    })),
    keys: review.roster.flatMap(({ id }) => {
      const seat = findSeat(reads, id);
      return seat ? [toKey(seat)] : [];
    }),
  };
};

/** 专家签到表: who came, the fingerprints of their keys, and the signatures that confirm both on paper. */
export const signInPaper = (call: PaperCall): BuiltPaper => {
  const { contentCode, fonts } = call;
  const paper = buildSignInPaper({
    ...modelSignIn(readRecord(call)),
    ...recordSigners(call),
    signLabel: '签字确认：',
    ...(contentCode === undefined ? {} : { contentCode }),
  });
  return { title: '专家签到表', paper: printRecord(paper, fonts) };
};
