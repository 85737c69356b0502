import { join } from 'node:path';
import { buildSample } from '../sample/build-sample.ts';

/** Build step: makes the sample review from `resources/sample` into the folder that is given; not in the packaged application. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-sample.js TARGET');
const project = join(import.meta.dirname, '..', '..', '..');
const built = join(target, '..');
await buildSample({
  content: join(project, 'resources', 'sample'),
  schemes: join(built, 'schemes'),
  fonts: join(built, 'fonts'),
  target,
});
