import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import { applySupplements, type Supplement } from '../../../shared/domain/supplement/supplement.ts';
import {
  SUPPLEMENT_FORMAT,
  SUPPLEMENT_PART_FORMAT,
  supplementFileSchema,
  supplementPartSchema,
} from '../../../shared/formats/supplement-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import { openBag } from '../bag/read-bag.ts';
import { writeBag, type WrittenBag } from '../bag/write-bag.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';
import { readPackageDocuments } from '../services/package-documents.ts';
import { partName, readSupplementDocuments } from '../services/supplement-documents.ts';
import { requireTags } from '../services/supplement-origin.ts';
import { signDetached } from '../signing/cms-detached.ts';
import type { Signer } from '../signing/signer.ts';
import { requireFit, requireSubmissionOf } from './check-supplement.ts';
import { packMaterials } from './pack-materials.ts';
import { readSupplementSource, type SupplementSource } from './read-supplement-source.ts';

export interface PackSupplementOptions {
  readonly folder: string;
  readonly target: string;
  /** The package that it supplements. */
  readonly package: string;
  /** Earlier supplements of that package, in the order of their sending. */
  readonly earlier?: readonly string[];
  /** Claimed date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly signer?: Signer | undefined;
  readonly progress?: ReportProgress;
  readonly signal?: AbortSignal;
}

interface Supplemented {
  readonly review: Review;
  readonly sha256: Sha256;
}

const readPackage = async (path: string, signal?: AbortSignal): Promise<Supplemented> => {
  const bag = await openBag(path, { signal });
  try {
    const { tagManifest } = requireTags(bag);
    const { review } = await readPackageDocuments(bag, signal);
    return { review, sha256: digestOf(tagManifest) };
  } finally {
    await bag.close();
  }
};

/** Throws `supplement-of-other-package` for a supplement of another one. */
const readEarlier = async (path: string, to: Supplemented, signal?: AbortSignal): Promise<Supplement> => {
  const bag = await openBag(path, { signal });
  try {
    const { tagManifest } = requireTags(bag);
    const { head, parts } = await readSupplementDocuments(bag, signal);
    if (head.review !== to.review.id || head.supplements.sha256 !== to.sha256)
      throw new PanelDeskError('supplement-of-other-package', { title: head.title, id: head.review });
    return { id: head.id, title: head.title, sha256: digestOf(tagManifest), submissions: parts };
  } finally {
    await bag.close();
  }
};

const packPart = async (
  { content, where, folder }: SupplementSource['parts'][number],
  signal?: AbortSignal,
): Promise<readonly PayloadItem[]> => {
  const { materials, items } = await packMaterials({ folder, id: content.id }, content.materials, signal);
  const document = { format: SUPPLEMENT_PART_FORMAT, ...content, materials };
  readFormat(supplementPartSchema, SUPPLEMENT_PART_FORMAT, where.file, document);
  const source = Buffer.from(toCanonicalJson(document), 'utf8');
  return [{ name: partName(content.id), source }, ...items];
};

/** Before anything is read at length: every part is for a submission of the package, and fits it. */
const requireFits = (review: Review, { head, parts }: SupplementSource): void =>
  parts.forEach(({ content, where }, at) => {
    const submission = requireSubmissionOf(review, content.id, head.where, `submissions.${at}`);
    requireFit(review, submission, content, where);
  });

/**
 * 制作补充材料: turns an officer's folder into a supplement of a package, signed if a key is given. Throws what reading the package,
 * the earlier supplements and the source, and writing a bag throw; `format-invalid` with the line where it does not fit the package,
 * `supplement-id-taken`.
 */
export const packSupplement = async (options: PackSupplementOptions): Promise<WrittenBag> => {
  const { signer, signal } = options;
  const to = await readPackage(options.package, signal);
  const source = await readSupplementSource(options.folder);
  const earlier: Supplement[] = [];
  for (const path of options.earlier ?? []) earlier.push(await readEarlier(path, to, signal));
  const { content, where } = source.head;
  const twin = earlier.find(({ id }) => id === content.id);
  if (twin) throw new PanelDeskError('supplement-id-taken', { title: twin.title, id: to.review.id });
  const submissions = to.review.submissions.map((each) => applySupplements(each, earlier));
  const review = { ...to.review, submissions };
  requireFits(review, source);
  const head = {
    ...content,
    format: SUPPLEMENT_FORMAT,
    review: review.id,
    supplements: { sha256: to.sha256 },
  };
  readFormat(supplementFileSchema, SUPPLEMENT_FORMAT, where.file, head);
  const payload: PayloadItem[] = [
    { name: 'supplement.json', source: Buffer.from(toCanonicalJson(head), 'utf8') },
  ];
  for (const part of source.parts) payload.push(...(await packPart(part, signal)));
  return writeBag({
    target: options.target,
    baggingDate: options.date,
    info: [
      { label: 'Source-Organization', value: review.bureau.name },
      { label: 'External-Identifier', value: content.id },
      { label: 'External-Description', value: content.title },
      { label: 'Internal-Sender-Identifier', value: review.id },
    ],
    payload,
    ...(signer ? { sign: (tagManifest: Uint8Array) => signDetached(tagManifest, signer) } : {}),
    ...(options.progress ? { progress: options.progress } : {}),
    signal,
  });
};
