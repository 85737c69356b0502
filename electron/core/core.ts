import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openFileHandles, type FileHandles } from './files/file-handles.ts';
import { removeOutsideCopies } from './files/outside-copies.ts';
import { createRouter } from './router/create-router.ts';
import type { Router } from './router/implement.ts';
import { openKeyTries } from './services/key-tries.ts';
import { openSeatSessions } from './services/seat-sessions.ts';
import type { CoreContext } from './services/core-context.ts';
import type { OpenedDatabase } from './store/database-types.ts';
import { DESK_MIGRATIONS } from './store/migrations/desk-migrations.ts';
import { openDatabase } from './store/open-database.ts';
import { deriveKey } from './store/vault/derive-key.ts';
import type { DocumentReader } from './reading/document-reader.ts';
import { forkReader } from './reading/fork-reader.ts';
import { openDocumentReader } from './reading/open-document-reader.ts';
import type { StartReader } from './reading/reader-process.ts';
import type { Keychain } from './store/vault/keychain.ts';
import { openVault } from './store/vault/open-vault.ts';
import type { PaperFonts } from './pdf/fonts.ts';
import { openSearchIndexes, type SearchIndexes } from './search/search-indexes.ts';
import { clockFrom } from './workspace/claimed-clock.ts';
import { openWorkspaces, type Workspaces } from './workspace/workspaces.ts';

export interface CoreOptions {
  /** The application's folder of this user: workspaces, vault, temporary files. One process owns it. */
  readonly home: string;
  readonly host: 'electron' | 'loopback';
  /** Schemes, fonts, locales, sample: `dist/resources` in a checkout. */
  readonly resources: string;
  readonly appVersion: string;
  readonly keychain?: Keychain;
  readonly now?: () => Date;
  /** How the host starts the process that reads files of others; a child of Node where it has no way of its own. */
  readonly startReader?: StartReader;
  /** Hands a file to the program that the system has for it; false, and absent, where there is none. */
  readonly openOutside?: (path: string) => Promise<boolean>;
}

export interface Core {
  readonly router: Router;
  readonly files: FileHandles;
  readonly context: CoreContext;
  close(): Promise<void>;
}

/** A value made on first use: the vault may still be locked when the core opens. */
const once = <Value>(make: () => Value): { get: () => Value; made: () => Value | null } => {
  let value: { readonly it: Value } | null = null;
  return { get: () => (value ??= { it: make() }).it, made: () => value?.it ?? null };
};

const hasWorkspaces = (home: string): boolean => {
  const folder = join(home, 'workspaces');
  return existsSync(folder) && readdirSync(folder).length > 0;
};

/** The whole application without a window. Throws what `openVault` throws: `key-missing`, `store-damaged`, `store-newer`. */
export const openCore = async (options: CoreOptions): Promise<Core> => {
  const { home, resources, now = () => new Date() } = options;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const clock = clockFrom(now);
  const vault = openVault({
    directory: join(home, 'vault'),
    mayCreate: !hasWorkspaces(home),
    ...(options.keychain ? { keychain: options.keychain } : {}),
  });
  const files = openFileHandles(join(home, 'tmp'));
  const workspaces = once<Workspaces>(() => {
    // A locked store has no list of reviews either: without the key each of them would look damaged.
    vault.dataKey();
    return openWorkspaces(home, () => vault.dataKey(), clock);
  });
  const desk = once<OpenedDatabase>(() =>
    openDatabase({
      file: join(home, 'desk.db'),
      key: deriveKey(vault.dataKey(), 'desk-database'),
      migrations: DESK_MIGRATIONS,
      now: clock,
    }),
  );
  // Megabytes of faces and the PDF engine: loaded with the first paper, never at start.
  const fonts = once<Promise<PaperFonts>>(async () =>
    (await import('./pdf/fonts.ts')).loadPaperFonts(join(resources, 'fonts')),
  );
  const reader = once<DocumentReader>(() => openDocumentReader({ start: options.startReader ?? forkReader }));
  const searchIndexes = once<SearchIndexes>(() => openSearchIndexes(() => vault.dataKey(), clock));
  const context: CoreContext = {
    host: options.host,
    appVersion: options.appVersion,
    home,
    resources,
    now: clock,
    nowMs: () => now().getTime(),
    vault,
    files,
    sessions: openSeatSessions(),
    keyTries: openKeyTries(),
    workspaces: workspaces.get,
    desk: desk.get,
    fonts: fonts.get,
    reader: reader.get,
    searchIndexes: searchIndexes.get,
    openOutside: options.openOutside ?? (async () => false),
  };
  return {
    router: createRouter(context),
    files,
    context,
    close: async () => {
      // Before the reader: a document that is not read to its end is no damaged one.
      searchIndexes.made()?.closeAll();
      await reader.made()?.close();
      removeOutsideCopies(home);
      workspaces.made()?.closeAll();
      desk.made()?.close();
    },
  };
};
