import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { asReviewId, isPortableId, type ReviewId } from '../../../shared/domain/ids.ts';
import { syncDirectory } from '../store/sync-directory.ts';
import type { Clock } from './claimed-clock.ts';
import { openWorkspace, WORKSPACE_FILE, type Workspace } from './workspace.ts';

/** The folder of all workspaces of this machine. Each is opened once and stays open: its lock is this process's. */
export interface Workspaces {
  listIds(): readonly ReviewId[];
  has(id: ReviewId): boolean;
  /** Throws `not-found`, `store-locked`, `store-damaged`, `store-newer`. */
  open(id: ReviewId): Workspace;
  /** Closes a workspace whose package grew, so that the next `open` reads all of it. */
  reload(id: ReviewId): void;
  /** An empty folder on the same volume, for an import that may still fail. */
  stage(): string;
  /** Makes a staged folder the workspace of `id`, durably; throws `package-id-taken` if there is one. */
  adopt(staged: string, id: ReviewId): void;
  discard(staged: string): void;
  /** When a review was last written to, milliseconds. */
  touchedAt(id: ReviewId): number;
  closeAll(): void;
}

const STAGING = 'staging';

export const openWorkspaces = (home: string, dataKey: () => Uint8Array, now: Clock): Workspaces => {
  const root = join(home, 'workspaces');
  const staging = join(home, STAGING);
  // A killed import leaves a staged folder behind; nothing in it was ever shown as saved.
  rmSync(staging, { recursive: true, force: true });
  for (const folder of [root, staging]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const opened = new Map<ReviewId, Workspace>();
  const folderOf = (id: ReviewId): string => {
    if (!isPortableId(id)) throw new PanelDeskError('not-found', { what: id });
    return join(root, id);
  };
  return {
    listIds: () =>
      readdirSync(root)
        .filter((name) => isPortableId(name))
        .sort()
        .map(asReviewId),
    has: (id) => existsSync(folderOf(id)),
    open(id) {
      const known = opened.get(id);
      if (known) return known;
      const directory = folderOf(id);
      if (!existsSync(join(directory, WORKSPACE_FILE))) throw new PanelDeskError('not-found', { what: id });
      const workspace = openWorkspace(directory, id, dataKey(), now);
      opened.set(id, workspace);
      return workspace;
    },
    reload(id) {
      opened.get(id)?.close();
      opened.delete(id);
    },
    stage: () => mkdtempSync(join(staging, 'import-')),
    adopt(staged, id) {
      const target = folderOf(id);
      if (existsSync(target)) throw new PanelDeskError('package-id-taken', { id });
      renameSync(staged, target);
      syncDirectory(root);
    },
    discard: (staged) => rmSync(staged, { recursive: true, force: true }),
    touchedAt(id) {
      const times = [WORKSPACE_FILE, `${WORKSPACE_FILE}-wal`]
        .map((name) => join(folderOf(id), name))
        .filter(existsSync);
      return Math.max(0, ...times.map((file) => statSync(file).mtimeMs));
    },
    closeAll() {
      for (const workspace of opened.values()) workspace.close();
      opened.clear();
    },
  };
};
