import { join } from 'node:path';
import { readdir, rm } from 'node:fs/promises';
import { buildSample, makeSampleBureau, type SampleBureau } from '../sample/build-sample.ts';

/** Build step: makes the sample reviews from `resources/samples` into the folder that is given, one per scheme. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-samples.js TARGET');
const project = join(import.meta.dirname, '..', '..', '..');
const built = join(target, '..');
const content = join(project, 'resources', 'samples');
await rm(target, { recursive: true, force: true });
const bureaus = new Map<string, Promise<SampleBureau>>();
const folders = await readdir(content, { withFileTypes: true });
for (const { name } of folders.filter((each) => each.isDirectory())) {
  await buildSample({
    content: join(content, name),
    schemes: join(built, 'schemes'),
    fonts: join(built, 'fonts'),
    signerOf: (bureau) => {
      const known = bureaus.get(bureau.id) ?? makeSampleBureau(bureau.name);
      bureaus.set(bureau.id, known);
      return known;
    },
    target: join(target, name),
  });
}
