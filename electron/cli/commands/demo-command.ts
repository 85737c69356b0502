import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { isPortableId } from '../../../shared/domain/ids.ts';
import { openCore } from '../../core/core.ts';
import { openBag } from '../../core/bag/read-bag.ts';
import { writeAtomically } from '../../core/files/write-atomically.ts';
import { packReview } from '../../core/pack/pack-review.ts';
import { createBureauRoot, issueKey } from '../../core/signing/bureau-keys.ts';
import { openKey } from '../../core/signing/seat-key.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { connect } from '../demo/core-client.ts';
import { agree, convene, score, signAndReturn } from '../demo/run-review.ts';
import { readSampleMarks } from '../demo/sample-marks.ts';
import { collateSound } from './collate-command.ts';
import { verifyAll } from './verify-command.ts';

export interface DemoOptions {
  readonly out: string;
  readonly scheme: string;
  readonly experts: number;
}

const DEMO_PIN = 'demo-bureau-pin';

const makeBureau = async (context: CommandContext, folder: string) => {
  const notBefore = context.now();
  const root = await createBureauRoot({
    commonName: '示例科技局根证书',
    pin: DEMO_PIN,
    notBefore,
    days: 3650,
  });
  const key = await issueKey({
    commonName: '示例科技局',
    pin: DEMO_PIN,
    notBefore,
    days: 730,
    friendlyName: 'bureau',
    root: { p12: root.p12, pin: DEMO_PIN },
  });
  await mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, 'bureau-root.cer'), root.certificate);
  await writeAtomically(join(folder, 'bureau.p12'), key.p12);
  return openKey(key.p12, DEMO_PIN);
};

/** The papers beside the return package, named as in it, so that a look at them needs no unpacking. */
const copyPapers = async (returnPath: string, folder: string): Promise<void> => {
  const bag = await openBag(returnPath);
  try {
    for (const { path } of bag.payload.filter((each) => each.path.endsWith('.pdf'))) {
      const target = join(folder, path.replace(/^data\//, ''));
      await mkdir(dirname(target), { recursive: true });
      await pipeline(bag.stream(path), createWriteStream(target));
    }
  } finally {
    await bag.close();
  }
};

const listFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
};

const requireSample = (resources: string, scheme: string): string => {
  const folder = join(resources, 'samples', scheme);
  if (!isPortableId(scheme) || !existsSync(folder)) throw new PanelDeskError('not-found', { what: scheme });
  return folder;
};

const requireEmpty = async (folder: string): Promise<void> => {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new PanelDeskError('input-invalid', { field: `--out ${folder}: not empty` });
};

/** The whole job without a window, on the sample: pack, load, convene, score, agree, sign, return, verify, collate. */
export const runDemo = async (context: CommandContext, options: DemoOptions): Promise<ExitStatus> => {
  const { output, resources } = context;
  await requireEmpty(options.out);
  const sample = requireSample(resources, options.scheme);
  await mkdir(options.out, { recursive: true });
  await cp(join(sample, 'source'), join(options.out, 'source'), { recursive: true });
  const signer = await makeBureau(context, join(options.out, 'bureau'));
  const packagePath = join(options.out, 'sample.review.zip');
  await packReview({
    folder: join(options.out, 'source'),
    target: packagePath,
    schemes: join(resources, 'schemes'),
    date: context.now().toISOString().slice(0, 10),
    signer,
    progress: output.progress,
  });
  output.say(`packed ${packagePath}`);
  const home = await mkdtemp(join(options.out, '.home-'));
  const core = await openCore({
    home,
    host: 'loopback',
    resources,
    appVersion: context.appVersion,
    now: context.now,
  });
  let returnPath: string;
  try {
    const marks = await readSampleMarks(join(sample, 'marks.yaml'));
    const review = await convene(core, connect(core), {
      packagePath,
      experts: options.experts,
      marks,
      say: output.say,
    });
    await score(review);
    await agree(review);
    const receipt = await signAndReturn(review);
    returnPath = join(options.out, receipt.name);
    const source = receipt.file === undefined ? undefined : core.files.open(receipt.file);
    if (!source) throw new PanelDeskError('not-found', { what: receipt.name });
    await writeAtomically(returnPath, source.stream());
  } finally {
    await core.close();
    await rm(home, { recursive: true, force: true });
  }
  await copyPapers(returnPath, options.out);
  const quiet: CommandContext = {
    ...context,
    output: { ...output, answer: (lines) => lines.forEach((line) => output.say(line)) },
  };
  const findings = await verifyAll(quiet, [packagePath, returnPath]);
  const verified = findings.every(({ verdict }) => verdict === 'valid');
  const results = findings.flatMap((finding) => finding.results ?? []);
  if (verified) await collateSound(quiet, results, join(options.out, 'table.xlsx'));
  const files = await listFiles(options.out);
  output.answer(files, { out: options.out, verified, collated: verified, files });
  return verified ? 0 : 1;
};
