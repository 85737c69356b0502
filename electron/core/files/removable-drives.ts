import { posix } from 'node:path';
import type { PlacesEnvironment } from './places-environment.ts';

export type Drive = { readonly label: string; readonly path: string };

/** /proc/mounts writes space, tab, newline and backslash as three octal digits (getmntent(3)). */
const decodeMountPath = (text: string): string => {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  const raw = bytes.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
  return Buffer.from(raw, 'latin1').toString('utf8');
};

const isBelowMountRoot = (path: string): boolean => /^\/(?:media|run\/media|mnt)\/./.test(path);

const listLinuxDrives = async (environment: PlacesEnvironment): Promise<readonly Drive[]> => {
  const mounts = (await environment.readText('/proc/mounts')) ?? '';
  const drives: Drive[] = [];
  for (const line of mounts.split('\n')) {
    const [, mountPoint, , flags] = line.split(' ');
    if (mountPoint === undefined || flags === undefined) continue;
    const path = decodeMountPath(mountPoint);
    // nothing can be saved on a read-only volume, such as an installation disc
    if (!isBelowMountRoot(path) || flags.split(',').includes('ro')) continue;
    drives.push({ label: posix.basename(path), path });
  }
  return drives;
};

const listMacDrives = async (environment: PlacesEnvironment): Promise<readonly Drive[]> => {
  const names = await environment.listFolder('/Volumes');
  return names
    .filter((name) => !name.startsWith('.') && name !== 'Macintosh HD')
    .map((name) => ({ label: name, path: `/Volumes/${name}` }));
};

/** Which letters are sticks cannot be told without a native call: every letter but the system's is offered. */
const listWindowsDrives = (environment: PlacesEnvironment): readonly Drive[] => {
  const system = (environment.variables['SystemDrive'] ?? 'C:').toUpperCase();
  return [...'DEFGHIJKLMNOPQRSTUVWXYZC']
    .map((letter) => `${letter}:`)
    .filter((label) => label !== system)
    .map((label) => ({ label, path: `${label}\\` }));
};

/** Volumes that may be sticks, unreachable ones included (the caller asks each for its free space). */
export const listRemovableDrives = async (environment: PlacesEnvironment): Promise<readonly Drive[]> => {
  switch (environment.platform) {
    case 'win32':
      return listWindowsDrives(environment);
    case 'darwin':
      return listMacDrives(environment);
    default:
      return listLinuxDrives(environment);
  }
};
