import type { SealFile } from '../../../shared/formats/results-file.ts';
import {
  STATEMENT_FORMAT,
  statementFileSchema,
  type StatementFile,
} from '../../../shared/formats/statement-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import { verifyDetached } from '../signing/cms-verify.ts';
import { fingerprintOf } from '../signing/signer.ts';
import { failed, passed, undecided, type Check } from './verification.ts';

type Signer = SealFile['opinions'][number]['signers'][number];

const FOLDER = 'data/statements';
const MAX_BYTES = 1024 * 1024;

const statementPath = (submission: string, member: string): string =>
  `${FOLDER}/${submission}/${member}.json`;
const signaturePath = (submission: string, member: string): string => `${FOLDER}/${submission}/${member}.p7s`;

/** A statement about other results, or in another's name, is not the one that the seal speaks of. */
const saysSo = (read: StatementFile, seal: SealFile, submission: string, signer: Signer): boolean =>
  read.review === seal.review &&
  read.resultsSha256 === seal.resultsSha256 &&
  read.submission === submission &&
  read.member === signer.member &&
  read.outcome === signer.outcome &&
  read.recordedBy === signer.recordedBy;

const checkSignature = async (
  bag: Bag,
  bytes: Uint8Array,
  path: string,
  { certificateSha256, signedAt }: Signer,
): Promise<readonly Check[]> => {
  const finding = verifyDetached(await bag.read(path, MAX_BYTES), bytes, { claimedTime: signedAt });
  if (finding.verdict !== 'valid')
    return [
      (finding.verdict === 'invalid' ? failed : undecided)(
        'statements',
        path,
        finding.reason ?? 'signature-wrong',
      ),
    ];
  const found = finding.certificate ? fingerprintOf(finding.certificate) : '';
  return found === certificateSha256
    ? []
    : [failed('statements', path, 'certificate-differs', { expected: certificateSha256, found })];
};

const checkStatement = async (
  bag: Bag,
  seal: SealFile,
  submission: string,
  signer: Signer,
): Promise<readonly Check[]> => {
  const path = statementPath(submission, signer.member);
  const bytes = await bag.read(path, MAX_BYTES);
  if (digestOf(bytes) !== signer.statementSha256) return [failed('statements', path, 'digest-differs')];
  const read = readFormat(statementFileSchema, STATEMENT_FORMAT, path, parseJsonFile(bytes, path));
  if (!saysSo(read, seal, submission, signer)) return [failed('statements', path, 'statement-differs')];
  if (signer.recordedBy !== undefined) return [];
  return checkSignature(bag, bytes, signaturePath(submission, signer.member), signer);
};

/**
 * Each 书面意见 that the seal names: its digest, that it speaks of these results, and the member's own signature; what the
 * leader recorded has none but the bag's. A statement that no seal names was slipped in.
 */
export const checkStatements = async (bag: Bag, seal: SealFile): Promise<readonly Check[]> => {
  const stated = seal.opinions.flatMap(({ submission, signers }) =>
    signers.filter((each) => each.statementSha256 !== undefined).map((signer) => ({ submission, signer })),
  );
  const checks: Check[] = [];
  for (const { submission, signer } of stated)
    checks.push(...(await checkStatement(bag, seal, submission, signer)));
  const known = new Set(
    stated.flatMap(({ submission, signer }) => [
      statementPath(submission, signer.member),
      ...(signer.recordedBy === undefined ? [signaturePath(submission, signer.member)] : []),
    ]),
  );
  const strangers = bag.payload.filter(({ path }) => path.startsWith(`${FOLDER}/`) && !known.has(path));
  checks.push(...strangers.map(({ path }) => failed('listed', path, 'file-not-named')));
  return checks.length > 0 ? checks : [passed('statements', FOLDER, { count: stated.length })];
};
