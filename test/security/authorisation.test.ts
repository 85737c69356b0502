import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { isFailure, type FailureCode } from '../../shared/domain/failure.ts';
import { readActivityHead } from '../../electron/core/store/rows/activity-rows.ts';
import { aClock, openDesk, type Desk } from '../support/journey/desk.ts';
import { useFolder } from '../support/journey/use-journey.ts';
import { AUTHORISATION } from './authorisation/table.ts';
import {
  kindsAt,
  WORLD_STAGES,
  type ProcedurePath,
  type SeatKind,
  type WorldStage,
} from './authorisation/who-and-when.ts';
import { callAs, makeWorlds } from './authorisation/worlds.ts';
import { writeAuthorisation } from './authorisation/write-table.ts';

/** Told because of who asks, or when: everything else is told because of what is asked. */
const REFUSALS: readonly FailureCode[] = [
  'seat-required',
  'not-allowed',
  'not-signed-in',
  'recused',
  'stage-not-reached',
  'round-open',
  'round-closed',
  'opinion-frozen',
  'opinion-not-frozen',
  'already-signed',
  'signatures-missing',
  'not-on-this-laptop',
];

const folder = useFolder();
const desks = new Map<WorldStage, Desk>();
let copies = 0;

/** A desk at that stage; the one used before where nothing has changed on it. */
const deskAt = async (stage: WorldStage): Promise<Desk> => {
  const known = desks.get(stage);
  if (known) return known;
  copies += 1;
  const name = `copy-${copies}`;
  cpSync(join(folder, `world-${stage}`), join(folder, name), { recursive: true });
  const clock = aClock();
  clock.forward(3_600_000);
  const desk = await openDesk(folder, clock, name);
  desks.set(stage, desk);
  return desk;
};

const discard = async (stage: WorldStage): Promise<void> => {
  const desk = desks.get(stage);
  desks.delete(stage);
  await desk?.close();
  if (desk) rmSync(desk.home, { recursive: true, force: true });
};

type Call = (input: unknown) => Promise<unknown>;

const procedureOf = (desk: Desk, path: ProcedurePath): Call => {
  const [stage = '', name = ''] = path.split('.');
  const client = desk.client as unknown as Record<string, Record<string, Call>>;
  const call = client[stage]?.[name];
  if (!call) throw new Error(`no procedure ${path}`);
  return call;
};

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    const answer = await work;
    if (isStream(answer)) for await (const event of answer) void event;
    return 'answered';
  } catch (error) {
    if (isFailure(error)) return error.code;
    throw error;
  }
};

/** What was called, what came, where that is not what the table says. */
const callOnce = async (
  path: ProcedurePath,
  stage: WorldStage,
  kind: SeatKind,
): Promise<readonly string[]> => {
  const { who, when, input, noReview } = AUTHORISATION[path];
  const desk = await deskAt(stage);
  const head = readActivityHead(desk.workspace.reads).seq;
  const outcome = await outcomeOf(
    procedureOf(desk, path)({ ...(noReview ? {} : callAs(desk, kind)), ...input }),
  );
  const isChanged = readActivityHead(desk.workspace.reads).seq !== head;
  if (isChanged) await discard(stage);
  const mayCall = who.includes(kind) && when.includes(stage);
  const isRefused = (REFUSALS as readonly string[]).includes(outcome);
  const said = `${path}, ${kind}, ${stage}: ${outcome}${isChanged ? ', and something changed' : ''}`;
  if (mayCall) return isRefused ? [`${said} (the table allows it)`] : [];
  return isRefused && !isChanged ? [] : [`${said} (the table refuses it)`];
};

beforeAll(async () => {
  await makeWorlds(folder);
}, 300_000);

afterAll(async () => {
  for (const stage of [...desks.keys()]) await discard(stage);
});

describe('who may call what, and when', () => {
  it('has a row for every procedure of the contract, and no other', () => {
    const procedures = Object.entries(contract).flatMap(([stage, of]) =>
      Object.keys(of).map((name) => `${stage}.${name}`),
    );
    expect(Object.keys(AUTHORISATION).sort()).toEqual(procedures.sort());
  });

  it.each(Object.keys(AUTHORISATION) as ProcedurePath[])('%s', async (path) => {
    const wrong: string[] = [];
    for (const stage of WORLD_STAGES)
      // What names no review does not know who asks: once is enough.
      for (const kind of AUTHORISATION[path].noReview ? (['nobody'] as const) : kindsAt(stage))
        wrong.push(...(await callOnce(path, stage, kind)));
    expect(wrong).toEqual([]);
  });

  it('is written down as people read it', () => {
    const file = join(import.meta.dirname, '..', '..', 'docs', 'authorisation.md');
    const table = writeAuthorisation();
    // PANELDESK_WRITE_DOCS=1 writes it anew after a change of the table.
    if (process.env['PANELDESK_WRITE_DOCS'] === '1') writeFileSync(file, table);
    expect(readFileSync(file, 'utf8')).toBe(table);
  });
});
