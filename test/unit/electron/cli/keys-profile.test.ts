import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKeyFile } from '../../../../electron/cli/commands/pack-command.ts';
import { runCli } from '../../../support/builders/run-cli.ts';
import { useScratch } from '../../../support/zip/scratch.ts';

const PIN = 'a-pin-of-the-bureau';
const { root } = useScratch();
const at = (name: string): string => join(root, name);
const common = ['--out', root, '--pin-file', at('pin')];
const issue = (id: string, ...more: readonly string[]) =>
  runCli(
    ...['keys', 'issue', '--name', '陈吉安', '--id', id, '--root', at('bureau-root.p12')],
    ...['--root-pin-file', at('pin'), ...common, ...more],
  );

beforeAll(async () => {
  writeFileSync(at('pin'), `${PIN}\n`);
  await runCli('keys', 'new-ca', '--name', '示例科技局根', '--profile', 'sm2', ...common);
}, 120_000);

describe('keys of the SM2 profile', () => {
  it('follow from the root without being asked for', async () => {
    expect((await issue('expert-01')).status).toBe(0);
    const signer = await openKeyFile(at('expert-01.p12'), PIN);
    expect([signer.algorithm, signer.chain.length]).toEqual(['sm2-sm3', 1]);
  }, 120_000);

  it('are not mixed with others, nor is a profile made up', async () => {
    const mixed = await issue('expert-02', '--profile', 'p256');
    expect([mixed.status, mixed.stderr]).toEqual([2, expect.stringContaining('profile')]);
    expect((await issue('expert-03', '--profile', 'sm4')).status).toBe(2);
  }, 120_000);
});
