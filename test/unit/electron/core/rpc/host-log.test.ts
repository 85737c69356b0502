import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHostLog } from '../../../../../electron/core/rpc/host-log.ts';
import { openRotatingFile } from '../../../../../electron/core/rpc/rotating-file.ts';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'paneldesk-log-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('is written at once, for its user only, without machine, process or message', () => {
  const log = openHostLog(home);
  log.note('started', { host: 'loopback' });
  log.failure('scoring.save', new TypeError('王秀英'));
  const path = join(home, 'logs', 'host.log');
  expect(statSync(path).mode & 0o077).toBe(0);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const [note, failure] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(note).toMatchObject({ msg: 'started', host: 'loopback' });
  expect(note).not.toHaveProperty('hostname');
  expect(note).not.toHaveProperty('pid');
  expect(failure).toMatchObject({ where: 'scoring.save', error: { name: 'TypeError' } });
  expect(lines.join()).not.toContain('王秀英');
  log.close();
});

test('keeps two files of bounded size', () => {
  const log = openHostLog(home, 1000);
  for (let count = 0; count < 200; count += 1) log.note('event', { count });
  log.close();
  const folder = join(home, 'logs');
  expect(readdirSync(folder).sort()).toEqual(['host.log', 'host.log.1']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
  expect(readFileSync(join(folder, 'host.log'), 'utf8')).toContain('"count":199');
});

test('goes on where an earlier start ended, and never throws', () => {
  const path = join(home, 'a.log');
  writeFileSync(path, 'earlier\n');
  const file = openRotatingFile(path, 100);
  file.write('later\n');
  expect(readFileSync(path, 'utf8')).toBe('earlier\nlater\n');
  file.close();
  file.write('too late\n');
  file.close();
  expect(existsSync(`${path}.1`)).toBe(false);
});
