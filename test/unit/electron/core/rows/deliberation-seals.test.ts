import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, CHAIR, LI, WANG } from '../../../../support/journey/small-review.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** What the database itself refuses of the minutes, past every service. */
const journey = useJourney();

type Stage = 'scored' | 'closed' | 'talked' | 'frozen';

const talk = async (desk: Desk): Promise<void> => {
  const { minutes } = desk.client;
  const on = desk.on(CHAIR, BASE_A);
  await minutes.note({ ...on, kind: 'discussion', text: '讨论' });
  await minutes.ask({ ...on, text: '？' });
  await minutes.answer({ ...on, number: 1, text: '！' });
  for (let motions = 0; motions < 2; motions += 1)
    await minutes.move({ ...on, text: '动议', threshold: 'majority' });
  await minutes.vote({ ...desk.on(LI, BASE_A), number: 1, vote: 'for' });
  await minutes.closeMotion({ ...on, number: 1 });
};

const deskAt = async (stage: Stage): Promise<Desk> => {
  const desk = await journey.deskAt(stage === 'scored' ? 'scored' : 'closed');
  if (stage === 'talked' || stage === 'frozen') await talk(desk);
  if (stage === 'frozen') await freeze(desk);
  return desk;
};

const NEW_NOTE = (more = 'NULL') =>
  `INSERT INTO note (submission_id, kind, text, author, at, corrects) VALUES ('base-a', 'discussion', 'x', '${CHAIR}', 'x', ${more})`;
const NEW_QUERY = `INSERT INTO query (number, submission_id, text, asked_by, asked_at) VALUES (9, 'base-a', 'x', '${CHAIR}', 'x')`;
const NEW_ANSWER = `INSERT INTO query_answer (query, text, recorded_by, recorded_at) VALUES (1, 'x', '${CHAIR}', 'x')`;
const NEW_MOTION = `INSERT INTO motion (number, submission_id, text, threshold, moved_by, opened_at) VALUES (9, 'base-a', 'x', 'majority', '${CHAIR}', 'x')`;
const NEW_VOTE = (motion: number) =>
  `INSERT INTO motion_vote (motion, member_id, vote, voted_at) VALUES (${motion}, '${WANG}', 'against', 'x')`;
const END = (motion: number, more = '') =>
  `UPDATE motion SET closed_by = '${CHAIR}', closed_at = 'x', entitled = '[]', carried = 1${more} WHERE number = ${motion}`;

/** Before the round is closed a note could say what a sheet does not yet; afterwards all is written once; a motion only ends. */
const REFUSED: Readonly<Record<Exclude<Stage, 'closed'>, readonly string[]>> = {
  scored: [NEW_NOTE(), NEW_QUERY, NEW_MOTION],
  talked: [
    "UPDATE note SET text = 'y'",
    'DELETE FROM note',
    "INSERT OR REPLACE INTO note SELECT id, submission_id, kind, indicator_id, 'y', author, at, corrects FROM note",
    "UPDATE query SET text = 'y'",
    'DELETE FROM query',
    "UPDATE query_answer SET text = 'y'",
    'DELETE FROM query_answer',
    "UPDATE motion_vote SET vote = 'against'",
    'DELETE FROM motion_vote',
    'DELETE FROM motion',
    NEW_VOTE(1),
    END(1),
    'UPDATE motion SET closed_by = NULL, closed_at = NULL, entitled = NULL, carried = NULL WHERE number = 1',
    "UPDATE motion SET text = 'y' WHERE number = 2",
    END(2, ", threshold = 'two-thirds'"),
    NEW_NOTE('7'),
  ],
  frozen: [NEW_NOTE(), NEW_QUERY, NEW_ANSWER, NEW_MOTION, NEW_VOTE(2), END(2)],
};

/** What a service writes: the statements above are not refused for some other reason. */
const ALLOWED: Readonly<Record<'closed' | 'talked', readonly string[]>> = {
  closed: [NEW_NOTE(), NEW_QUERY, NEW_MOTION],
  talked: [NEW_NOTE('1'), NEW_ANSWER, NEW_VOTE(2), END(2)],
};

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

describe('the minutes in the database', () => {
  it.each(['scored', 'talked', 'frozen'] as const)('%s: hold still', async (stage) => {
    const desk = await deskAt(stage);
    for (const sql of REFUSED[stage]) expect(write(desk, sql), sql).toMatch(/sealed/);
  });

  it.each(['closed', 'talked'] as const)('%s: take what a service writes', async (stage) => {
    const desk = await deskAt(stage);
    for (const sql of ALLOWED[stage]) expect(write(desk, sql), sql).toBe('written');
  });
});
