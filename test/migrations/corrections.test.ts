import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORKSPACE_MIGRATIONS } from '../../electron/core/store/migrations/workspace-migrations.ts';
import type { WritableDatabase } from '../../electron/core/store/database-types.ts';
import { openDatabase } from '../../electron/core/store/open-database.ts';
import { listAllRevisions } from '../../electron/core/store/rows/revision-rows.ts';
import { readSheet } from '../../electron/core/store/rows/sheet-rows.ts';
import { listUnlocks } from '../../electron/core/store/rows/unlock-rows.ts';
import { asMemberId, asSubmissionId } from '../../shared/domain/ids.ts';
import { makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, NOW } from '../unit/electron/core/store/support/note-migrations.ts';

const LI = { member: asMemberId('m-li'), submission: asSubmissionId('base-a') };
const OF_LI = "member_id = 'm-li' AND submission_id = 'base-a'";

const open = (file: string, versions: number) =>
  openDatabase({ file, key: KEY, migrations: WORKSPACE_MIGRATIONS.slice(0, versions), now: NOW });

/** A workspace as the release before had it, one sheet handed in, brought to the version of today: what reads it is today's. */
const migrated = (): WritableDatabase => {
  const file = join(makeFolder(), 'workspace.db');
  const old = open(file, 3);
  old.exec(`
    INSERT INTO submission (id, ordinal, document) VALUES ('base-a', 1, '{}');
    INSERT INTO member (id, ordinal) VALUES ('m-li', 1), ('m-chair', 2);
    INSERT INTO sheet (member_id, submission_id) VALUES ('m-li', 'base-a'), ('m-chair', 'base-a');
    INSERT INTO entry (member_id, submission_id, indicator_id, points, comment, revision, saved_at)
    VALUES ('m-li', 'base-a', 'site', 1000, '', 1, 't0');
    UPDATE sheet SET submitted_at = 't1' WHERE ${OF_LI};
  `);
  old.close();
  return open(file, WORKSPACE_MIGRATIONS.length);
};

const ask = (submittedAt = 't1', number = 1): string =>
  `INSERT INTO unlock (member_id, submission_id, number, reason, requested_at, submitted_at)
   VALUES ('m-li', 'base-a', ${number}, '更正', 't2', '${submittedAt}');`;
const GRANT = `UPDATE unlock SET granted = 1, answer = '', answered_by = 'm-chair', answered_at = 't3', version = '[]' WHERE ${OF_LI} AND granted IS NULL;`;
const REFUSE = `UPDATE unlock SET granted = 0, answer = '否', answered_by = 'm-chair', answered_at = 't3' WHERE ${OF_LI} AND granted IS NULL;`;
const REOPEN = `UPDATE sheet SET submitted_at = NULL WHERE ${OF_LI};`;
const CLOSE = "INSERT INTO round (only, closed_at, closed_by) VALUES (1, 't5', 'm-chair');";
const FREEZE = "INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('t6', 'x', 'x');";
const revise = (number = 1, member = 'm-li', reason = '听了说明'): string =>
  `INSERT INTO entry_revision (member_id, submission_id, indicator_id, number, reason, before, after, revised_at)
   VALUES ('${member}', 'base-a', 'site', ${number}, '${reason}', '{"points":1000,"comment":""}', '{"points":900,"comment":""}', 't6');`;

describe('the migration to corrections', () => {
  it('keeps what was handed in, with nothing unlocked and nothing revised', () => {
    const db = migrated();
    expect(readSheet(db, LI)).toMatchObject({ submittedAt: 't1', entries: [{ points: 1000 }] });
    expect(listUnlocks(db)).toEqual([]);
    expect(listAllRevisions(db)).toEqual([]);
  });

  it('lets a handed-in sheet open by the grant that names this handing in', () => {
    const db = migrated();
    db.exec(ask() + GRANT + REOPEN);
    expect(readSheet(db, LI).submittedAt).toBeNull();
    db.exec(
      `UPDATE entry SET points = 900 WHERE ${OF_LI}; UPDATE sheet SET submitted_at = 't4' WHERE ${OF_LI};`,
    );
    expect(() => db.exec(REOPEN)).toThrow('sealed');
    db.exec(ask('t4', 2) + GRANT + REOPEN);
    expect(readSheet(db, LI).entries[0]?.points).toBe(900);
  });

  it('lets revisions be written between the closing and the freeze', () => {
    const db = migrated();
    db.exec(CLOSE + revise() + revise(2));
    expect(listAllRevisions(db).map(({ reason }) => reason)).toEqual(['听了说明', '听了说明']);
  });

  const sealed: readonly (readonly [what: string, before: string, refused: string])[] = [
    ['opening without a request', '', REOPEN],
    ['opening by a request that waits', ask(), REOPEN],
    ['opening by a refused request', ask() + REFUSE, REOPEN],
    ['opening by the grant of another handing in', ask('t0') + GRANT, REOPEN],
    [
      'opening of another sheet',
      `${ask() + GRANT} UPDATE sheet SET submitted_at = 't1' WHERE member_id = 'm-chair';`,
      "UPDATE sheet SET submitted_at = NULL WHERE member_id = 'm-chair'",
    ],
    ['moving the time of handing in', ask() + GRANT, `UPDATE sheet SET submitted_at = 't9' WHERE ${OF_LI}`],
    ['opening after the round', ask() + GRANT + CLOSE, REOPEN],
    ['an answer after the round', ask() + CLOSE, GRANT],
    ['a request after the round', CLOSE, ask()],
    ['a request out of order', '', ask('t1', 2)],
    ['an answer to be changed', ask() + REFUSE, "UPDATE unlock SET answer = '可'"],
    ['a reason to be changed', ask(), "UPDATE unlock SET reason = '其他'"],
    ['a request to go', ask(), 'DELETE FROM unlock'],
    ['a revision while the round is open', '', revise()],
    ['a revision under a freeze', CLOSE + FREEZE, revise()],
    ['a revision of a sheet that is not in', CLOSE, revise(1, 'm-chair')],
    ['a revision out of order', CLOSE, revise(2)],
    ['a revision to be changed', CLOSE + revise(), "UPDATE entry_revision SET reason = '其他'"],
    ['a revision to go', CLOSE + revise(), 'DELETE FROM entry_revision'],
  ];

  it.each(sealed)('refuses %s', (_what, before, refused) => {
    const db = migrated();
    db.exec(before);
    expect(() => db.exec(refused)).toThrow('sealed');
  });

  const unlawful: readonly (readonly [what: string, before: string, refused: string])[] = [
    ['two requests at once', ask(), ask('t1', 2)],
    ['a request without a reason', '', ask().replace('更正', ' ')],
    ['a grant without the version', ask(), GRANT.replace("version = '[]'", 'version = NULL')],
    ['an answer by nobody', ask(), REFUSE.replace("'m-chair'", 'NULL')],
    ['a revision without a reason', CLOSE, revise(1, 'm-li', ' ')],
  ];

  it.each(unlawful)('has no room for %s', (_what, before, refused) => {
    const db = migrated();
    db.exec(before);
    expect(() => db.exec(refused)).toThrow(/constraint failed/);
  });
});
