import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCore } from '../../electron/core/core.ts';
import type { Core } from '../../electron/core/core.ts';
import { ROOT } from '../../electron/launch/project.mjs';
import type { contract } from '../../shared/contract/contract.ts';
import { CONTRACT_VERSION } from '../../shared/contract/version.ts';
import { TRANSPORTS } from './transports.ts';
import type { Connection } from './transports.ts';

type Host = ContractRouterClient<typeof contract>;

describe.each(TRANSPORTS)('the real core over $name', (transport) => {
  let home: string;
  let core: Core;
  let connection: Connection;
  let host: Host;

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'paneldesk-core-'));
    core = await openCore({
      home,
      host: 'loopback',
      resources: join(ROOT, 'dist', 'resources'),
      appVersion: '0.0.0',
    });
    connection = await transport.connect(core.router, core.files);
    host = connection.client as Host;
  });
  afterEach(async () => {
    await connection.leave();
    await core.close();
    rmSync(home, { recursive: true, force: true });
  });

  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'no failure',
      (error: unknown) => (error as ORPCError<string, { readonly code: string }>).data?.code,
    );

  test('says hello, and refuses a window of another build', async () => {
    await expect(host.app.hello({ contractVersion: CONTRACT_VERSION })).resolves.toMatchObject({
      contractVersion: CONTRACT_VERSION,
      host: 'loopback',
      locked: false,
    });
    expect(await codeOf(host.app.hello({ contractVersion: CONTRACT_VERSION + 1 }))).toBe('version-mismatch');
  });

  test('has no reviews on a fresh machine', async () => {
    await expect(host.reviews.list({})).resolves.toEqual({ reviews: [], damaged: [] });
  });

  test('every procedure of the contract is there and refuses nonsense with a failure of the closed set', async () => {
    const { contract } = await import('../../shared/contract/contract.ts');
    for (const [folder, procedures] of Object.entries(contract)) {
      for (const name of Object.keys(procedures)) {
        const call = (
          host as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
        )[folder]?.[name];
        if (!call) throw new Error(`${folder}.${name} cannot be called`);
        expect([folder, name, await codeOf(call('nonsense'))]).toEqual([folder, name, 'input-invalid']);
      }
    }
    expect(connection.logged).toEqual([]);
  });

  test('an unknown file is a failure of the stream', async () => {
    const open = async () => {
      for await (const _item of await host.intake.open({ file: 'A'.repeat(22) }));
    };
    expect(await codeOf(open())).toBe('not-found');
  });
});
