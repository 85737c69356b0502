import { readFile, readdir, stat, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';

/** What finding places needs from the world, so that every platform can be tested on any. */
export type PlacesEnvironment = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** the text of a small file, or undefined where there is none */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** the names in a folder, empty where there is none */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  /** free bytes of the volume that holds this folder, or undefined if it is no folder that can be reached */
  readonly readFreeBytes: (path: string) => Promise<number | undefined>;
};

/** The world as it is. */
export const thisMachine = (): PlacesEnvironment => ({
  platform: process.platform,
  home: homedir(),
  variables: process.env,
  readText: (path) => readFile(path, 'utf8').catch(() => undefined),
  listFolder: (path) => readdir(path).catch(() => []),
  readFreeBytes: async (path) => {
    try {
      if (!(await stat(path)).isDirectory()) return undefined;
      const volume = await statfs(path);
      return volume.bavail * volume.bsize;
    } catch {
      return undefined;
    }
  },
});
