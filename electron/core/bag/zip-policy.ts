import { PanelDeskError } from '../../../shared/domain/failure.ts';

/**
 * Bounds on what is read from outside, as settings. The defaults leave room for a review of some hundred thick
 * submissions and keep a hostile archive from filling a laptop.
 */
export type ZipLimits = {
  readonly maxEntries: number;
  /** of one file, uncompressed */
  readonly maxEntryBytes: number;
  /** of all files together, uncompressed */
  readonly maxTotalBytes: number;
  /** uncompressed to compressed */
  readonly maxRatio: number;
  /** a file no larger than this is not held to the ratio: blank scans and empty tables shrink honestly */
  readonly ratioFreeBytes: number;
  /** of a whole name in UTF-8 */
  readonly maxNameBytes: number;
  /** of one file that is read into memory: manifests and other tag files */
  readonly maxTagFileBytes: number;
};

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  maxEntries: 20_000,
  maxEntryBytes: 4 * GIB,
  maxTotalBytes: 16 * GIB,
  maxRatio: 200,
  ratioFreeBytes: 16 * MIB,
  maxNameBytes: 1024,
  maxTagFileBytes: 16 * MIB,
};

/** Fills in the defaults. */
export const completeZipLimits = (limits: Partial<ZipLimits> = {}): ZipLimits => ({
  ...DEFAULT_ZIP_LIMITS,
  ...limits,
});

/** Every rule by which an archive is refused; the words are in the locales under `zip-rule.<rule>`. */
export type ZipRule =
  | 'truncated'
  | 'trailing-junk'
  | 'junk-before-entries'
  | 'junk-between-entries'
  | 'split-archive'
  | 'directory-damaged'
  | 'directory-ends-disagree'
  | 'too-many-entries'
  | 'entry-too-large'
  | 'total-too-large'
  | 'ratio-too-high'
  | 'encrypted-entry'
  | 'compression-unknown'
  | 'symlink'
  | 'special-file'
  | 'kind-unclear'
  | 'folder-with-content'
  | 'overlapping-entries'
  | 'local-header-differs'
  | 'data-descriptor-differs'
  | 'sizes-disagree'
  | 'crc-differs'
  | 'entry-damaged'
  | 'duplicate-name'
  | 'case-twin'
  | 'unicode-twin'
  | 'file-and-folder'
  | 'name-encoding-unknown'
  | 'name-has-two-readings'
  | NameRule;

/** Rules of a single name; they hold for what is written as well as for what is read. */
export type NameRule =
  | 'name-empty'
  | 'name-too-long'
  | 'name-has-backslash'
  | 'name-absolute'
  | 'name-drive-letter'
  | 'name-climbs-out'
  | 'name-empty-segment'
  | 'name-has-control'
  | 'name-has-percent'
  | 'name-has-windows-sign'
  | 'name-reserved-by-windows'
  | 'name-ends-in-dot-or-space';

/** A name from outside made fit for a message: control and direction marks visible, never longer than a line. */
const quoteName = (name: string): string => {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u{FFFD}');
  return visible.length > 120 ? `${visible.slice(0, 119)}…` : visible;
};

/** The refusal of an archive; `entry` is empty where the archive as a whole is at fault. */
export const breakZipRule = (rule: ZipRule, entry = '', cause?: unknown): PanelDeskError =>
  new PanelDeskError('zip-rule-broken', { rule, entry: quoteName(entry) }, { cause });
