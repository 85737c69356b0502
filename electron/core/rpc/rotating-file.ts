import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface RotatingFile {
  write(line: string): void;
  close(): void;
}

/**
 * Appends lines to `path`; before it would grow past `maxBytes` it becomes `path.1` and the earlier `path.1` is dropped.
 * Written at once, so that the last lines before a crash are there. A full disk loses log lines and nothing else.
 */
export const openRotatingFile = (path: string, maxBytes: number): RotatingFile => {
  const openNow = (): { fd: number; bytes: number } => {
    const fd = openSync(path, 'a', 0o600);
    return { fd, bytes: fstatSync(fd).size };
  };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file: { fd: number; bytes: number } | undefined = openNow();

  const rotate = (): void => {
    if (file) closeSync(file.fd);
    file = undefined;
    renameSync(path, `${path}.1`);
    file = openNow();
  };

  return {
    write: (line) => {
      const bytes = Buffer.byteLength(line);
      try {
        if (file && file.bytes > 0 && file.bytes + bytes > maxBytes) rotate();
        if (!file) return;
        writeSync(file.fd, line);
        file.bytes += bytes;
      } catch {
        // logging must never be what fails
      }
    },
    close: () => {
      if (file) closeSync(file.fd);
      file = undefined;
    },
  };
};
