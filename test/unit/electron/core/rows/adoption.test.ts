import { describe, expect, it } from 'vitest';
import { keepCurrent } from '../../../../../electron/core/laptops/current-edition.ts';
import { knowEdition } from '../../../../../electron/core/laptops/known-edition.ts';
import type { WritableDatabase } from '../../../../../electron/core/store/database-types.ts';
import { adoptEdition } from '../../../../../electron/core/store/rows/adopt-rows.ts';
import {
  insertEdition,
  readEdition,
  readSheetVector,
} from '../../../../../electron/core/store/rows/edition-rows.ts';
import { readSheet } from '../../../../../electron/core/store/rows/sheet-rows.ts';
import { asClaimedTime, asDeviceId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, BASE_B, CHAIR, LI, SITE } from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** The seals against the program itself: adopting an edition opens them, and nothing else does. */
const journey = useJourney();

const KEY = { member: CHAIR, submission: BASE_A };
const AT = asClaimedTime('2026-05-06T09:00:00.000Z');

const handedIn = async (): Promise<Desk> => {
  const desk = await journey.deskAt('convened');
  await fillSheet(desk, CHAIR, BASE_A);
  await desk.client.scoring.submit(desk.on(CHAIR, BASE_A));
  await fillSheet(desk, LI, BASE_A);
  await desk.client.scoring.submit(desk.on(LI, BASE_A));
  return desk;
};

/** Keeps the state of the rows and a later version of it; gives the later one's id. */
const keepAnother = (db: WritableDatabase) => {
  const { current } = keepCurrent(db, KEY, AT);
  if (!current) throw new Error('nothing was touched');
  const edition = readEdition(db, current);
  const other = knowEdition({
    ...edition,
    vector: new Map([...edition.vector, [asDeviceId('00000000000000aa'), 3]]),
    entries: edition.entries.map((entry) =>
      entry.indicator === SITE ? { ...entry, points: asPoints(50) } : entry,
    ),
  });
  insertEdition(db, other, true, AT);
  return other;
};

const begin = (db: WritableDatabase, id: string) =>
  db.prepare('INSERT INTO adopting (only, edition) VALUES (1, ?)').run(id);
const end = (db: WritableDatabase) => db.prepare('DELETE FROM adopting').run();

const OF_CHAIR = "member_id = 'm-chair' AND submission_id = 'base-a'";
const OF_LI = "member_id = 'm-li' AND submission_id = 'base-a'";

describe('adopting an edition', () => {
  it('puts a handed-in sheet to what the edition says, and keeps what the rows said before', async () => {
    const desk = await handedIn();
    const before = readSheet(desk.workspace.reads, KEY);
    let kept = 0;
    desk.workspace.record((db) => {
      const other = keepAnother(db);
      adoptEdition(db, other.head.id, other.edition, AT);
      kept = db.prepare<[], number>('SELECT count(*) FROM edition').pluck().get() ?? 0;
    });
    const after = readSheet(desk.workspace.reads, KEY);
    expect(kept).toBe(2);
    expect(after.submittedAt).toBe(before.submittedAt);
    expect(after.entries.find(({ indicator }) => indicator === SITE)).toMatchObject({
      points: 50,
      revision: 2,
    });
    expect(after.entries.filter(({ indicator }) => indicator !== SITE)).toEqual(
      before.entries.filter(({ indicator }) => indicator !== SITE),
    );
    expect(readSheetVector(desk.workspace.reads, KEY).get(asDeviceId('00000000000000aa'))).toBe(3);
  });

  const MISUSES: readonly (readonly [string, (db: WritableDatabase, id: string) => void])[] = [
    [
      'another value than the edition’s',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 1 WHERE ${OF_CHAIR}`);
        end(db);
      },
    ],
    [
      'only a part of the edition',
      (db, id) => {
        begin(db, id);
        end(db);
      },
    ],
    [
      'an entry left out',
      (db, id) => {
        begin(db, id);
        db.exec(`DELETE FROM entry WHERE ${OF_CHAIR}`);
        end(db);
      },
    ],
    [
      'evidence taken away',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 50 WHERE ${OF_CHAIR} AND indicator_id = 'site'`);
        db.exec(`UPDATE evidence SET removed_at = 'x' WHERE ${OF_CHAIR}`);
        db.prepare(`INSERT INTO sheet_vector VALUES ('m-chair', 'base-a', '00000000000000aa', 3)`).run();
        end(db);
      },
    ],
    [
      'a reason for a missing document that it does not have',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 50 WHERE ${OF_CHAIR} AND indicator_id = 'site'`);
        db.exec(`UPDATE entry SET absences = '[{}]' WHERE ${OF_CHAIR} AND indicator_id = 'site'`);
        db.exec(`INSERT INTO sheet_vector VALUES ('m-chair', 'base-a', '00000000000000aa', 3)`);
        end(db);
      },
    ],
    [
      'the handing in taken back',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 50 WHERE ${OF_CHAIR} AND indicator_id = 'site'`);
        db.exec(`INSERT INTO sheet_vector VALUES ('m-chair', 'base-a', '00000000000000aa', 3)`);
        db.exec(`UPDATE sheet SET submitted_at = NULL WHERE ${OF_CHAIR}`);
        end(db);
      },
    ],
    [
      'another sheet beside it',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 1 WHERE ${OF_LI}`);
      },
    ],
    [
      'an edition that is not known',
      (db) => {
        begin(db, 'ab'.repeat(32));
        db.exec(`UPDATE entry SET points = 1 WHERE ${OF_CHAIR}`);
        end(db);
      },
    ],
    [
      'the seals left open at the end',
      (db, id) => {
        begin(db, id);
        db.exec(`UPDATE entry SET points = 50 WHERE ${OF_CHAIR} AND indicator_id = 'site'`);
      },
    ],
    [
      'a row turned to another edition',
      (db, id) => {
        begin(db, id);
        db.exec("UPDATE adopting SET edition = 'x'");
      },
    ],
    [
      'a changed edition',
      (db, id) => {
        db.prepare("UPDATE edition SET document = '{}' WHERE sha256 = ?").run(id);
      },
    ],
    ['an edition thrown away', (db) => db.exec('DELETE FROM edition')],
    ['counts turned back', (db) => db.exec(`DELETE FROM sheet_vector WHERE ${OF_CHAIR}`)],
    ['counts invented', (db) => db.exec(`UPDATE sheet_vector SET count = count + 5 WHERE ${OF_CHAIR}`)],
    [
      'another laptop than this',
      (db) => db.exec("UPDATE device SET kind = 'seat', member_id = 'm-li', host = 'x'"),
    ],
  ];

  it.each(MISUSES)('is refused by the database for %s', async (_what, misuse) => {
    const desk = await handedIn();
    let id = '';
    desk.workspace.record((db) => {
      id = keepAnother(db).head.id;
    });
    const rows = () =>
      ['sheet', 'entry', 'evidence', 'sheet_vector', 'edition', 'adopting', 'device'].map((table) =>
        desk.workspace.reads.prepare(`SELECT * FROM ${table}`).all(),
      );
    const before = rows();
    expect(() => desk.workspace.record((db) => misuse(db, id))).toThrow(/sealed|FOREIGN KEY/);
    expect(rows()).toEqual(before);
  });

  it('is refused after the round was closed', async () => {
    const desk = await journey.deskAt('closed');
    const adopt = () =>
      desk.workspace.record((db) => {
        const other = keepAnother(db);
        adoptEdition(db, other.head.id, other.edition, AT);
      });
    expect(adopt).toThrow('sealed');
  });
});

describe('the count of changes', () => {
  it('rises with every entry, link and handing in, on this laptop alone', async () => {
    const desk = await journey.deskAt('convened');
    const total = (submission = BASE_A) =>
      [...readSheetVector(desk.workspace.reads, { member: CHAIR, submission }).values()].join();
    expect(total()).toBe('');
    await fillSheet(desk, CHAIR, BASE_A);
    expect(total()).toBe('6');
    await desk.client.scoring.submit(desk.on(CHAIR, BASE_A));
    expect(total()).toBe('7');
    expect(total(BASE_B)).toBe('');
  });
});
