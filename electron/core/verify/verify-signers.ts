import { findLeader, listJudges } from '../../../shared/domain/convening/form-panel.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { isInked } from '../../../shared/domain/signing/outcome.ts';
import type { ResultsFile, SealFile } from '../../../shared/formats/results-file.ts';
import { schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { failed, passed, type Check } from './verification.ts';

type SealedOpinion = SealFile['opinions'][number];
type Signer = SealedOpinion['signers'][number];

/** 视为同意 is the policy's to say, not the panel's. */
const allowsDeeming = ({ schemeFile }: ResultsFile): boolean => {
  const read = schemeFileSchema.safeParse(schemeFile);
  return read.success && read.data.opinion.deemedAgreement !== undefined;
};

/** What is said goes with what is in the return: a field for a signature, a statement for words, a recorder for silence. */
const isConsistent = (signer: Signer, leader: MemberId | undefined): boolean => {
  const { outcome, field, scanSha256, statementSha256, recordedBy, member } = signer;
  const isSigned = isInked(outcome);
  const isRecorded = recordedBy !== undefined;
  const isPenned = scanSha256 !== undefined;
  return (
    (field !== undefined || isPenned) === isSigned &&
    !(field !== undefined && isPenned) &&
    (!isPenned || isRecorded) &&
    (statementSha256 === undefined) === (outcome === 'signed') &&
    (!isRecorded || isPenned || (!isSigned && recordedBy === leader && recordedBy !== member)) &&
    (outcome !== 'deemed' || isRecorded)
  );
};

/**
 * Everybody who judged a submission is accounted for in its opinion, nobody else and nobody twice, under the role of the
 * results; whoever leads speaks last.
 */
export const checkSigners = (results: ResultsFile, { submission, file, signers }: SealedOpinion): Check => {
  const expected = listJudges(results.members, results.convening, submission);
  const missing = expected.find((member) => !signers.some((signer) => signer.member === member.id));
  if (missing) return failed('signers', file, 'signer-missing', { name: missing.name });
  const stranger = signers.find(
    (signer, at) =>
      !expected.some((member) => member.id === signer.member && member.role === signer.role) ||
      signers.findIndex((each) => each.member === signer.member) !== at,
  );
  if (stranger) return failed('signers', file, 'signer-unexpected', { name: stranger.name });
  const leader = findLeader(results.members, results.convening, submission)?.id;
  if (leader === undefined || signers.at(-1)?.member !== leader)
    return failed('signers', file, 'chair-signs-last');
  const odd = signers.find((signer) => !isConsistent(signer, leader));
  if (odd) return failed('signers', file, 'outcome-unfounded', { name: odd.name });
  const deemed = signers.find(({ outcome }) => outcome === 'deemed');
  if (deemed && !allowsDeeming(results))
    return failed('signers', file, 'deeming-not-allowed', { name: deemed.name });
  return passed('signers', file, { count: signers.length });
};
