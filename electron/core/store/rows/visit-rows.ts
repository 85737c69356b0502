import type { ReadableDatabase } from '../database-types.ts';

const BEGUN = "SELECT count(DISTINCT submission_id) FROM visit_record WHERE kind = 'header'";
/** A closing that was taken back is a later revision marked as withdrawn. */
const CLOSED = `SELECT count(*) FROM visit_record r WHERE kind = 'closing' AND withdrawn IS NULL
  AND revision = (SELECT max(revision) FROM visit_record WHERE submission_id = r.submission_id AND kind = 'closing')`;

/** Visits that were begun, and those of them that were closed. */
export const countVisits = (
  db: ReadableDatabase,
): { readonly visits: number; readonly visitsDone: number } => ({
  visits: db.prepare<[], number>(BEGUN).pluck().get() ?? 0,
  visitsDone: db.prepare<[], number>(CLOSED).pluck().get() ?? 0,
});
