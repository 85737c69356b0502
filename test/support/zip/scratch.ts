import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for one test file, removed when the file is done; paths in it are never reused. */
export const useScratch = (): {
  readonly root: string;
  readonly path: (name: string) => string;
  readonly put: (content: string | Uint8Array, name?: string) => string;
} => {
  const root = mkdtempSync(join(tmpdir(), 'paneldesk-test-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  const path = (name: string): string => {
    count += 1;
    return join(root, `${count}-${name}`);
  };
  return {
    root,
    path,
    put: (content, name = 'file.zip') => {
      const target = path(name);
      writeFileSync(target, content);
      return target;
    },
  };
};
