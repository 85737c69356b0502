import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../../../support/journey/prepared-homes.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { CHAIR, LI } from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { BASE_A, BASE_B } from '../../../../support/journey/small-review.ts';

/** The seals hold against the program itself: raw statements, past every service. */
const journey = useJourney();

const OF_LI = "member_id = 'm-li' AND submission_id = 'base-a'";
const NEW_ENTRY = (member: string, indicator: string) =>
  `INSERT INTO entry (member_id, submission_id, indicator_id, points, comment, revision, saved_at)
   VALUES ('${member}', 'base-a', '${indicator}', 100, '', 1, 'x')`;
const NEW_EVIDENCE = `INSERT INTO evidence (id, member_id, submission_id, indicator_id, ordinal, document, added_at)
   VALUES ('e-x', 'm-chair', 'base-a', 'site', 99, '{}', 'x')`;
const NEW_RECUSAL = `INSERT INTO recusal (member_id, submission_id, cause, reason, recorded_by, recorded_at)
   VALUES ('m-li', 'base-a', 'ordered', 'x', 'm-chair', 'x')`;
/** State, act, field, text, statement, its signature, recorder. */
const NEW_OUTCOME = (member: string, values: string) =>
  `INSERT INTO outcome (freeze_id, submission_id, member_id, ordinal, state, act, field, text, statement_sha256, statement_signature, recorded_by, said_at)
   VALUES (1, 'base-a', '${member}', 9, ${values}, 'x')`;
const NEW_FREEZE = `INSERT INTO freeze (frozen_at, results_sha256, results) VALUES ('x', 'x', 'x')`;

type Case = readonly [stage: Prepared | 'handed-in', sql: string];

const deskAt = async (stage: Case[0]): Promise<Desk> => {
  if (stage !== 'handed-in') return journey.deskAt(stage);
  const desk = await journey.deskAt('convened');
  await fillSheet(desk, CHAIR, BASE_A);
  await desk.client.scoring.submit(desk.on(CHAIR, BASE_A));
  await fillSheet(desk, LI, BASE_A);
  await fillSheet(desk, CHAIR, BASE_B);
  return desk;
};

const OF_CHAIR = "member_id = 'm-chair' AND submission_id = 'base-a'";

const SEALED: readonly Case[] = [
  ['opened', "UPDATE review SET document = '{}'"],
  ['opened', 'DELETE FROM review'],
  [
    'opened',
    'INSERT INTO review SELECT 2, id, document, package_sha256, scheme_sha256, scheme_document, signature, files, bytes, imported_at FROM review',
  ],
  [
    'opened',
    "INSERT OR REPLACE INTO review SELECT only, id, '{}', package_sha256, scheme_sha256, scheme_document, signature, files, bytes, imported_at FROM review",
  ],
  ['opened', "UPDATE submission SET document = '{}'"],
  ['opened', 'DELETE FROM submission'],
  ['opened', "UPDATE activity SET data = '{}'"],
  ['opened', 'DELETE FROM activity'],
  [
    'opened',
    "INSERT OR REPLACE INTO activity SELECT seq, at, actor, event, '{}', previous, hash FROM activity",
  ],
  ['handed-in', `UPDATE entry SET points = 0 WHERE ${OF_CHAIR}`],
  ['handed-in', `DELETE FROM entry WHERE ${OF_CHAIR}`],
  ['handed-in', NEW_ENTRY('m-chair', 'more')],
  [
    'handed-in',
    `INSERT OR REPLACE INTO entry SELECT member_id, submission_id, indicator_id, 0, comment, revision, saved_at, choice, target, measured, absences FROM entry WHERE ${OF_CHAIR}`,
  ],
  [
    'handed-in',
    `UPDATE entry SET member_id = 'm-chair', indicator_id = 'more' WHERE ${OF_LI} AND indicator_id = 'site'`,
  ],
  ['handed-in', `UPDATE evidence SET removed_at = 'x' WHERE ${OF_CHAIR}`],
  ['handed-in', `DELETE FROM evidence WHERE ${OF_CHAIR}`],
  ['handed-in', NEW_EVIDENCE],
  ['handed-in', `UPDATE sheet SET submitted_at = NULL WHERE ${OF_CHAIR}`],
  ['handed-in', `UPDATE sheet SET submitted_at = 'later' WHERE ${OF_CHAIR}`],
  ['handed-in', `DELETE FROM sheet WHERE ${OF_CHAIR}`],
  ['closed', `UPDATE entry SET points = 0 WHERE ${OF_LI}`],
  ['closed', `DELETE FROM entry WHERE ${OF_LI}`],
  ['closed', NEW_ENTRY('m-li', 'more')],
  ['closed', `UPDATE evidence SET removed_at = 'x'`],
  ['closed', 'DELETE FROM evidence'],
  ['closed', NEW_EVIDENCE],
  ['closed', "UPDATE round SET reason = 'x'"],
  ['closed', 'DELETE FROM round'],
  ['closed', "INSERT INTO round (only, closed_at, closed_by) VALUES (2, 'x', 'x')"],
  ['frozen', "UPDATE opinion_section SET text = ''"],
  ['frozen', 'DELETE FROM opinion_section'],
  ['frozen', "INSERT INTO opinion_section VALUES ('base-a', 'more', 9, '', '{}')"],
  [
    'frozen',
    "INSERT OR REPLACE INTO opinion_section SELECT submission_id, section_id, ordinal, '', bound_at FROM opinion_section",
  ],
  ['frozen', "UPDATE freeze SET results = '{}'"],
  ['frozen', "UPDATE freeze SET results_sha256 = 'x'"],
  ['frozen', "UPDATE freeze SET frozen_at = 'x', voided_at = 'x'"],
  ['frozen', 'DELETE FROM freeze'],
  ['frozen', NEW_FREEZE],
  ['signed', "UPDATE signing_act SET signed_at = 'x'"],
  ['signed', "UPDATE signing_act SET ink = '{}'"],
  ['signed', 'DELETE FROM signing_act'],
  ['signed', "INSERT INTO signing_act VALUES (9, 1, 'nobody', 'x', 'x', 'x')"],
  ['signed', "UPDATE outcome SET state = 'refused', field = NULL"],
  ['signed', 'DELETE FROM outcome'],
  [
    'signed',
    `INSERT OR REPLACE INTO outcome SELECT freeze_id, submission_id, member_id, ordinal, state, act, field, scan_sha256, text, statement_sha256, statement_signature, recorded_by, 'x' FROM outcome`,
  ],
  ['signed', NEW_OUTCOME('m-sec', "'signed', NULL, 'chair', '', NULL, NULL, NULL")],
  ['frozen', NEW_OUTCOME('m-li', "'signed', NULL, NULL, '', NULL, NULL, 'm-chair'")],
  ['frozen', NEW_OUTCOME('m-li', "'refused', NULL, NULL, '', NULL, NULL, 'm-chair'")],
  ['frozen', NEW_OUTCOME('m-li', "'deemed', NULL, NULL, '', 'x', 'x', 'm-chair'")],
  ['returned', NEW_OUTCOME('m-sec', "'refused', NULL, NULL, '', 'x', NULL, 'm-chair'")],
  ['frozen', NEW_RECUSAL],
  ['frozen', "INSERT INTO rule_override VALUES ('size', '', 'x', 'x', 'x')"],
  ['frozen', "INSERT INTO chair_appointment VALUES (9, 'm-li', 'appointed', 'x', 'x', 'x')"],
  ['frozen', "INSERT INTO acting_chair VALUES (9, 'base-a', 'm-li', 'x', 'x', 'x')"],
  ['frozen', "INSERT INTO replaced_member VALUES ('m-li', NULL, 'x', 'x', 'x')"],
  [
    'handed-in',
    `UPDATE entry SET member_id = 'm-li', indicator_id = 'x' WHERE ${OF_CHAIR} AND indicator_id = 'site'`,
  ],
  ['handed-in', `UPDATE evidence SET member_id = 'm-li' WHERE ${OF_CHAIR}`],
  ['handed-in', `INSERT OR REPLACE INTO sheet (member_id, submission_id) VALUES ('m-chair', 'base-a')`],
  ['closed', `INSERT INTO sheet (member_id, submission_id, submitted_at) VALUES ('m-sec', 'base-a', 'x')`],
  ['closed', "UPDATE member SET signed_in_at = NULL WHERE id = 'm-li'"],
  [
    'opened',
    "INSERT INTO activity SELECT 99, at, actor, event, data, previous, 'other' FROM activity LIMIT 1",
  ],
  ['signed', 'DELETE FROM document'],
  ['returned', "UPDATE document SET sha256 = 'x'"],
  ['returned', "UPDATE return_package SET sha256 = 'x'"],
  ['returned', 'DELETE FROM return_package'],
];

const tryRaw = async ([stage, sql]: Case): Promise<string> => {
  const desk = await deskAt(stage);
  const before = JSON.stringify(dump(desk));
  try {
    desk.workspace.record((db) => db.exec(sql));
    return 'done';
  } catch (error) {
    expect(JSON.stringify(dump(desk))).toBe(before);
    return error instanceof Error ? error.message : String(error);
  }
};

const dump = (desk: Desk): unknown[] =>
  [
    'review',
    'submission',
    'member',
    'sheet',
    'entry',
    'evidence',
    'round',
    'opinion_section',
    'freeze',
    'document',
    'signing_act',
    'outcome',
    'activity',
  ].map((table) => desk.workspace.reads.prepare(`SELECT * FROM ${table}`).all());

describe('the database refuses', () => {
  it.each(SEALED)('%s: %s', async (stage, sql) => {
    expect(await tryRaw([stage, sql])).toMatch(/^(sealed|(UNIQUE|FOREIGN KEY|CHECK) constraint failed)/);
  });
});

describe('what is not sealed', () => {
  it('is an open sheet, and an opinion before freezing and after unfreezing', async () => {
    const desk = await deskAt('handed-in');
    const run = (sql: string) => () => desk.workspace.record((db) => db.exec(sql));
    expect(run(`UPDATE entry SET points = 0 WHERE ${OF_LI}`)).not.toThrow();
    const frozen = await journey.deskAt('frozen');
    await frozen.client.opinions.unfreeze({ ...frozen.sit(CHAIR), reason: '改' });
    const edit = () => frozen.workspace.record((db) => db.exec("UPDATE opinion_section SET text = 'x'"));
    expect(edit).not.toThrow();
    const revive = () => frozen.workspace.record((db) => db.exec('UPDATE freeze SET voided_at = NULL'));
    expect(revive).toThrow('sealed');
  });
});
