import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import {
  REVIEW_FORMAT,
  SUBMISSION_FORMAT,
  submissionFileSchema,
  reviewFileSchema,
} from '../../../shared/formats/review-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import { writeBag, type WrittenBag } from '../bag/write-bag.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';
import { REVOKED_PATH } from '../services/package-documents.ts';
import { signDetached } from '../signing/cms-detached.ts';
import type { Signer } from '../signing/signer.ts';
import { requireKnownReferences, requireKnownRoster } from './check-references.ts';
import { requireSoundFillings } from './check-slots.ts';
import { packMaterials } from './pack-materials.ts';
import { readReviewSource, type ReviewSource } from './read-source.ts';

export interface PackOptions {
  readonly folder: string;
  readonly target: string;
  /** Folder of the built-in schemes. */
  readonly schemes: string;
  /** Claimed date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly signer?: Signer | undefined;
  /** Certificates that the bureau revoked: an X.509 CRL, DER. */
  readonly revoked?: Uint8Array | undefined;
  readonly progress?: ReportProgress;
  readonly signal?: AbortSignal;
}

const packSubmission = async (
  { folder, source }: ReviewSource['submissions'][number],
  signal?: AbortSignal,
): Promise<readonly PayloadItem[]> => {
  const { materials, items } = await packMaterials({ folder, id: source.id }, source.materials, signal);
  const document = { format: SUBMISSION_FORMAT, ...source, materials };
  // What is written is read by the reader's own rules first: a package that a panel cannot open must not leave the bureau.
  readFormat(submissionFileSchema, SUBMISSION_FORMAT, source.id, document);
  return [
    {
      name: `submissions/${source.id}/submission.json`,
      source: Buffer.from(toCanonicalJson(document), 'utf8'),
    },
    ...items,
  ];
};

/**
 * 制作材料包: turns an officer's folder into a submission package, signed if a key is given. Throws what reading the
 * source and writing a bag throw.
 */
export const packReview = async (options: PackOptions): Promise<WrittenBag> => {
  const { review, slots, scheme, rules, submissions, ...from } = await readReviewSource(
    options.folder,
    options.schemes,
  );
  const { signer } = options;
  // The scheme as published and what the bureau puts into it stay apart: the scheme's digest is the published one.
  const document = { ...review, format: REVIEW_FORMAT, scheme, slots };
  readFormat(reviewFileSchema, REVIEW_FORMAT, 'review.json', document);
  requireSoundFillings(rules, review.slots, from.locate);
  const filled = fillScheme(rules, review.slots);
  requireKnownRoster(filled, review.roster, from.file);
  for (const { source, file } of submissions) requireKnownReferences(filled, source, file);
  const payload: PayloadItem[] = [
    { name: 'review.json', source: Buffer.from(toCanonicalJson(document), 'utf8') },
  ];
  for (const submission of submissions) payload.push(...(await packSubmission(submission, options.signal)));
  if (options.revoked) payload.push({ name: REVOKED_PATH.slice('data/'.length), source: options.revoked });
  return writeBag({
    target: options.target,
    baggingDate: options.date,
    info: [
      { label: 'Source-Organization', value: review.bureau.name },
      { label: 'External-Identifier', value: review.id },
      { label: 'External-Description', value: review.title },
    ],
    payload,
    ...(signer ? { sign: (tagManifest: Uint8Array) => signDetached(tagManifest, signer) } : {}),
    ...(options.progress ? { progress: options.progress } : {}),
    signal: options.signal,
  });
};
