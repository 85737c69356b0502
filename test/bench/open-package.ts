import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packReview } from '../../electron/core/pack/pack-review.ts';
import { bureauSigner, writeReviewFolder } from '../support/journey/review-folder.ts';
import { BASE_A } from '../support/journey/small-review.ts';
import { mebibytes, median, ms, repeat, time, times, type Figure } from './measure.ts';

const RUNS = 3;
const MIB = 1024 ** 2;
const answerSchema = z.object({ elapsed: z.number(), peak: z.number() });

/** A package with that many MiB of a material that does not compress, like scans and photos. */
const makePackage = async (folder: string, size: number): Promise<string> => {
  const source = writeReviewFolder(join(folder, `source-${size}`), { ballast: Buffer.alloc(1) });
  const file = openSync(join(source, BASE_A, 'ballast.bin'), 'w');
  const piece = Buffer.alloc(MIB);
  for (let written = 0; written < size; written += 1) writeSync(file, randomFillSync(piece));
  closeSync(file);
  const signer = await bureauSigner();
  const target = join(folder, `${size}.review.zip`);
  await packReview({ folder: source, target, schemes: folder, date: '2026-04-01', signer });
  rmSync(source, { recursive: true });
  return target;
};

const openOnce = (folder: string, packagePath: string): z.output<typeof answerSchema> => {
  const home = 'home';
  const program = join(import.meta.dirname, 'open-package-child.ts');
  const ran = spawnSync(process.execPath, [program, folder, home, packagePath], { encoding: 'utf8' });
  rmSync(join(folder, home), { recursive: true, force: true });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return answerSchema.parse(JSON.parse(ran.stdout));
};

const digestWithTools = (packagePath: string): void => {
  const ran = spawnSync('sh', ['-c', 'unzip -p "$0" | sha256sum', packagePath], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
};

/** Verifying and importing (digests, encryption at rest, durable) against only reading and digesting with Debian's tools. */
export const measureOpening = async (folder: string): Promise<readonly Figure[]> => {
  mkdirSync(folder, { recursive: true });
  const peaks = new Map<number, number>();
  const figures: Figure[] = [];
  for (const size of [100, 1024]) {
    const packagePath = await makePackage(folder, size);
    const opened: number[] = [];
    const tools: number[] = [];
    await repeat(RUNS, async () => {
      const { elapsed, peak } = openOnce(folder, packagePath);
      opened.push(elapsed);
      peaks.set(size, Math.max(peaks.get(size) ?? 0, peak));
      tools.push(await time(() => digestWithTools(packagePath)));
      return elapsed;
    });
    figures.push({
      what: `open a package of ${mebibytes(statSync(packagePath).size)}`,
      value: ms(median(opened)),
      compared: `unzip -p | sha256sum: ${ms(median(tools))}`,
      ratio: times(median(opened) / median(tools)),
    });
    rmSync(packagePath);
  }
  const [small = 0, large = 0] = [peaks.get(100), peaks.get(1024)];
  figures.push({
    what: 'its peak memory at 1 GiB',
    value: mebibytes(large),
    compared: `at 100 MiB: ${mebibytes(small)}`,
    ratio: times(large / small),
  });
  return figures;
};
