import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUp, collectReasons, readPlaywright, readVitest, writeSummary } from '../../../run-outcome.mjs';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'paneldesk-outcome-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (value: unknown): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

const VITEST = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [] };

test('vitest counts', () => {
  expect(readVitest(report(VITEST), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
});

test('a runner that crashed has failed, whatever it reported', () => {
  expect(readVitest(report(VITEST), 1)).toMatchObject({ failed: 1 });
  expect(readVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(readVitest(report('{'), 0)).toMatchObject({ failed: 1 });
  expect(readPlaywright(report({ stats: { expected: 3, unexpected: 0 } }), 1)).toMatchObject({ failed: 1 });
  expect(readPlaywright(report({}), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a test file that does not load has failed', () => {
  expect(readVitest(report({ ...VITEST, testResults: [{ status: 'failed' }] }), 1)).toMatchObject({
    failed: 1,
  });
});

test('a flaky test has failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(readPlaywright(report({ stats }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('the last line', () => {
  const sum = addUp([
    { passed: 1, failed: 2, skipped: 0 },
    { passed: 10, failed: 0, skipped: 0 },
  ]);
  expect(writeSummary(sum)).toBe('11 passed, 2 failed');
  expect(writeSummary({ ...sum, skipped: 4 })).toBe('11 passed, 2 failed, 4 skipped');
});

test('reasons are told once each, without colours', () => {
  expect(collectReasons('a\n\u001b[90mskipped: x (no y)\u001b[39m\nskipped: x (no y)\nskipped: z\n')).toEqual(
    ['skipped: x (no y)', 'skipped: z'],
  );
});
