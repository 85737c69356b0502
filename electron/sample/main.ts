import 'reflect-metadata';
import { join } from 'node:path';
import { buildSample } from './build-sample.ts';

/** Build step: `node dist/electron/sample/main.js <sources' resources folder> <built resources folder>`. */
const [sources, built] = process.argv.slice(2);
if (!sources || !built) throw new Error('usage: main.js SOURCES BUILT');
await buildSample({
  content: join(sources, 'sample'),
  schemes: join(built, 'schemes'),
  fonts: join(built, 'fonts'),
  target: join(built, 'sample'),
});
