import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { SeatFile } from '../../../shared/formats/seat-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import type { Bag } from '../bag/read-bag.ts';
import {
  partName,
  readSupplementDocuments,
  type SupplementDocuments,
} from '../services/supplement-documents.ts';
import { requireTags } from '../services/supplement-origin.ts';
import {
  listKeptSupplements,
  readSupplementTags,
  readSupplementTexts,
  type SupplementTags,
} from '../store/rows/supplement-rows.ts';
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

type Carried = SeatFile['supplements'][number];

/** Below `data/` of a seat file: the supplement's own payload, and the bureau's tag files of it. */
const contentFolder = (number: number): string => `supplements/${number}/`;
const tagFolder = (number: number): string => `bureau/supplements/${number}/`;

/** 补充材料 that came so far, as the seat file names them. */
export const nameSupplements = ({ reads }: Pick<Workspace, 'reads'>): SeatFile['supplements'] =>
  listKeptSupplements(reads).map(({ number, sha256, receivedAt }) => ({ number, sha256, receivedAt }));

const listOne = (
  { reads, blobs }: Workspace,
  { number }: Carried,
  submissions: readonly Submission[],
): readonly PayloadItem[] => {
  const tags = readSupplementTags(reads, number);
  const digests = readDigests(tags.manifest);
  const texts = readSupplementTexts(reads, number);
  const kept = listKeptSupplements(reads).find((each) => each.number === number);
  const document = (name: string, text: string): PayloadItem => ({
    name: contentFolder(number) + name,
    source: asPacked(text, name, digests),
  });
  return [
    ...TAG_NAMES.flatMap((name) => {
      const source = tags[name];
      return source ? [{ name: tagFolder(number) + TAG_FILES[name], source }] : [];
    }),
    document('supplement.json', texts.supplement),
    ...submissions.flatMap(({ id }) => {
      const text = texts.parts.get(id);
      const part = kept?.supplement.submissions.find(({ submission }) => submission === id);
      if (text === undefined || !part) return [];
      return [
        document(partName(id), text),
        ...part.materials.map(({ file, sha256 }): PayloadItem => {
          const blob = blobs.openBlob(sha256);
          const name = `${contentFolder(number)}submissions/${id}/${file}`;
          return { name, source: () => blob.stream({}), size: blob.bytes };
        }),
      ];
    }),
  ];
};

/** What lies in `data/` of a seat file of the bureau's supplements: of what this member may see, as the bureau packed it. */
export const listSupplementPayload = (
  workspace: Workspace,
  { supplements }: Pick<SeatFile, 'supplements'>,
  submissions: readonly Submission[],
): readonly PayloadItem[] => supplements.flatMap((each) => listOne(workspace, each, submissions));

/** Everything in a seat file that belongs to its supplements: they are held against their own manifests. */
export const listSupplementPaths = (
  { payload }: Pick<Bag, 'payload'>,
  { supplements }: Pick<SeatFile, 'supplements'>,
): readonly string[] => {
  const folders = supplements.flatMap(({ number }) => [
    `data/${contentFolder(number)}`,
    `data/${tagFolder(number)}`,
  ]);
  return payload.map(({ path }) => path).filter((path) => folders.some((folder) => path.startsWith(folder)));
};

/** One supplement as a seat file brought it. */
export interface BroughtSupplement extends Carried {
  readonly documents: SupplementDocuments;
  readonly tags: SupplementTags;
  /** Of the part that is here. */
  readonly files: number;
  readonly bytes: number;
}

const readOne = async (
  bag: Bag,
  seat: SeatFile,
  carried: Carried,
  signal?: AbortSignal,
): Promise<BroughtSupplement> => {
  const [root, folder] = [contentFolder(carried.number), tagFolder(carried.number)].map(
    (each) => `data/${each}`,
  ) as [string, string];
  const tags = await readTagsIn(bag, folder, signal);
  const digests = requireTagsOf(tags, carried.sha256, folder);
  const own = bag.payload.filter(({ path }) => path.startsWith(root));
  const other = own.find(
    ({ path, digests: found }) => digests.get(`data/${path.slice(root.length)}`) !== found.sha256,
  );
  if (other) throw refuseDigest(other.path);
  const documents = await readSupplementDocuments(bag, signal, { root });
  const { head } = documents;
  if (head.review !== seat.review || head.supplements.sha256 !== seat.packageSha256)
    throw new PanelDeskError('supplement-of-other-package', { title: head.title, id: head.review });
  const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
  return { ...carried, documents, tags: requireTags(tags), files: own.length, bytes };
};

/**
 * The bureau's own word about each supplement, as about the package. Throws `bag-digest-wrong`, `supplement-of-other-package`,
 * and what `readSupplementDocuments` throws. Whether the signatures are the bureau's is asked with the package's.
 */
export const readSupplementsIn = async (
  bag: Bag,
  seat: SeatFile,
  signal?: AbortSignal,
): Promise<readonly BroughtSupplement[]> => {
  const brought: BroughtSupplement[] = [];
  for (const each of seat.supplements) brought.push(await readOne(bag, seat, each, signal));
  return brought;
};

export const materialsOf = (brought: readonly BroughtSupplement[]): readonly (readonly [string, Sha256])[] =>
  brought.flatMap(({ documents }) => [...documents.materials]);
