import type { Migration } from '../migrate.ts';
import { initialWorkspace } from './workspace-0001-initial.ts';
import { everyMode } from './workspace-0002-every-mode.ts';
import { convening } from './workspace-0003-convening.ts';
import { corrections } from './workspace-0004-corrections.ts';
import { deliberation } from './workspace-0005-deliberation.ts';
import { outcomes } from './workspace-0006-outcomes.ts';
import { manyLaptops } from './workspace-0007-many-laptops.ts';
import { reading } from './workspace-0008-reading.ts';
import { siteVisit } from './workspace-0009-site-visit.ts';
import { reconsideration } from './workspace-0010-reconsideration.ts';
import { supplements } from './workspace-0011-supplements.ts';
import { absences } from './workspace-0012-absences.ts';
import { papers } from './workspace-0013-papers.ts';

/** In order; a released migration never changes, a new one is added at the end. */
export const WORKSPACE_MIGRATIONS: readonly Migration[] = [
  initialWorkspace,
  everyMode,
  convening,
  corrections,
  deliberation,
  outcomes,
  manyLaptops,
  reading,
  siteVisit,
  reconsideration,
  supplements,
  absences,
  papers,
];
