import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCollate } from '../../../../electron/cli/commands/collate-command.ts';
import type { CommandContext } from '../../../../electron/cli/environment.ts';
import { edit, useTamperedReturn } from '../../../support/builders/tampered-return.ts';
import { writeBagOf } from '../../../support/builders/a-return.ts';
import { failureOf } from '../../../support/zip/failures.ts';

const { scratch, made, jsonOf } = useTamperedReturn();

const run = async (files: readonly string[], out: string, base?: number) => {
  const said: { lines: readonly string[]; json: unknown } = { lines: [], json: undefined };
  const context: CommandContext = {
    resources: '',
    appVersion: '0.0.0',
    language: 'zh-CN',
    now: () => new Date('2026-04-01T00:00:00Z'),
    output: {
      answer: (lines, json) => Object.assign(said, { lines, json }),
      say: () => undefined,
      progress: () => undefined,
      explain: () => undefined,
    },
  };
  const status = await runCollate(context, files, out, { base });
  return { status, ...said };
};

describe('paneldesk collate', () => {
  it('verifies a return, ranks its submissions and writes the table', async () => {
    const out = scratch.path('table.json');
    const { status, lines, json } = await run([made().returnPath], out);
    expect(status).toBe(0);
    expect(lines).toEqual(['1  15.50  越能新材料中试基地', '2  15.00  越城芯测中试基地', out]);
    expect(json).toMatchObject({ table: out, baseMissing: false, quotas: [] });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ rows: [{ rank: 1 }, { rank: 2 }] });
  });

  it('takes no return twice', async () => {
    const out = scratch.path('table.csv');
    const failure = await failureOf(run([made().returnPath, made().returnPath], out));
    expect(failure).toMatchObject({ code: 'package-id-taken', params: { id: 'alpha' } });
    expect(existsSync(out)).toBe(false);
  });

  it('collates nothing where one return does not verify, and says what is wrong', async () => {
    const results = edit(jsonOf('data/results.json'), ['submissions', 0, 'computed', 'scores', 'rank'], 2);
    const files = new Map(made().files).set('data/results.json', Buffer.from(results));
    const tampered = await writeBagOf(
      scratch.path('tampered.return.zip'),
      files,
      async () => made().signature,
    );
    const out = scratch.path('table.xlsx');
    const { status, lines, json } = await run([made().returnPath, tampered], out);
    expect(status).toBe(1);
    expect(lines).toContain('  ✗ recomputation alpha: figures-differ');
    expect(json).toMatchObject({ refused: basename(tampered), reason: 'not-valid' });
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a package for being none of the files that are collated', async () => {
    const { status, json } = await run([made().packagePath], scratch.path('table.xlsx'));
    expect(status).toBe(1);
    expect(json).toMatchObject({ kind: 'submission-package', reason: 'wrong-kind-of-file' });
  });
});
