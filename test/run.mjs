import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { build } from '../electron/launch/build.mjs';
import { findBrowser, installBrowser, sayWhatToInstall } from '../electron/launch/find-browser.mjs';
import { nodeForProject } from '../electron/launch/own-node.mjs';
import { inProject, ROOT } from '../electron/launch/project.mjs';
import { addUp, collectReasons, readPlaywright, readVitest, writeSummary } from './run-outcome.mjs';

const OUTPUT = inProject('test', 'output');
const VITEST = inProject('test', 'output', 'vitest.json');
const PLAYWRIGHT = inProject('test', 'output', 'playwright.json');

const reasons = [];

/** A run that takes longer hangs; so does a runner that has written its report and is still there after a while. */
const RUN_MS = 25 * 60_000;
const AFTER_REPORT_MS = 30_000;

const hasReport = (report) => (statSync(report, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Ends a runner that hangs, for example because a test left a process behind that holds its output. */
const watchForHanging = (child, report) => {
  const start = Date.now();
  let reported = 0;
  const timer = setInterval(() => {
    if (reported === 0 && hasReport(report)) reported = Date.now();
    const hangs = Date.now() - start > RUN_MS || (reported > 0 && Date.now() - reported > AFTER_REPORT_MS);
    if (!hangs) return;
    console.error('The test runner did not end by itself and was stopped.');
    clearInterval(timer);
    child.kill('SIGKILL');
    child.stdout.destroy();
  }, 1000);
  return () => clearInterval(timer);
};

/** Runs a test runner, shows its output as it comes, and keeps the reasons for skips that it printed. */
const run = (path, args, report, variables = {}) =>
  new Promise((resolve) => {
    const child = spawn(nodeForProject(), [inProject('node_modules', ...path), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...variables },
    });
    const stopWatching = watchForHanging(child, report);
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.once('error', () => resolve(1));
    child.once('close', (status) => {
      stopWatching();
      reasons.push(...collectReasons(output));
      resolve(status ?? 1);
    });
  });

const runUnits = async () => {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`];
  return readVitest(VITEST, await run(['vitest', 'vitest.mjs'], args, VITEST));
};

const hasSpecs = () => {
  const folder = inProject('test', 'e2e', 'specs');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(name))
  );
};

const runInBrowser = async () => {
  if (!hasSpecs()) {
    reasons.push('skipped: tests in a browser (there are none in test/e2e/specs)');
    return { passed: 0, failed: 0, skipped: 0 };
  }
  if ((findBrowser() ?? installBrowser()) === null) {
    console.error(`The tests in a browser need one. ${sayWhatToInstall()}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const variables = { PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT };
  const status = await run(
    ['@playwright', 'test', 'cli.js'],
    ['test', '--reporter=list,json'],
    PLAYWRIGHT,
    variables,
  );
  return readPlaywright(PLAYWRIGHT, status);
};

const runAll = async () => {
  mkdirSync(OUTPUT, { recursive: true });
  // a report of an earlier run must not pass for this one's
  for (const report of [VITEST, PLAYWRIGHT]) rmSync(report, { force: true });
  const built = await build(console.log);
  const outcomes = [await runUnits()];
  if (built) outcomes.push(await runInBrowser());
  else {
    console.error('The build failed, so the tests in a browser did not run.');
    outcomes.push({ passed: 0, failed: 1, skipped: 0 });
  }
  return addUp(outcomes);
};

let sum;
try {
  sum = await runAll();
} catch (error) {
  console.error(error);
  sum = { passed: 0, failed: 1, skipped: 0 };
}
for (const reason of new Set(reasons)) console.log(reason);
console.log(writeSummary(sum));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
