#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { whileLocked } from './build-lock.mjs';
import { fingerprint, readRecord, writeRecord } from './build-record.mjs';
import { STEPS } from './build-steps.mjs';
import { inProject } from './project.mjs';

const RECORD = inProject('dist', '.build.json');

/**
 * Builds what is stale, one line per step through `say`, nothing when there is nothing to do. Resolves to false when a
 * step failed; its output has been printed then, and the steps that need it were left out.
 */
export const build = (say, steps = STEPS, recordPath = RECORD) =>
  whileLocked(`${recordPath}.lock`, () => buildStale(say, steps, recordPath));

const buildStale = async (say, steps, recordPath) => {
  const record = readRecord(recordPath);
  const outcomes = new Map();

  const runStep = async (step) => {
    const needed = await Promise.all((step.after ?? []).map((name) => outcomes.get(name)));
    if (needed.includes(false)) return false;
    if (step.isPossible && !step.isPossible()) return true;
    const inputs = fingerprint(step.inputs, step.keep);
    if (record[step.name] === inputs && existsSync(step.output)) return true;
    const start = Date.now();
    const { status, output } = await step.run();
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    if (status !== 0) {
      say(`${step.says}: failed after ${seconds} s\n${output.trimEnd()}`);
      delete record[step.name];
    } else {
      say(`${step.says}: ${seconds} s`);
      record[step.name] = inputs;
    }
    writeRecord(recordPath, record);
    return status === 0;
  };

  for (const step of steps) outcomes.set(step.name, runStep(step));
  return (await Promise.all(outcomes.values())).every(Boolean);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!(await build(console.log))) process.exitCode = 1;
}
