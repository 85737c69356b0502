import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildSample, makeSampleBureau } from '../../../electron/sample/build-sample.ts';
import { runTool } from '../external-tool.ts';
import { aResourceFolder } from './a-resource-folder.ts';
import { runCli } from './run-cli.ts';

export interface Demo {
  readonly out: string;
  readonly stdout: string;
  readonly packagePath: string;
  readonly returnPath: string;
  /** Base folders of the two containers, unpacked by unzip. */
  readonly packageFolder: string;
  readonly returnFolder: string;
}

/** `paneldesk demo` once, on the sample built from its sources: nothing of a build has to exist. */
export const runDemoOnce = async (root: string, scheme = 'shaoxing-pilot-evaluation'): Promise<Demo> => {
  const resources = aResourceFolder(root);
  await buildSample({
    content: resolve('resources', 'samples', scheme),
    schemes: join(resources, 'schemes'),
    fonts: join(resources, 'fonts'),
    signerOf: ({ name }) => makeSampleBureau(name),
    target: join(resources, 'samples', scheme),
  });
  const out = join(root, 'demo');
  const before = process.env['PANELDESK_RESOURCES'];
  process.env['PANELDESK_RESOURCES'] = resources;
  const ran = await runCli('demo', '--out', out, '--scheme', scheme, '--json').finally(() => {
    if (before === undefined) delete process.env['PANELDESK_RESOURCES'];
    else process.env['PANELDESK_RESOURCES'] = before;
  });
  if (ran.status !== 0) throw new Error(`the demo ended with ${ran.status}: ${ran.stderr}`);
  const returnName = readdirSync(out).find((name) => name.endsWith('.return.zip'));
  if (returnName === undefined) throw new Error('the demo makes a return');
  const unpack = (path: string): string => {
    const folder = join(root, 'unpacked');
    const { status, stderr } = runTool('unzip', ['-q', '-o', path, '-d', folder]);
    if (status !== 0) throw new Error(stderr);
    return join(folder, basename(path, '.zip'));
  };
  const packagePath = join(out, 'sample.review.zip');
  const returnPath = join(out, returnName);
  return {
    out,
    stdout: ran.stdout,
    packagePath,
    returnPath,
    packageFolder: unpack(packagePath),
    returnFolder: unpack(returnPath),
  };
};
