import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED = new Set(['node_modules', '.git', 'dist']);

const listFiles = (path, keep) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [{ path, size: found.size, time: found.mtimeMs }];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() || keep(entry.name) ? listFiles(join(path, entry.name), keep) : [],
    );
};

/**
 * One digest over path, size and time of every file below `inputs`. Content is not read: a start must not wait for it,
 * and whatever touches a file sets its time.
 */
export const fingerprint = (inputs, keep = () => true) => {
  const hash = createHash('sha256');
  for (const { path, size, time } of inputs.flatMap((input) => listFiles(input, keep)).sort(byPath)) {
    hash.update(`${path}\0${size}\0${time}\n`);
  }
  return hash.digest('hex');
};

const byPath = (a, b) => (a.path < b.path ? -1 : 1);

/** What was built from which inputs; anything unreadable counts as nothing built. */
export const readRecord = (path) => {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8'));
    return typeof record === 'object' && record !== null ? record : {};
  } catch {
    return {};
  }
};

/** Written whole, so that a build that is stopped leaves the earlier record. */
export const writeRecord = (path, record) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.new`, path);
};
