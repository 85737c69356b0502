import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WORKSPACE_MIGRATIONS } from '../../../../../electron/core/store/migrations/workspace-migrations.ts';
import { openDatabase } from '../../../../../electron/core/store/open-database.ts';
import { readDevice } from '../../../../../electron/core/store/rows/device-rows.ts';
import { readSheetVector } from '../../../../../electron/core/store/rows/edition-rows.ts';
import { asClaimedTime, asMemberId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';

const folder = useFolder();
const key = randomBytes(32);

const openAt = (version: number, name: string) =>
  openDatabase({
    file: join(folder, name),
    key,
    migrations: WORKSPACE_MIGRATIONS.slice(0, version),
    now: () => asClaimedTime('2026-05-06T01:00:00.000Z'),
  });

describe('a workspace from before many laptops', () => {
  it('is a host with an id of its own, and its sheets count one change on it', () => {
    const old = openAt(6, 'old.db');
    old.exec(`INSERT INTO member (id, ordinal) VALUES ('m-li', 0);
      INSERT INTO submission (id, ordinal, document) VALUES ('base-a', 0, '{}'), ('base-b', 1, '{}');
      INSERT INTO sheet (member_id, submission_id) VALUES ('m-li', 'base-a');
      INSERT INTO entry (member_id, submission_id, indicator_id, points, comment, revision, saved_at) VALUES ('m-li', 'base-a', 'site', 100, '', 1, 'x');
      UPDATE sheet SET submitted_at = 'x';`);
    old.close();
    const db = openAt(7, 'old.db');
    const device = readDevice(db);
    expect(device).toMatchObject({ kind: 'host' });
    expect(device.id).toMatch(/^[0-9a-f]{16}$/);
    const vectorOf = (submission: string) =>
      readSheetVector(db, { member: asMemberId('m-li'), submission: asSubmissionId(submission) });
    expect(vectorOf('base-a')).toEqual(new Map([[device.id, 1]]));
    expect(vectorOf('base-b').size).toBe(0);
    expect(() => db.exec('UPDATE entry SET points = 0')).toThrow('sealed');
    expect(() => db.exec('UPDATE sheet SET submitted_at = NULL')).toThrow('sealed');
    db.close();
  });

  it('gets another id than any other workspace', () => {
    const ids = ['one.db', 'other.db'].map((name) => {
      const db = openAt(7, name);
      const { id } = readDevice(db);
      db.close();
      return id;
    });
    expect(new Set(ids).size).toBe(2);
  });
});
