import { CONVENING_ROWS, DESK_ROWS } from './rows-before-scoring.ts';
import { DELIBERATION_ROWS } from './rows-deliberation.ts';
import { SCORING_ROWS } from './rows-scoring.ts';
import { SITE_VISIT_ROWS } from './rows-site-visit.ts';
import type { ProcedurePath, Row } from './who-and-when.ts';

/** 权限表: every procedure of the contract, who may call it, and when. A procedure without its row does not compile. */
export const AUTHORISATION: Readonly<Record<ProcedurePath, Row>> = {
  ...DESK_ROWS,
  ...CONVENING_ROWS,
  ...SCORING_ROWS,
  ...DELIBERATION_ROWS,
  ...SITE_VISIT_ROWS,
};
