import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CliLanguage, Output } from './output.ts';

/** What a command is given; tests make their own. */
export interface CommandContext {
  readonly resources: string;
  readonly appVersion: string;
  readonly language: CliLanguage;
  readonly output: Output;
  readonly now: () => Date;
}

/** `dist/electron/cli` → `dist`; in the packaged application the same tree lies inside the archive. */
const BUILT = join(import.meta.dirname, '..', '..');

export const resourceFolder = (): string => process.env['PANELDESK_RESOURCES'] ?? join(BUILT, 'resources');

/** The manifest lies above the compiled program and, where sources are run as they are, above those. */
const findManifest = (folder: string): string => {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) || dirname(folder) === folder ? manifest : findManifest(dirname(folder));
};

export const readAppVersion = (): string => {
  const manifest = JSON.parse(readFileSync(findManifest(import.meta.dirname), 'utf8')) as { version: string };
  return manifest.version;
};
