import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, readRecord } from '../../../../electron/launch/build-record.mjs';
import { build } from '../../../../electron/launch/build.mjs';
import type { BuildStep } from '../../../../electron/launch/build.mjs';

let folder: string;
let ran: string[];
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paneldesk-build-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.ts'), 'a');
  ran = [];
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aStep = (name: string, changes: Partial<BuildStep> = {}): BuildStep => ({
  name,
  says: name,
  inputs: [join(folder, 'in')],
  output: join(folder, `${name}.out`),
  run: async () => {
    ran.push(name);
    writeFileSync(join(folder, `${name}.out`), '');
    return { status: 0, output: '' };
  },
  ...changes,
});

const run = (...steps: readonly BuildStep[]) =>
  build((line) => said.push(line), steps, join(folder, 'record.json'));

test('builds once, then says nothing', async () => {
  expect(await run(aStep('one'))).toBe(true);
  expect(said).toHaveLength(1);
  said = [];
  expect(await run(aStep('one'))).toBe(true);
  expect(ran).toEqual(['one']);
  expect(said).toEqual([]);
});

test.each([
  ['a new file', () => writeFileSync(join(folder, 'in', 'b.ts'), 'b')],
  ['a deleted file', () => rmSync(join(folder, 'in', 'a.ts'))],
  ['a longer file', () => writeFileSync(join(folder, 'in', 'a.ts'), 'ab')],
  ['a touched file', () => utimesSync(join(folder, 'in', 'a.ts'), 1, 1)],
  ['a missing output', () => rmSync(join(folder, 'one.out'))],
  ['a damaged record', () => writeFileSync(join(folder, 'record.json'), '{')],
])('builds again after %s', async (_what, change) => {
  await run(aStep('one'));
  change();
  await run(aStep('one'));
  expect(ran).toEqual(['one', 'one']);
});

test('a failed step is told, tried again, and keeps those that need it from running', async () => {
  const failing = aStep('one', { run: async () => ({ status: 1, output: 'a.ts(1,1): error' }) });
  expect(await run(failing, aStep('two', { after: ['one'] }), aStep('three'))).toBe(false);
  expect(ran).toEqual(['three']);
  expect(said.join('\n')).toContain('a.ts(1,1): error');
  expect(Object.keys(readRecord(join(folder, 'record.json')))).toEqual(['three']);
  expect(await run(aStep('one'), aStep('two', { after: ['one'] }), aStep('three'))).toBe(true);
  expect(ran).toEqual(['three', 'one', 'two']);
});

test('a step that cannot be is left out', async () => {
  expect(await run(aStep('one', { isPossible: () => false }))).toBe(true);
  expect(ran).toEqual([]);
});

test('only the files that count change the fingerprint', () => {
  const isCode = (name: string) => name.endsWith('.ts');
  const before = fingerprint([join(folder, 'in'), join(folder, 'none')], isCode);
  writeFileSync(join(folder, 'in', 'notes.md'), '');
  mkdirSync(join(folder, 'in', 'node_modules'));
  writeFileSync(join(folder, 'in', 'node_modules', 'x.ts'), '');
  expect(fingerprint([join(folder, 'in')], isCode)).toBe(before);
  writeFileSync(join(folder, 'in', 'b.ts'), '');
  expect(fingerprint([join(folder, 'in')], isCode)).not.toBe(before);
});
