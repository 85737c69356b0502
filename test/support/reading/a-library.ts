import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReview } from '../../../electron/core/pack/pack-review.ts';
import { openDesk, type Desk } from '../journey/desk.ts';
import { linkResources } from '../journey/resources.ts';
import { bureauSigner } from '../journey/review-folder.ts';
import { aSubmission, BASE_A, BASE_B, SMALL_REVIEW, SMALL_SCHEME } from '../journey/small-review.ts';
import { convene, openPackageFile, trustBureau } from '../journey/steps.ts';

/** Files of one submission by name; the name without its ending is the material's id. */
export type Shelf = Readonly<Record<string, string | Uint8Array>>;

const idOf = (file: string): string => file.replace(/\..*$/, '');

/** The small review with these files as the material of its two submissions, convened. */
export const aLibrary = async (folder: string, a: Shelf, b: Shelf): Promise<Desk> => {
  const source = join(folder, 'library');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'review.yaml'), JSON.stringify(SMALL_REVIEW));
  writeFileSync(join(source, 'scheme.yaml'), JSON.stringify(SMALL_SCHEME));
  for (const [id, name, shelf] of [
    [BASE_A, '甲基地', a],
    [BASE_B, '乙基地', b],
  ] as const) {
    mkdirSync(join(source, id));
    const materials = Object.keys(shelf).map((file) => ({
      id: idOf(file),
      title: `《${idOf(file)}》`,
      file,
    }));
    for (const [file, content] of Object.entries(shelf)) writeFileSync(join(source, id, file), content);
    writeFileSync(
      join(source, id, 'submission.yaml'),
      JSON.stringify({ ...aSubmission(id, name), materials }),
    );
  }
  const target = join(folder, 'library.review.zip');
  const signer = await bureauSigner();
  await packReview({ folder: source, target, schemes: folder, date: '2026-04-01', signer });
  linkResources(join(folder, 'resources'));
  const desk = await openDesk(folder);
  await openPackageFile(desk, target);
  await trustBureau(desk);
  await convene(desk);
  return desk;
};
