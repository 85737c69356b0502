import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { expect, it, onTestFinished } from 'vitest';
import type { CoreClient } from '../../electron/cli/demo/core-client.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { prepareHomes } from '../support/journey/prepared-homes.ts';
import { useFolder } from '../support/journey/use-journey.ts';
import { BASE_A, LI, OUTPUT, REVIEW, SITE, STAFF } from '../support/journey/small-review.ts';
import { pinOf } from '../support/journey/steps.ts';

const folder = useFolder();
const root = resolve(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'electron', 'loopback', 'main.js');
const module = existsSync(built) ? built : join(root, 'electron', 'loopback', 'main.ts');

interface Host {
  readonly client: CoreClient;
  readonly process: ChildProcess;
  kill(): Promise<void>;
}

const start = async (home: string): Promise<Host> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'loopback-child.ts'), module, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PANELDESK_HOME: home, NODE_NO_WARNINGS: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const url = new URL(line);
  const token = new URLSearchParams(url.hash.slice(1)).get('token') ?? '';
  const link = new RPCLink({
    url: `${url.origin}/rpc`,
    headers: { authorization: `Bearer ${token}`, origin: url.origin },
  });
  return {
    client: createORPCClient<CoreClient>(link),
    process: child,
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
};

it(
  'a killed loopback host gives its home free and keeps every entry that it answered for',
  { timeout: 120_000 },
  async () => {
    const prepared = await prepareHomes(folder).homeAt('convened');
    const home = join(folder, 'killed');
    cpSync(prepared, home, { recursive: true });
    const seat = { reviewId: REVIEW, memberId: LI, pin: pinOf(LI) };
    const saved = new Map<string, { points: number | null; comment: string; revision: number }>();

    let host = await start(home);
    for (const indicatorId of [SITE, STAFF, OUTPUT]) {
      const { session } = await host.client.seats.take(seat);
      const at = { reviewId: REVIEW, session, submissionId: BASE_A, indicatorId };
      for (let revision = 0; revision < 4; revision += 1) {
        const comment = `第${revision}次`;
        const { entry } = await host.client.scoring.save({
          ...at,
          points: asPoints(revision * 100),
          comment,
          revision,
        });
        saved.set(indicatorId, { points: entry.points, comment: entry.comment, revision: entry.revision });
      }
      // One more is on its way when the process dies.
      const cut = { ...at, points: asPoints(500), comment: '在途', revision: 4 };
      const inFlight = host.client.scoring.save(cut).catch(() => null);
      await host.kill();
      await inFlight;
      host = await start(home);
      const again = await host.client.seats.take(seat);
      const sheet = await host.client.scoring.sheet({ ...at, session: again.session });
      const entry = sheet.entries.find((each) => each.indicator === indicatorId);
      const standing = { points: entry?.points, comment: entry?.comment, revision: entry?.revision };
      expect([saved.get(indicatorId), { points: 500, comment: '在途', revision: 5 }]).toContainEqual(
        standing,
      );
      expect((await host.client.activity.list({ reviewId: REVIEW, limit: 1 })).intact).toBe(true);
    }
    console.log(`three kills of the loopback host (${module === built ? 'as built' : 'from source'})`);
    await host.kill();
  },
);
