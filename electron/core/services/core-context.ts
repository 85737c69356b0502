import type { FileHandles } from '../files/file-handles.ts';
import type { OpenedDatabase } from '../store/database-types.ts';
import type { Vault } from '../store/vault/open-vault.ts';
import type { Clock } from '../workspace/claimed-clock.ts';
import type { Workspaces } from '../workspace/workspaces.ts';
import type { DocumentReader } from '../reading/document-reader.ts';
import type { PaperFonts } from '../pdf/fonts.ts';
import type { SearchIndexes } from '../search/search-indexes.ts';
import type { KeyTries } from './key-tries.ts';
import type { SeatSessions } from './seat-sessions.ts';

/** What services work with; made once per process by `openCore`. */
export interface CoreContext {
  readonly host: 'electron' | 'loopback';
  readonly appVersion: string;
  readonly home: string;
  /** Folder of schemes, fonts, locales and the sample. */
  readonly resources: string;
  readonly now: Clock;
  readonly nowMs: () => number;
  readonly vault: Vault;
  readonly files: FileHandles;
  readonly sessions: SeatSessions;
  readonly keyTries: KeyTries;
  /** Started with the first file that is read. */
  readonly reader: () => DocumentReader;
  /** Hands a file to the program that the system has for it; false where there is none. */
  readonly openOutside: (path: string) => Promise<boolean>;
  /** Words of the material, beside the workspaces. Throws like `workspaces`. */
  readonly searchIndexes: () => SearchIndexes;
  /** Throws `key-missing` while the vault is locked. */
  readonly workspaces: () => Workspaces;
  /** The desk's own database: pinned bureaus. Throws like `workspaces`. */
  readonly desk: () => OpenedDatabase;
  /** Loaded once, on the first paper. */
  readonly fonts: () => Promise<PaperFonts>;
}
