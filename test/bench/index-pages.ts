import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { finish } from '../../electron/cli/demo/core-client.ts';
import { hasTool } from '../support/external-tool.ts';
import { CHAIR } from '../support/journey/small-review.ts';
import { aLibrary } from '../support/reading/a-library.ts';
import { median, ms, time, times, type Figure } from './measure.ts';

const BOOK = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'pdf', 'freeculture.pdf');
const COPIES = 3;
const RUNS = 3;

/** The same book with another last byte: as many files as copies, for one file is read once only. */
const copiesOf = (book: Buffer): readonly (readonly [string, Buffer])[] =>
  Array.from({ length: COPIES }, (_, copy) => [
    `book-${copy}.pdf`,
    Buffer.concat([book, Buffer.from(`\n%${copy}\n`)]),
  ]);

/** Taking the words of a thousand pages into the encrypted index, against `pdftotext` writing them to a file. */
export const measureIndexing = async (folder: string): Promise<readonly Figure[]> => {
  if (!hasTool('pdftotext', 'indexing against pdftotext')) return [];
  const copies = copiesOf(readFileSync(BOOK));
  const [first, ...others] = copies;
  if (!first) return [];
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of copies) writeFileSync(join(folder, name), bytes);
  const desk = await aLibrary(folder, Object.fromEntries([first]), Object.fromEntries(others));
  const samples = { own: [] as number[], tool: [] as number[] };
  let pause = 0;
  let pages = 0;
  try {
    for (let run = 0; run < RUNS; run += 1) {
      await desk.restart();
      rmSync(join(desk.workspace.directory, 'search.db'), { force: true });
      const at = desk.sit(CHAIR);
      const pauses = monitorEventLoopDelay({ resolution: 1 });
      pauses.enable();
      samples.own.push(
        await time(async () => {
          pages = (await finish(desk.client.search.prepare(at))).pages;
        }),
      );
      pauses.disable();
      pause = Math.max(pause, pauses.max / 1e6);
      samples.tool.push(
        await time(() => {
          for (const [name] of copies) spawnSync('pdftotext', [join(folder, name), join(folder, 'text.txt')]);
        }),
      );
    }
  } finally {
    await desk.close();
  }
  return [
    {
      what: `index ${pages} pages`,
      value: ms(median(samples.own)),
      compared: `pdftotext: ${ms(median(samples.tool))}`,
      ratio: times(median(samples.own) / median(samples.tool)),
    },
    { what: 'longest pause of the host meanwhile', value: ms(pause) },
  ];
};
