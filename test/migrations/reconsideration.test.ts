import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../electron/core/store/database-types.ts';
import { WORKSPACE_MIGRATIONS } from '../../electron/core/store/migrations/workspace-migrations.ts';
import { openDatabase } from '../../electron/core/store/open-database.ts';
import { listReconsiderations } from '../../electron/core/store/rows/reconsideration-rows.ts';
import { listDeliberationRevisions } from '../../electron/core/store/rows/revision-rows.ts';
import { makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, NOW } from '../unit/electron/core/store/support/note-migrations.ts';

const open = (file: string, versions: number) =>
  openDatabase({ file, key: KEY, migrations: WORKSPACE_MIGRATIONS.slice(0, versions), now: NOW });

const GIVEN = '{"points":1000,"comment":""}';
const LESS = '{"points":900,"comment":""}';

/** A workspace of the release before, in deliberation with one revision. */
const migrated = (): WritableDatabase => {
  const file = join(makeFolder(), 'workspace.db');
  const old = open(file, 9);
  old.exec(`
    INSERT INTO submission (id, ordinal, document) VALUES ('base-a', 1, '{}');
    INSERT INTO member (id, ordinal) VALUES ('m-li', 1), ('m-chair', 2);
    INSERT INTO sheet (member_id, submission_id) VALUES ('m-li', 'base-a');
    INSERT INTO entry (member_id, submission_id, indicator_id, points, comment, revision, saved_at)
    VALUES ('m-li', 'base-a', 'site', 1000, '', 1, 't0');
    UPDATE sheet SET submitted_at = 't1';
    INSERT INTO round (only, closed_at, closed_by) VALUES (1, 't2', 'm-chair');
    INSERT INTO entry_revision (member_id, submission_id, indicator_id, number, reason, before, after, revised_at)
    VALUES ('m-li', 'base-a', 'site', 1, '听了说明', '${GIVEN}', '${LESS}', 't3');
  `);
  old.close();
  return open(file, 10);
};

const raise = (cause = 'site-visit', outcome = 'NULL'): string =>
  `INSERT INTO reconsideration (member_id, submission_id, indicator_id, cause, what, before, raised_at, outcome)
   VALUES ('m-li', 'base-a', 'site', '${cause}', '面积', '${LESS}', 't4', ${outcome});`;
const settle = (reason = '核对', outcome = 'kept'): string =>
  `UPDATE reconsideration SET outcome = '${outcome}', after = '${LESS}', reason = '${reason}', settled_at = 't5', settled_with = id;`;
const FREEZE = "INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('t6', 'x', 'x');";

describe('the migration to reconsiderations', () => {
  it('keeps the revisions, all of them after deliberation, with nothing to look at again', () => {
    const db = migrated();
    expect(listDeliberationRevisions(db)).toMatchObject([{ cause: 'deliberation', reason: '听了说明' }]);
    expect(listReconsiderations(db)).toEqual([]);
  });

  it('lets one be raised and settled once', () => {
    const db = migrated();
    db.exec(raise() + settle());
    expect(listReconsiderations(db)).toMatchObject([
      { cause: 'site-visit', settled: { outcome: 'kept', reason: '核对', after: { points: 900 } } },
    ]);
  });

  it.each([
    ['a second answer', raise() + settle(), settle('又想了想', 'changed')],
    ['another value before', raise(), `UPDATE reconsideration SET before = '${GIVEN}';`],
    ['another reason of its being', raise(), "UPDATE reconsideration SET what = '别的';"],
    ['being taken away', raise(), 'DELETE FROM reconsideration;'],
    ['being raised as settled', '', raise('site-visit', "'kept'")],
    ['being raised while the results are frozen', FREEZE, raise()],
    ['being settled while the results are frozen', raise() + FREEZE, settle()],
  ])('refuses %s', (_what, before, refused) => {
    const db = migrated();
    db.exec(before);
    expect(() => db.exec(refused)).toThrow('sealed');
  });

  it.each([
    ['an unknown cause', '', raise('weather')],
    ['an answer without a reason', raise(), settle(' ')],
    [
      'half an answer',
      raise(),
      "UPDATE reconsideration SET outcome = 'kept', reason = '核对', settled_at = 't5', settled_with = id;",
    ],
  ])('refuses %s', (_what, before, refused) => {
    const db = migrated();
    db.exec(before);
    expect(() => db.exec(refused)).toThrow('CHECK');
  });
});
