import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureAggregation } from './aggregate.ts';
import { measureBatch } from './batch-signatures.ts';
import { measureForm } from './form-keys.ts';
import { measureIndexing } from './index-pages.ts';
import { measureMatrix } from './matrix-frames.ts';
import { measureOpening } from './open-package.ts';
import { measureOverview } from './overview.ts';
import { measurePaper } from './opinion-paper.ts';
import { measureSaving } from './save-entry.ts';
import { measureSearch } from './search-pages.ts';
import { measureSigning } from './sign-document.ts';
import { measureStart } from './start-up.ts';
import { measureViewer } from './viewer.ts';
import { printTable, type Figure } from './measure.ts';

/** On the disk that the project is on: a temporary folder in memory would make durable writes free. */
const OUTPUT = join(import.meta.dirname, '..', 'output');

const BENCHES: Readonly<Record<string, (folder: string) => Promise<readonly Figure[]>>> = {
  start: measureStart,
  save: measureSaving,
  open: measureOpening,
  papers: measurePaper,
  sign: measureSigning,
  batch: measureBatch,
  aggregate: measureAggregation,
  matrix: measureMatrix,
  form: measureForm,
  overview: measureOverview,
  viewer: measureViewer,
  index: measureIndexing,
  search: measureSearch,
};

const wanted = process.argv.slice(2);
mkdirSync(OUTPUT, { recursive: true });
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = mkdtempSync(join(OUTPUT, `bench-${name}-`));
  try {
    figures.push(...(await measure(folder)));
    console.log(`measured: ${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\nNode ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}; medians\n`);
printTable(figures);
