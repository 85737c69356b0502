import { readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** A runner that did not end well counts as a failure even where every test that it reported passed. */
const withStatus = (counts, status) =>
  status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** Counts of vitest's JSON report; a missing report is one failure. */
export const readVitest = (path, status) => {
  const report = readJson(path);
  if (report === null) return { ...NOTHING, failed: 1 };
  return withStatus(
    {
      passed: report.numPassedTests ?? 0,
      // a file that could not be loaded has no tests, and yet failed
      failed: Math.max(report.numFailedTests ?? 0, report.testResults?.filter(isBroken).length ?? 0),
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    },
    status,
  );
};

const isBroken = (file) => file.status === 'failed';

/** Counts of Playwright's JSON report; a flaky test failed once, which is once too often. */
export const readPlaywright = (path, status) => {
  const stats = readJson(path)?.stats;
  if (!stats) return { ...NOTHING, failed: 1 };
  return withStatus(
    {
      passed: stats.expected ?? 0,
      failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
      skipped: stats.skipped ?? 0,
    },
    status,
  );
};

export const addUp = (outcomes) =>
  outcomes.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );

/** The last line, which machines read. */
export const writeSummary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** The reasons that tests print when they skip, each once. */
export const collectReasons = (output) => [
  // eslint-disable-next-line no-control-regex -- runners colour their output
  ...new Set(output.replaceAll(/\u001b\[[\d;]*m/g, '').match(/^.*\bskipped: .+$/gm) ?? []),
];
