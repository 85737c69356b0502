import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../electron/core/store/database-types.ts';
import { WORKSPACE_MIGRATIONS } from '../../electron/core/store/migrations/workspace-migrations.ts';
import { openDatabase } from '../../electron/core/store/open-database.ts';
import { listOutcomes } from '../../electron/core/store/rows/outcome-rows.ts';
import { listPaperSignatures, listStoredPapers } from '../../electron/core/store/rows/paper-rows.ts';
import { listScans } from '../../electron/core/store/rows/scan-rows.ts';
import { makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, NOW } from '../unit/electron/core/store/support/note-migrations.ts';

const open = (file: string, versions: number) =>
  openDatabase({ file, key: KEY, migrations: WORKSPACE_MIGRATIONS.slice(0, versions), now: NOW });

/** A workspace from before papers were signed: a signature, a dissent, a refusal as recorded, and one that was agreed by silence. */
const migrated = (): WritableDatabase => {
  const file = join(makeFolder(), 'workspace.db');
  const old = open(file, 12);
  old.exec(`
    INSERT INTO submission (id, ordinal, document) VALUES ('base-a', 1, '{}');
    INSERT INTO member (id, ordinal) VALUES ('m-li', 1), ('m-wang', 2), ('m-zhao', 3), ('m-chair', 4);
    INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('t1', 'x', '{}');
    INSERT INTO document (freeze_id, submission_id, file, sha256, bytes, pages) VALUES (1, 'base-a', 'a.pdf', 'x', 1, 1);
    INSERT INTO signing_act (freeze_id, member_id, fingerprint, ink, signed_at) VALUES (1, 'm-li', 'AB', '{}', 't2'), (1, 'm-chair', 'CD', '{}', 't5');
    INSERT INTO outcome VALUES (1, 'base-a', 'm-li', 0, 'signed-with-dissent', 1, 'expert01', '不同意', 's1', 's2', NULL, 't2');
    INSERT INTO outcome VALUES (1, 'base-a', 'm-wang', 1, 'refused', NULL, NULL, '不签', 's3', NULL, 'm-chair', 't3');
    INSERT INTO outcome VALUES (1, 'base-a', 'm-zhao', 2, 'deemed', NULL, NULL, '', 's4', NULL, 'm-chair', 't4');
    INSERT INTO outcome VALUES (1, 'base-a', 'm-chair', 3, 'signed', 2, 'chair', '', NULL, NULL, NULL, 't5');
  `);
  old.close();
  return open(file, WORKSPACE_MIGRATIONS.length);
};

describe('the migration to papers', () => {
  it('keeps every word that was said, in its order', () => {
    const db = migrated();
    const of = { submission: 'base-a' };
    expect(listOutcomes(db, 1)).toEqual([
      {
        ...of,
        member: 'm-li',
        state: 'signed-with-dissent',
        field: 'expert01',
        text: '不同意',
        statement: { document: 's1', signature: 's2' },
        at: 't2',
      },
      {
        ...of,
        member: 'm-wang',
        state: 'refused',
        text: '不签',
        statement: { document: 's3' },
        recordedBy: 'm-chair',
        at: 't3',
      },
      {
        ...of,
        member: 'm-zhao',
        state: 'deemed',
        text: '',
        statement: { document: 's4' },
        recordedBy: 'm-chair',
        at: 't4',
      },
      { ...of, member: 'm-chair', state: 'signed', field: 'chair', text: '', at: 't5' },
    ]);
    expect([listStoredPapers(db, 1), listPaperSignatures(db, 1), listScans(db, 1)]).toEqual([[], [], []]);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });

  it('leaves what was said as sealed as it was', () => {
    const db = migrated();
    for (const sql of ["UPDATE outcome SET text = 'x'", 'DELETE FROM outcome'])
      expect(() => db.exec(sql)).toThrow('sealed');
  });
});
