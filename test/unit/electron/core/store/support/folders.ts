import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes away with the test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'paneldesk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Files under `folder` that hold the text in UTF-8 or UTF-16 or its name does, or hold the bytes. */
export const findInClear = (folder: string, ...secrets: readonly (string | Uint8Array)[]): string[] => {
  const needles = secrets.flatMap((secret) => {
    if (typeof secret !== 'string') return [Buffer.from(secret)];
    const wide = Buffer.from(secret, 'utf16le');
    return [Buffer.from(secret, 'utf8'), wide, Buffer.from(wide).swap16()];
  });
  return listFiles(folder).filter((path) => {
    const bytes = Buffer.concat([Buffer.from(path), readFileSync(path)]);
    return needles.some((needle) => bytes.includes(needle));
  });
};
