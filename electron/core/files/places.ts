import { posix, win32 } from 'node:path';
import { thisMachine } from './places-environment.ts';
import type { PlacesEnvironment } from './places-environment.ts';
import { listRemovableDrives } from './removable-drives.ts';

export type SavePlaceKind = 'removable' | 'documents' | 'downloads' | 'desktop';

export type SavePlace = {
  readonly kind: SavePlaceKind;
  /** the volume's or folder's own name; the kind's words are in the locales */
  readonly label: string;
  readonly path: string;
  readonly freeBytes: number;
};

type OwnFolderKind = Exclude<SavePlaceKind, 'removable'>;

const ENGLISH: Readonly<Record<OwnFolderKind, string>> = {
  documents: 'Documents',
  downloads: 'Downloads',
  desktop: 'Desktop',
};

/** Chinese Linux desktops call these folders 文档, 下载, 桌面; xdg-user-dirs says where they are. */
const readXdgFolder = (text: string, kind: OwnFolderKind, home: string): string | undefined => {
  const name = kind === 'downloads' ? 'DOWNLOAD' : kind.toUpperCase();
  const found = new RegExp(`^XDG_${name}_DIR="(\\$HOME)?(/[^"\\n]*|)"`, 'm').exec(text);
  if (found?.[2] === undefined) return undefined;
  const path = found[1] === undefined ? found[2] : posix.join(home, found[2]);
  // pointing at the home folder itself means that there is no such folder
  return path === '' || posix.normalize(`${path}/`) === posix.normalize(`${home}/`) ? undefined : path;
};

const listOwnFolders = async (
  environment: PlacesEnvironment,
): Promise<readonly { readonly kind: OwnFolderKind; readonly label: string; readonly path: string }[]> => {
  const paths = environment.platform === 'win32' ? win32 : posix;
  const configured =
    environment.platform === 'linux'
      ? ((await environment.readText(
          posix.join(
            environment.variables['XDG_CONFIG_HOME'] ?? posix.join(environment.home, '.config'),
            'user-dirs.dirs',
          ),
        )) ?? '')
      : '';
  return (['documents', 'downloads', 'desktop'] as const).map((kind) => {
    const path =
      readXdgFolder(configured, kind, environment.home) ?? paths.join(environment.home, ENGLISH[kind]);
    return { kind, label: paths.basename(path), path };
  });
};

/**
 * The places that the window offers for saving: sticks first, then Documents, Downloads, Desktop. Places that cannot
 * be reached are left out, so the list may be empty.
 */
export const listSavePlaces = async (
  environment: PlacesEnvironment = thisMachine(),
): Promise<readonly SavePlace[]> => {
  const drives = await listRemovableDrives(environment);
  const candidates = [
    ...drives.map((drive) => ({ kind: 'removable' as const, ...drive })),
    ...(await listOwnFolders(environment)),
  ];
  const places: SavePlace[] = [];
  for (const candidate of candidates) {
    const freeBytes = await environment.readFreeBytes(candidate.path);
    if (freeBytes !== undefined && !places.some((place) => place.path === candidate.path)) {
      places.push({ ...candidate, freeBytes });
    }
  }
  return places;
};
