import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReview } from '../../../electron/core/pack/pack-review.ts';
import type { Signer } from '../../../electron/core/signing/signer.ts';
import { asMaterialId } from '../../../shared/domain/ids.ts';
import { aBureauWithExperts } from '../signing/test-keys.ts';
import { aSubmission, BASE_A, BASE_B, SMALL_REVIEW, SMALL_SCHEME } from './small-review.ts';
import { aTinyPdf, aTinyPng } from './tiny-files.ts';

export interface ReviewFolder {
  readonly review?: Record<string, unknown>;
  readonly scheme?: unknown;
  /** More of the first submission: staff, co-builders, a legal representative. */
  readonly submission?: Record<string, unknown>;
  /** Bytes of random content beside the plan of the first submission, as one more material. */
  readonly ballast?: Uint8Array;
  /** More material of the first submission. */
  readonly materials?: readonly MoreMaterial[];
}

export interface MoreMaterial {
  readonly id: string;
  readonly title: string;
  /** Name of the file in the submission's folder; its ending says what it is. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Writes what an officer keeps: `review.yaml`, `scheme.yaml`, a folder per submission (JSON is YAML). */
export const writeReviewFolder = (folder: string, change: ReviewFolder = {}): string => {
  const put = (path: string, content: unknown): void => {
    const bytes = content instanceof Uint8Array ? content : JSON.stringify(content);
    writeFileSync(join(folder, path), bytes);
  };
  mkdirSync(folder, { recursive: true });
  put('review.yaml', { ...SMALL_REVIEW, ...change.review });
  put('scheme.yaml', change.scheme ?? SMALL_SCHEME);
  for (const [index, id] of [BASE_A, BASE_B].entries()) {
    mkdirSync(join(folder, id), { recursive: true });
    const submission = aSubmission(id, index === 0 ? '甲基地' : '乙基地');
    const isHeavy = index === 0 && change.ballast !== undefined;
    if (isHeavy) {
      submission.materials.push({
        id: asMaterialId('ballast'),
        title: '附件',
        file: 'ballast.bin',
        indicators: [],
      });
      put(join(id, 'ballast.bin'), change.ballast);
    }
    for (const { bytes, ...material } of index === 0 ? (change.materials ?? []) : []) {
      submission.materials.push({ ...material, id: asMaterialId(material.id), indicators: [] });
      put(join(id, material.file), bytes);
    }
    put(join(id, 'submission.yaml'), index === 0 ? { ...submission, ...change.submission } : submission);
    put(join(id, 'plan.pdf'), aTinyPdf(3, id));
    put(join(id, 'photo.png'), aTinyPng(40 + index));
  }
  return folder;
};

let keys: Promise<Signer> | undefined;

/** The bureau's signer: one root and one key for the whole test file, straight from memory. */
export const bureauSigner = (): Promise<Signer> =>
  (keys ??= aBureauWithExperts(['示例科技局']).then(({ signers }) => {
    const [signer] = signers;
    if (!signer) throw new Error('no signer was made');
    return signer;
  }));

/** Packs the small review; signed by the bureau unless `signer` is null. Gives the package's path. */
export const packSmallReview = async (
  folder: string,
  change: ReviewFolder & {
    readonly signer?: Signer | null;
    readonly name?: string;
    readonly revoked?: Uint8Array | undefined;
  } = {},
): Promise<string> => {
  const name = change.name ?? 'small';
  const { path } = await packReview({
    folder: writeReviewFolder(join(folder, `${name}-source`), change),
    target: join(folder, `${name}.review.zip`),
    schemes: folder,
    date: '2026-04-01',
    signer: change.signer === undefined ? await bureauSigner() : (change.signer ?? undefined),
    revoked: change.revoked,
  });
  return path;
};
