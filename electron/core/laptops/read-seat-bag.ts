import { formPanel } from '../../../shared/domain/convening/form-panel.ts';
import { isScoring, type RosterMember } from '../../../shared/domain/review/review.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { SeatFile } from '../../../shared/formats/seat-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { readPackageDocuments, type PackageDocuments } from '../services/package-documents.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import type { PackageTags } from '../store/rows/package-tag-rows.ts';
import { requireLawfulEdition, type Judging } from './lawful-edition.ts';
import { listSeatPaths, readBureauTags, readSeatDocument, SEAT_PATH, seatAttachments } from './seat-bag.ts';
import { materialsOf, readSupplementsIn, type BroughtSupplement } from './supplements-in-seat.ts';

export interface SeatBag {
  readonly bag: Bag;
  readonly seat: SeatFile;
  readonly member: RosterMember;
  readonly documents: PackageDocuments;
  readonly tags: PackageTags;
  /** In the order of their coming at the host. */
  readonly supplements: readonly BroughtSupplement[];
  /** Materials and attachments, by their path in the bag. */
  readonly kept: ReadonlyMap<string, Sha256>;
}

/** Throws what reading a package throws, `format-invalid` for a member who does not score at this panel. */
export const readSeatBag = async (bag: Bag, signal?: AbortSignal): Promise<SeatBag> => {
  const seat = await readSeatDocument(bag, signal);
  const tags = await readBureauTags(bag, seat, signal);
  const documents = await readPackageDocuments(bag, signal, { besides: listSeatPaths(bag, seat) });
  const panel = formPanel(documents.review.roster, seat.convening);
  const member = panel.find(({ id }) => id === seat.member);
  if (!member || !isScoring(member) || documents.review.id !== seat.review)
    throw new PanelDeskError('format-invalid', { file: SEAT_PATH, place: 'member', problem: seat.member });
  const supplements = await readSupplementsIn(bag, seat, signal);
  const kept = new Map([...documents.materials, ...materialsOf(supplements), ...seatAttachments(seat)]);
  return { bag, seat, member, documents, tags, supplements, kept };
};

/** Throws what `requireLawfulEdition` throws for a version that this program would not have let anybody make. */
export const requireLawfulEditions = (
  given: Judging['given'],
  reads: ReadableDatabase,
  { bag, seat, member }: SeatBag,
): void => {
  const attached = seatAttachments(seat);
  const sizes = new Map(
    bag.payload.flatMap(({ path, bytes }) => {
      const sha256 = attached.get(path);
      return sha256 ? [[sha256, bytes] as const] : [];
    }),
  );
  for (const edition of seat.editions)
    requireLawfulEdition({ given, reads }, edition, member, sizes, SEAT_PATH);
};
