import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, wherever the launcher was called from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path below the project's folder. */
export const inProject = (...parts) => join(ROOT, ...parts);
