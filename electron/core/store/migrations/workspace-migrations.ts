import type { Migration } from '../migrate.ts';
import { initialWorkspace } from './workspace-0001-initial.ts';
import { everyMode } from './workspace-0002-every-mode.ts';

/** In order; a released migration never changes, a new one is added at the end. */
export const WORKSPACE_MIGRATIONS: readonly Migration[] = [initialWorkspace, everyMode];
