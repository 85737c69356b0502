import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Material, Review, Submission } from '../../../shared/domain/review/review.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import { findHindrance } from '../../../shared/domain/scheme-check/find-hindrance.ts';
import {
  REVIEW_FORMAT,
  reviewFileSchema,
  SUBMISSION_FORMAT,
  submissionFileSchema,
} from '../../../shared/formats/review-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { LARGEST_CRL, readCrl } from '../signing/crl.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';

/** A review of 2 000 submissions with a long scheme stays far below this. */
const MAX_JSON_BYTES = 16 * 1024 * 1024;

export const REVIEW_PATH = 'data/review.json';
/** Certificates of its experts that the bureau revoked, where it has any: an X.509 CRL. */
export const REVOKED_PATH = 'data/trust/revoked.crl';
export const submissionPath = (id: string): string => `data/submissions/${id}/submission.json`;
export const materialPath = (submission: string, file: string): string =>
  `data/submissions/${submission}/${file}`;

export interface PackageDocuments {
  readonly review: Review;
  /** The JSON texts as they came. */
  readonly texts: { readonly review: string; readonly submissions: ReadonlyMap<string, string> };
  readonly schemeText: string;
  readonly schemeDigest: Sha256;
  /** Digest of each material by its path in the bag. */
  readonly materials: ReadonlyMap<string, Sha256>;
  /** DER. */
  readonly revoked?: Uint8Array | undefined;
}

const readRevoked = async (bag: Bag, signal?: AbortSignal): Promise<Uint8Array | undefined> =>
  bag.payload.some(({ path }) => path === REVOKED_PATH)
    ? readCrl(await bag.read(REVOKED_PATH, LARGEST_CRL, signal), REVOKED_PATH)
    : undefined;

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const readSubmission = async (
  bag: Bag,
  id: string,
  signal?: AbortSignal,
): Promise<{ submission: Submission; text: string }> => {
  const path = submissionPath(id);
  const bytes = await bag.read(path, MAX_JSON_BYTES, signal);
  const submission = readFormat(submissionFileSchema, SUBMISSION_FORMAT, path, parseJsonFile(bytes, path));
  if (submission.id !== id)
    throw new PanelDeskError('format-invalid', { file: path, place: 'id', problem: submission.id });
  return { submission, text: toText(bytes) };
};

/** What a document names, by its path in the bag. */
export type NamedFile = readonly [path: string, material: Pick<Material, 'sha256' | 'bytes'>];

/** Every material named must be in the bag with that digest, and nothing may be in the bag that nobody names. */
export const checkMaterials = (
  { payload }: Pick<Bag, 'payload'>,
  files: readonly NamedFile[],
  besides: readonly string[],
): ReadonlyMap<string, Sha256> => {
  const inBag = new Map(payload.map((file) => [file.path, file]));
  const named = new Map<string, Sha256>();
  for (const [path, material] of files) {
    const file = inBag.get(path);
    if (!file) throw new PanelDeskError('bag-rule-broken', { rule: 'material-missing', file: path });
    if (file.bytes !== material.bytes || (file.digests.sha256 ?? material.sha256) !== material.sha256) {
      throw new PanelDeskError('bag-digest-wrong', { count: 1, first: path });
    }
    named.set(path, material.sha256);
  }
  const known = new Set([...named.keys(), ...besides]);
  const stranger = payload.find((file) => !known.has(file.path));
  if (stranger)
    throw new PanelDeskError('bag-rule-broken', { rule: 'material-not-named', file: stranger.path });
  return named;
};

/** Of a bag that holds only some of the submissions, and more than a package does. */
export interface PartOfPackage {
  /** Payload that belongs to no submission. */
  readonly besides: readonly string[];
}

/**
 * Reads and checks the documents of a submission package, or of a part of one. Throws `wrong-kind-of-file` for another PanelDesk file,
 * `format-…`, `scheme-invalid`, `bag-rule-broken`, `bag-digest-wrong`.
 */
export const readPackageDocuments = async (
  bag: Bag,
  signal?: AbortSignal,
  part?: PartOfPackage,
): Promise<PackageDocuments> => {
  if (!bag.payload.some((file) => file.path === REVIEW_PATH)) {
    throw new PanelDeskError('wrong-kind-of-file', { name: bag.name, wanted: '*.review.zip' });
  }
  const bytes = await bag.read(REVIEW_PATH, MAX_JSON_BYTES, signal);
  const document = parseJsonFile(bytes, REVIEW_PATH);
  const {
    format: _format,
    submissions: ids,
    slots: fillings,
    ...head
  } = readFormat(reviewFileSchema, REVIEW_FORMAT, REVIEW_PATH, document);
  const fault = findHindrance(head.scheme, fillings);
  if (fault) {
    const { slot } = fault.params;
    throw fault.rule === 'slot-missing' && slot !== undefined
      ? new PanelDeskError('slot-missing', { slot })
      : new PanelDeskError('scheme-invalid', { ...fault.params, rule: fault.rule, place: fault.path });
  }
  const read = [];
  const inBag = new Set(bag.payload.map((file) => file.path));
  const present = part ? ids.filter((id) => inBag.has(submissionPath(id))) : ids;
  for (const id of present) read.push(await readSubmission(bag, id, signal));
  const review: Review = {
    ...head,
    scheme: fillScheme(head.scheme, fillings),
    fillings,
    submissions: read.map((each) => each.submission),
  };
  const schemeText = toCanonicalJson((document as { scheme: unknown }).scheme);
  return {
    review,
    texts: {
      review: toText(bytes),
      submissions: new Map(read.map((each) => [each.submission.id, each.text])),
    },
    schemeText,
    schemeDigest: digestOf(schemeText),
    materials: checkMaterials(
      bag,
      review.submissions.flatMap(({ id, materials }) =>
        materials.map((material): NamedFile => [materialPath(id, material.file), material]),
      ),
      [REVIEW_PATH, REVOKED_PATH, ...present.map(submissionPath), ...(part?.besides ?? [])],
    ),
    revoked: await readRevoked(bag, signal),
  };
};
