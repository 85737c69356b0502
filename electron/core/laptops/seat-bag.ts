import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { formPanel } from '../../../shared/domain/convening/form-panel.ts';
import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import { SEAT_FORMAT, seatFileSchema, type SeatFile } from '../../../shared/formats/seat-file.ts';
import { editionDocument } from '../../../shared/formats/sheets-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import type { Bag } from '../bag/read-bag.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import { verifyDetached } from '../signing/cms-verify.ts';
import { fingerprintOf } from '../signing/signer.ts';
import { readPackageTags, type PackageTags } from '../store/rows/package-tag-rows.ts';
import { readReviewText, readSubmissionText } from '../store/rows/review-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  asPacked,
  readDigests,
  readTagsIn,
  refuseDigest,
  requireTagsOf,
  TAG_FILES,
  TAG_NAMES,
} from './bureau-tags.ts';
import { evidencePath, listAttachments } from './lawful-edition.ts';
import { listSupplementPaths, listSupplementPayload } from './supplements-in-seat.ts';

export const SEAT_PATH = 'data/seat.json';
const MAX_JSON_BYTES = 64 * 1024 * 1024;

/** The bureau's own tag files of the package, in the payload of a seat file. */
const TAG_FOLDER = 'bureau/';

/** Where each attachment of the own sheets lies, once each by content. */
export const seatAttachments = ({ editions }: Pick<SeatFile, 'editions'>): ReadonlyMap<string, Sha256> =>
  new Map(editions.flatMap(listAttachments).map((link) => [`data/${evidencePath(link)}`, link.sha256]));

/** What is in a seat file besides its part of the package. */
export const listSeatPaths = (bag: Pick<Bag, 'payload'>, seat: SeatFile): readonly string[] => [
  SEAT_PATH,
  ...TAG_NAMES.map((name) => `data/${TAG_FOLDER}${TAG_FILES[name]}`),
  ...seatAttachments(seat).keys(),
  ...listSupplementPaths(bag, seat),
];

export const isSeatBag = (bag: Bag): boolean => bag.payload.some(({ path }) => path === SEAT_PATH);

/** What lies in `data/` of a seat file: what this member may see of the package, as the bureau packed it. */
export const listSeatPayload = (
  workspace: Workspace,
  seat: SeatFile,
  submissions: readonly Submission[],
): readonly PayloadItem[] => {
  const { reads, blobs, given } = workspace;
  const visible = new Set<string>(submissions.map(({ id }) => id));
  const packed = given.submissions.filter(({ id }) => visible.has(id));
  const tags = readPackageTags(reads);
  const digests = readDigests(tags.manifest);
  const document = (path: string, text: string): PayloadItem => ({
    name: path,
    source: asPacked(text, path, digests),
  });
  return [
    {
      name: 'seat.json',
      source: Buffer.from(toCanonicalJson({ ...seat, editions: seat.editions.map(editionDocument) }), 'utf8'),
    },
    ...TAG_NAMES.flatMap((name) => {
      const source = tags[name];
      return source ? [{ name: TAG_FOLDER + TAG_FILES[name], source }] : [];
    }),
    ...[...seatAttachments(seat)].map(([path, sha256]): PayloadItem => {
      const blob = blobs.openBlob(sha256);
      return { name: path.slice('data/'.length), source: () => blob.stream({}), size: blob.bytes };
    }),
    document('review.json', readReviewText(reads)),
    ...packed.flatMap(({ id, materials }) => [
      document(`submissions/${id}/submission.json`, readSubmissionText(reads, id)),
      ...materials.map((material): PayloadItem => {
        const blob = blobs.openBlob(material.sha256);
        return {
          name: `submissions/${id}/${material.file}`,
          source: () => blob.stream({}),
          size: blob.bytes,
        };
      }),
    ]),
    ...listSupplementPayload(workspace, seat, submissions),
  ];
};

export const readSeatDocument = async (bag: Bag, signal?: AbortSignal): Promise<SeatFile> => {
  const document = parseJsonFile(await bag.read(SEAT_PATH, MAX_JSON_BYTES, signal), SEAT_PATH);
  const seat = readFormat(seatFileSchema, SEAT_FORMAT, SEAT_PATH, document);
  const stranger = seat.editions.find(({ member }) => member !== seat.member);
  if (stranger || fingerprintOf(Buffer.from(seat.seat.certificate, 'base64')) !== seat.seat.fingerprint)
    throw new PanelDeskError('format-invalid', {
      file: SEAT_PATH,
      place: stranger ? 'editions' : 'seat',
      problem: seat.member,
    });
  return seat;
};

const refuse = (reason: string): PanelDeskError => new PanelDeskError('bag-signature-invalid', { reason });

/**
 * A seat file is signed by a seat that leads the panel or keeps its record. `known`: fingerprints that this laptop learnt
 * from an earlier seat file; the first one names them itself. Throws `bag-signature-invalid`.
 */
export const requireWriter = (bag: Bag, seat: SeatFile, given: Review, known?: ReadonlySet<string>): void => {
  const finding = bag.signature && bag.tagManifest && verifyDetached(bag.signature, bag.tagManifest);
  if (finding?.verdict !== 'valid' || !finding.certificate) throw refuse(finding?.reason ?? 'unsigned');
  const fingerprint = fingerprintOf(finding.certificate);
  const writer = seat.certificates.find(
    ({ certificate }) => fingerprintOf(Buffer.from(certificate, 'base64')) === fingerprint,
  );
  const role = formPanel(given.roster, seat.convening).find(({ id }) => id === writer?.member)?.role;
  if (role !== 'chair' && role !== 'secretary') throw refuse('certificate-mismatch');
  if (known && !known.has(fingerprint)) throw refuse('certificate-mismatch');
};

/**
 * The bureau's own word about what is in the file: every document and every material has the digest that the package's
 * manifest gives, the manifest is the signed one, and the package is the one that the panel works on. Empty for a package
 * that was opened before its tag files were kept. Throws `bag-digest-wrong`.
 */
export const readBureauTags = async (
  bag: Bag,
  seat: SeatFile,
  signal?: AbortSignal,
): Promise<PackageTags> => {
  const folder = `data/${TAG_FOLDER}`;
  const tags = await readTagsIn(bag, folder, signal);
  if (!tags.manifest || !tags.tagManifest) return {};
  const digests = requireTagsOf(tags, seat.packageSha256, folder);
  const besides = new Set(listSeatPaths(bag, seat));
  const other = bag.payload.find(
    ({ path, digests: own }) => !besides.has(path) && digests.get(path) !== own.sha256,
  );
  if (other) throw refuseDigest(other.path);
  return tags;
};
