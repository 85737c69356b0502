import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../electron/core/store/database-types.ts';
import { WORKSPACE_MIGRATIONS } from '../../electron/core/store/migrations/workspace-migrations.ts';
import { openDatabase } from '../../electron/core/store/open-database.ts';
import { listOutcomes, listVoidedFreezes } from '../../electron/core/store/rows/outcome-rows.ts';
import { makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, NOW } from '../unit/electron/core/store/support/note-migrations.ts';

const open = (file: string, versions: number) =>
  openDatabase({ file, key: KEY, migrations: WORKSPACE_MIGRATIONS.slice(0, versions), now: NOW });

/** A workspace of the release before: one freeze that was voided after two had signed, one in force with one signature. */
const migrated = (): WritableDatabase => {
  const file = join(makeFolder(), 'workspace.db');
  const old = open(file, 5);
  old.exec(`
    INSERT INTO submission (id, ordinal, document) VALUES ('base-a', 1, '{}'), ('base-b', 2, '{}');
    INSERT INTO member (id, ordinal) VALUES ('m-li', 1), ('m-chair', 2);
    INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('t1', 'x', '{}');
    INSERT INTO document VALUES (1, 'base-a', 'a.pdf', 'x', 1, 1), (1, 'base-b', 'b.pdf', 'x', 1, 1);
    INSERT INTO signature VALUES (1, 'm-li', 0, 'expert01', 't2', 'AB', '{"ink":1}'), (1, 'm-chair', 1, 'chair', 't3', 'CD', '{}');
    UPDATE freeze SET voided_at = 't4', void_reason = '有误' WHERE id = 1;
    INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('t5', 'y', '{}');
    INSERT INTO document VALUES (2, 'base-a', 'a.pdf', 'y', 1, 1), (2, 'base-b', 'b.pdf', 'y', 1, 1);
    INSERT INTO signature VALUES (2, 'm-li', 0, 'expert01', 't6', 'AB', '{"ink":2}');
  `);
  old.close();
  return open(file, WORKSPACE_MIGRATIONS.length);
};

describe('the migration to outcomes', () => {
  it('keeps every signature as agreement to every document, in the order of signing', () => {
    const db = migrated();
    const signed = (submission: string, member: string, field: string, at: string) => ({
      submission,
      member,
      field,
      state: 'signed',
      text: '',
      at,
    });
    expect(listOutcomes(db, 1)).toEqual([
      signed('base-a', 'm-li', 'expert01', 't2'),
      signed('base-b', 'm-li', 'expert01', 't2'),
      signed('base-a', 'm-chair', 'chair', 't3'),
      signed('base-b', 'm-chair', 'chair', 't3'),
    ]);
    expect(listOutcomes(db, 2).map(({ member, submission }) => [member, submission])).toEqual([
      ['m-li', 'base-a'],
      ['m-li', 'base-b'],
    ]);
    expect(db.prepare('SELECT member_id, fingerprint, ink FROM signing_act ORDER BY id').all()).toEqual([
      { member_id: 'm-li', fingerprint: 'AB', ink: '{"ink":1}' },
      { member_id: 'm-chair', fingerprint: 'CD', ink: '{}' },
      { member_id: 'm-li', fingerprint: 'AB', ink: '{"ink":2}' },
    ]);
    expect(listVoidedFreezes(db)).toEqual([{ at: 't4', reason: '有误', members: 2 }]);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });

  it('seals who judges what while the results are frozen, and no longer', () => {
    const db = migrated();
    const recuse =
      "INSERT INTO recusal (member_id, submission_id, cause, reason, recorded_by, recorded_at) VALUES ('m-li', 'base-a', 'ordered', 'x', 'm-chair', 't7')";
    expect(() => db.exec(recuse)).toThrow('sealed');
    db.exec("UPDATE freeze SET voided_at = 't7', void_reason = '回避' WHERE id = 2");
    expect(() => db.exec(recuse)).not.toThrow();
  });
});
