import type { Migration } from '../migrate.ts';
import { initialWorkspace } from './workspace-0001-initial.ts';
import { everyMode } from './workspace-0002-every-mode.ts';
import { convening } from './workspace-0003-convening.ts';
import { corrections } from './workspace-0004-corrections.ts';
import { deliberation } from './workspace-0005-deliberation.ts';
import { outcomes } from './workspace-0006-outcomes.ts';
import { manyLaptops } from './workspace-0007-many-laptops.ts';

/** In order; a released migration never changes, a new one is added at the end. */
export const WORKSPACE_MIGRATIONS: readonly Migration[] = [
  initialWorkspace,
  everyMode,
  convening,
  corrections,
  deliberation,
  outcomes,
  manyLaptops,
];
