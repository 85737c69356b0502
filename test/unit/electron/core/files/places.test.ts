import { describe, expect, it } from 'vitest';
import { listSavePlaces } from '../../../../../electron/core/files/places.ts';
import type { PlacesEnvironment } from '../../../../../electron/core/files/places-environment.ts';

const aMachine = (
  given: Partial<PlacesEnvironment> & {
    readonly free: Readonly<Record<string, number>>;
    readonly texts?: Readonly<Record<string, string>>;
  },
): PlacesEnvironment => ({
  platform: 'linux',
  home: '/home/li',
  variables: {},
  readText: async (path) => given.texts?.[path],
  listFolder: async () => [],
  readFreeBytes: async (path) => given.free[path],
  ...given,
});

describe('listSavePlaces', () => {
  it('finds sticks on Linux, with blanks and Chinese in their names, and leaves out what cannot be written', async () => {
    const places = await listSavePlaces(
      aMachine({
        texts: {
          '/proc/mounts': [
            '/dev/sda1 / ext4 rw,relatime 0 0',
            '/dev/sdb1 /media/li/评审\\040U盘 vfat rw,nosuid 0 0',
            '/dev/sdc1 /run/media/li/KINGSTON exfat rw 0 0',
            '/dev/sr0 /media/li/DISC iso9660 ro,nosuid 0 0',
            '/dev/sdd1 /mnt/gone vfat rw 0 0',
            'broken',
          ].join('\n'),
        },
        free: {
          '/media/li/评审 U盘': 5,
          '/run/media/li/KINGSTON': 6,
          '/media/li/DISC': 0,
          '/': 9,
          '/home/li/Documents': 7,
        },
      }),
    );
    expect(places).toEqual([
      { kind: 'removable', label: '评审 U盘', path: '/media/li/评审 U盘', freeBytes: 5 },
      { kind: 'removable', label: 'KINGSTON', path: '/run/media/li/KINGSTON', freeBytes: 6 },
      { kind: 'documents', label: 'Documents', path: '/home/li/Documents', freeBytes: 7 },
    ]);
  });

  it('asks a Chinese Linux desktop where its folders are', async () => {
    const places = await listSavePlaces(
      aMachine({
        texts: {
          '/home/li/.config/user-dirs.dirs':
            '# note\nXDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOWNLOAD_DIR="/data/下载"\nXDG_DOCUMENTS_DIR="$HOME/"\n',
        },
        free: { '/home/li/桌面': 1, '/data/下载': 2, '/home/li/': 3, '/home/li': 3 },
      }),
    );
    expect(places.map(({ kind, path }) => [kind, path])).toEqual([
      ['downloads', '/data/下载'],
      ['desktop', '/home/li/桌面'],
    ]);
  });

  it("offers every drive of Windows but the system's", async () => {
    const places = await listSavePlaces(
      aMachine({
        platform: 'win32',
        home: 'C:\\Users\\li',
        variables: { SystemDrive: 'C:' },
        free: { 'C:\\': 1, 'E:\\': 2, 'C:\\Users\\li\\Desktop': 3 },
      }),
    );
    expect(places).toEqual([
      { kind: 'removable', label: 'E:', path: 'E:\\', freeBytes: 2 },
      { kind: 'desktop', label: 'Desktop', path: 'C:\\Users\\li\\Desktop', freeBytes: 3 },
    ]);
  });

  it('lists the volumes of macOS', async () => {
    const places = await listSavePlaces(
      aMachine({
        platform: 'darwin',
        home: '/Users/li',
        listFolder: async () => ['Macintosh HD', 'STICK', '.timemachine'],
        free: { '/Volumes/STICK': 4, '/Volumes/Macintosh HD': 9, '/Users/li/Downloads': 5 },
      }),
    );
    expect(places.map(({ kind, path }) => [kind, path])).toEqual([
      ['removable', '/Volumes/STICK'],
      ['downloads', '/Users/li/Downloads'],
    ]);
  });

  it('works on this machine', async () => {
    for (const place of await listSavePlaces()) expect(place.freeBytes).toBeGreaterThanOrEqual(0);
  });
});
