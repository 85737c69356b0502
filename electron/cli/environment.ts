import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

export const readAppVersion = (): string => {
  const manifest = JSON.parse(readFileSync(join(BUILT, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
};
