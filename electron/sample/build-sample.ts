import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { loadPaperFonts } from '../core/pdf/fonts.ts';
import { packReview } from '../core/pack/pack-review.ts';
import { parseYamlFile, readReviewSource } from '../core/pack/read-source.ts';
import { createBureauRoot, issueKey } from '../core/signing/bureau-keys.ts';
import { openKey } from '../core/signing/seat-key.ts';
import { drawPhoto } from './draw-photo.ts';
import { paperContentSchema, photoContentSchema } from './material-content.ts';
import { renderMaterial } from './render-material.ts';

export interface SampleFolders {
  /** `resources/sample` of the sources. */
  readonly content: string;
  readonly schemes: string;
  readonly fonts: string;
  /** Where the sample goes: `source/` as an officer would keep it, `*.review.zip` packed and signed. */
  readonly target: string;
}

/** Names of materials are plain: the file lies beside `submission.yaml`. */
const materialFile = (folder: string, file: string): string => join(folder, basename(file));

const makeMaterials = async (folders: SampleFolders, submission: string, target: string): Promise<void> => {
  const fonts = await loadPaperFonts(folders.fonts);
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

/** Nobody's key: made at every build, for a bureau that does not exist. Its PIN is no secret. */
const SAMPLE_PIN = 'sample-bureau-2026';

const makeBureauKey = async (target: string) => {
  const notBefore = asClaimedTime('2026-01-01T00:00:00.000Z');
  const root = await createBureauRoot({
    commonName: '绍兴市科学技术局（示例）根证书',
    pin: SAMPLE_PIN,
    notBefore,
    days: 3650,
  });
  const key = await issueKey({
    commonName: '绍兴市科学技术局（示例）',
    pin: SAMPLE_PIN,
    notBefore,
    days: 1825,
    root: { p12: root.p12, pin: SAMPLE_PIN },
    friendlyName: 'sample-bureau',
  });
  await writeFile(join(target, 'sample-bureau-root.cer'), root.certificate);
  return openKey(key.p12, SAMPLE_PIN);
};

/** Makes the sample review from its data: materials as PDF and PNG, then the signed submission package. */
export const buildSample = async (folders: SampleFolders): Promise<string> => {
  const source = join(folders.target, 'source');
  await rm(folders.target, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  await cp(join(folders.content, 'review.yaml'), join(source, 'review.yaml'));
  await cp(join(folders.content, 'marks.yaml'), join(folders.target, 'marks.yaml'));
  const { review, submissions } = await readReviewSource(folders.content, folders.schemes);
  for (const { source: submission } of submissions) {
    const target = join(source, submission.id);
    await mkdir(target, { recursive: true });
    await cp(join(folders.content, submission.id, 'submission.yaml'), join(target, 'submission.yaml'));
    await makeMaterials(folders, submission.id, target);
  }
  const signer = await makeBureauKey(folders.target);
  const { path } = await packReview({
    folder: source,
    target: join(folders.target, `${review.id}.review.zip`),
    schemes: folders.schemes,
    date: '2026-04-01',
    signer,
  });
  return path;
};
