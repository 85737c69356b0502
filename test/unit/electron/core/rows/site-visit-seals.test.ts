import { describe, expect, it } from 'vitest';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, LI, SITE } from '../../../../support/journey/small-review.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** What the database itself refuses of a visit's record, past every service. */
const journey = useJourney();

const visited = async (): Promise<Desk> => {
  const desk = await journey.deskAt('closed');
  const visit = aVisit(desk, LI, BASE_A);
  await visit.begin();
  await visit.record(`value:${SITE}`, { verified: '1802' });
  await visit.photograph('visit', aTinyPng(1));
  return desk;
};

const RECORD = (revision: number) =>
  `INSERT INTO visit_record (submission_id, kind, subject, revision, document, recorded_by, recorded_at)
   VALUES ('base-a', 'header', 'visit', ${revision}, '{}', '${LI}', 'x')`;
const PHOTO = `INSERT INTO visit_photo (id, submission_id, subject, document, added_by, added_at) VALUES ('p', 'base-a', 'visit', '{}', '${LI}', 'x')`;
const REMOVE = `UPDATE visit_photo SET removed_by = '${LI}', removed_at = 'x'`;

const FIXED = [
  "UPDATE visit_record SET document = '{}'",
  'DELETE FROM visit_record',
  RECORD(1),
  RECORD(1).replace('INSERT', 'INSERT OR REPLACE'),
  'DELETE FROM visit_photo',
  "UPDATE visit_photo SET document = '{}'",
  `UPDATE visit_photo SET removed_by = '${LI}'`,
];

const write = ({ workspace }: Desk, sql: string): string => {
  try {
    workspace.record((db) => {
      db.exec(sql);
    });
    return 'written';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the record of a visit in the database', () => {
  it('holds still', async () => {
    const desk = await visited();
    for (const sql of FIXED) expect(write(desk, sql), sql).toMatch(/sealed|constraint/i);
  });

  it('takes what a service writes, and a photo is taken out once', async () => {
    const desk = await visited();
    for (const sql of [RECORD(2), PHOTO, REMOVE]) expect(write(desk, sql), sql).toBe('written');
    expect(write(desk, REMOVE)).toMatch(/sealed/);
    expect(write(desk, 'UPDATE visit_photo SET removed_by = NULL, removed_at = NULL')).toMatch(/sealed/);
  });

  it('ends with the freeze', async () => {
    const desk = await visited();
    await freeze(desk);
    for (const sql of [RECORD(2), PHOTO, REMOVE]) expect(write(desk, sql), sql).toMatch(/sealed/);
  });
});
