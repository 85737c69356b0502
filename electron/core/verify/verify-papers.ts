import type { Sha256 } from '../../../shared/domain/ids.ts';
import { paperFileOf, paperIdOf } from '../../../shared/domain/signing/paper.ts';
import type { ResultsFile, SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import type { ReadWords } from './paper-words.ts';
import { joinPages } from './printed-text.ts';
import { checkCodes } from './verify-printed.ts';
import { failed, passed, undecided, type Check, type SignatureLine } from './verification.ts';
import { MAX_PDF_BYTES, verifySealedPdf, type PdfLines, type SignatureTrust } from './verify-sealed-pdf.ts';

export type SealedPaper = SealFile['papers'][number];
type Hand = SealedPaper['signers'][number];

/** Everybody of the review, the secretary and those who left among them, by id. */
export type KnownPeople = ReadonlyMap<string, { readonly name: string }>;

/** The paper is what its name says, of people and submissions that the review has. */
const findMisnaming = (results: ResultsFile, people: KnownPeople, paper: SealedPaper): Check | undefined => {
  const { id, kind, submission, member, file } = paper;
  const refuse = (reason: 'member-unknown' | 'submission-unknown' | 'paper-misnamed'): Check =>
    failed('papers', file, reason, { paper: id, kind });
  // Opinions are sealed apart, with what everybody said to them.
  if (kind === 'opinion' || id !== paperIdOf(paper) || file !== paperFileOf(paper))
    return refuse('paper-misnamed');
  if (submission !== undefined && !results.submissions.some((each) => each.submission === submission))
    return refuse('submission-unknown');
  return member !== undefined && !people.has(member) ? refuse('member-unknown') : undefined;
};

/** A member's own paper is the member's to sign; a dissent that somebody wrote down is that person's. */
const maySign = ({ kind, member, submission }: SealedPaper, hand: Hand, { opinions }: SealFile): boolean => {
  if (member === undefined || hand.member === member) return true;
  const said = opinions
    .find((opinion) => opinion.submission === submission)
    ?.signers.find((signer) => signer.member === member);
  return kind === 'dissent' && said?.recordedBy === hand.member;
};

const findStranger = (people: KnownPeople, paper: SealedPaper, seal: SealFile): Hand | undefined =>
  paper.signers.find(
    (hand, at) =>
      people.get(hand.member)?.name !== hand.name ||
      !maySign(paper, hand, seal) ||
      // by key, or with a pen; each once
      (hand.field === undefined) === (hand.scanSha256 === undefined) ||
      (hand.field !== undefined && hand.certificateSha256 === undefined) ||
      paper.signers.findIndex((each) => each.member === hand.member) !== at,
  );

/** 评审报告 binds everything, and is signed by whoever hands everything over. */
const checkReport = ({ papers, returnedBy }: SealFile): readonly Check[] => {
  const report = papers.find(({ kind }) => kind === 'report');
  if (!report) return [failed('papers', 'report.pdf', 'report-missing')];
  const isSigned = report.signers.some(
    ({ member, field, certificateSha256 }) =>
      member === returnedBy.member &&
      field !== undefined &&
      certificateSha256 === returnedBy.certificateSha256,
  );
  return isSigned ? [] : [failed('papers', 'report.pdf', 'report-not-signed', { member: returnedBy.member })];
};

const checkPen = (paper: SealedPaper): readonly Check[] =>
  paper.signers.flatMap(({ name, scanSha256 }) =>
    scanSha256 === undefined ? [] : [passed('pen-signatures', paper.file, { name, scan: scanSha256 })],
  );

export const penLine = (
  file: string,
  { name, scanSha256, signedAt }: Pick<Hand, 'name' | 'scanSha256' | 'signedAt'>,
): readonly SignatureLine[] =>
  scanSha256 === undefined
    ? []
    : [
        {
          file,
          field: '',
          signer: name,
          fingerprint: '',
          verdict: 'valid',
          trusted: false,
          reasons: [],
          claimedTime: signedAt,
          scan: scanSha256,
        },
      ];

export interface PaperTrust extends SignatureTrust {
  readonly readWords: ReadWords;
  readonly signal?: AbortSignal | undefined;
}

/** Its pages name the results that it was made of, where they have a foot; the report, which binds the others, is not read. */
const checkCode = async (
  bag: Bag,
  { kind, file }: SealedPaper,
  results: Sha256,
  { readWords, signal }: PaperTrust,
): Promise<readonly Check[]> => {
  if (kind === 'report') return [];
  const pages = await readWords(await bag.read(`data/${file}`, MAX_PDF_BYTES), signal);
  if (!pages) return [undecided('content-code', file, 'words-unreadable')];
  const printed = joinPages(pages);
  const codes = printed.codes.filter((code) => code !== null);
  return codes.length === 0 ? [] : [checkCodes({ ...printed, codes }, results, file)];
};

/** One paper's file; throws what reading it throws. */
export const checkPaper = async (
  bag: Bag,
  paper: SealedPaper,
  results: Sha256,
  trust: PaperTrust,
): Promise<PdfLines> => {
  const signers = paper.signers.flatMap(({ field, certificateSha256 = '' }) =>
    field === undefined ? [] : [{ fieldName: field, certificateFingerprint: certificateSha256 }],
  );
  const names = { digest: 'paper-digest', signed: 'paper-signatures' } as const;
  const found = await verifySealedPdf(bag, { ...paper, signers, isOrdered: false }, names, trust);
  return {
    checks: [...found.checks, ...checkPen(paper), ...(await checkCode(bag, paper, results, trust))],
    signatures: [...found.signatures, ...paper.signers.flatMap((hand) => penLine(paper.file, hand))],
  };
};

/**
 * What is sealed of the papers beside the opinions: that each is what its name says, signed by none but those whose it is to sign, and
 * that the report is there with the hand of whoever returns it. A return from before papers were signed has none.
 */
export const checkPapers = (results: ResultsFile, seal: SealFile, people: KnownPeople): readonly Check[] => {
  if (seal.papers.length === 0) return [];
  const faults = seal.papers.flatMap((paper): Check[] => {
    const misnamed = findMisnaming(results, people, paper);
    if (misnamed) return [misnamed];
    const stranger = findStranger(people, paper, seal);
    return stranger ? [failed('papers', paper.file, 'signer-unexpected', { name: stranger.name })] : [];
  });
  const all = [...faults, ...checkReport(seal)];
  const unsigned = seal.papers.filter(({ signers }) => signers.length === 0).length;
  return all.length > 0 ? all : [passed('papers', 'data', { papers: seal.papers.length, unsigned })];
};
