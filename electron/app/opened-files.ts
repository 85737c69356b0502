import { resolve } from 'node:path';

/** The containers of the design, "Files that travel"; the bundle's file associations name the same. */
export const CONTAINER = /\.(review|supplement|seat|sheet|return)\.zip$/i;

/** The containers among a command line's arguments, as full paths. Switches and everything else are left alone. */
export const readOpenedFiles = (args: readonly string[], workingFolder: string): readonly string[] =>
  args.filter((arg) => !arg.startsWith('-') && CONTAINER.test(arg)).map((arg) => resolve(workingFolder, arg));
