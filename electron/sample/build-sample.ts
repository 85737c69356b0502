import { createPrivateKey } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadPaperFonts, type PaperFonts } from '../core/pdf/fonts.ts';
import { packReview } from '../core/pack/pack-review.ts';
import { parseYamlFile, readReviewSource, type ReviewSource } from '../core/pack/read-source.ts';
import { issueCertificate } from '../core/signing/issue-certificate.ts';
import { signerOf, type Signer } from '../core/signing/signer.ts';
import { drawPhoto } from './draw-photo.ts';
import { paperContentSchema, photoContentSchema } from './material-content.ts';
import { renderMaterial } from './render-material.ts';

export interface SampleFolders {
  /** One folder of `resources/samples` in the sources. */
  readonly content: string;
  readonly schemes: string;
  readonly fonts: string;
  /** The same bureau signs all its packages with one key, as a panel's laptop expects. */
  readonly signerOf: (bureau: ReviewSource['review']['bureau']) => Promise<SampleBureau>;
  /** Where the sample goes: `source/` as an officer would keep it, `*.review.zip` packed and signed. */
  readonly target: string;
}

/** Names of materials are plain: the file lies beside `submission.yaml`. */
const materialFile = (folder: string, file: string): string => join(folder, basename(file));

const makeMaterials = async (
  folders: SampleFolders,
  fonts: PaperFonts,
  submission: string,
  target: string,
): Promise<void> => {
  const contentFolder = join(folders.content, submission, 'materials');
  for (const name of (await readdir(contentFolder)).sort()) {
    const value = parseYamlFile(await readFile(join(contentFolder, name), 'utf8'), name);
    const photo = photoContentSchema.safeParse(value);
    if (photo.success) {
      await writeFile(materialFile(target, photo.data.file), drawPhoto(photo.data, folders.fonts));
      continue;
    }
    const paper = paperContentSchema.parse(value);
    await writeFile(materialFile(target, paper.file), await renderMaterial(paper, fonts));
  }
};

export interface SampleBureau {
  readonly signer: Signer;
  /** DER. */
  readonly root: Uint8Array;
}

/** Nobody's key: made at every build, for a bureau that does not exist, and gone when its packages are signed. */
export const makeSampleBureau = async (bureau: string): Promise<SampleBureau> => {
  const validity = { notBefore: new Date('2026-01-01T00:00:00.000Z'), pin: 'not-used' };
  const root = await issueCertificate(
    { ...validity, commonName: `${bureau}根证书`, days: 3650 },
    'authority',
  );
  const key = await issueCertificate({ ...validity, commonName: bureau, days: 1825 }, 'end-entity', root);
  const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' });
  const signer = signerOf({ certificate: key.certificate, chain: [root.certificate], privateKey });
  return { signer, root: root.certificate };
};

/** Makes the sample review from its data: materials as PDF and PNG, then the signed submission package. */
export const buildSample = async (folders: SampleFolders): Promise<string> => {
  const source = join(folders.target, 'source');
  await rm(folders.target, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  await cp(join(folders.content, 'review.yaml'), join(source, 'review.yaml'));
  await cp(join(folders.content, 'marks.yaml'), join(folders.target, 'marks.yaml'));
  const fonts = await loadPaperFonts(folders.fonts);
  const { review, submissions } = await readReviewSource(folders.content, folders.schemes);
  for (const { source: submission } of submissions) {
    const target = join(source, submission.id);
    await mkdir(target, { recursive: true });
    await cp(join(folders.content, submission.id, 'submission.yaml'), join(target, 'submission.yaml'));
    await makeMaterials(folders, fonts, submission.id, target);
  }
  const { signer, root } = await folders.signerOf(review.bureau);
  await writeFile(join(folders.target, 'sample-bureau-root.cer'), root);
  const { path } = await packReview({
    folder: source,
    target: join(folders.target, `${review.id}.review.zip`),
    schemes: folders.schemes,
    date: '2026-04-01',
    signer,
  });
  return path;
};
