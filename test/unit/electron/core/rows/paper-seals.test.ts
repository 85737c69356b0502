import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, CHAIR, LI, SECRETARY } from '../../../../support/journey/small-review.ts';
import { createReturn, sign } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** What the database itself refuses of papers and scans, past every service. */
const journey = useJourney();

type Stage = 'papers' | 'voided' | 'returned';

/** A paper that was signed by key, one with a pen. */
const deskAt = async (stage: Stage): Promise<Desk> => {
  const desk = await journey.deskAt(stage === 'returned' ? 'signed' : 'frozen');
  await sign(desk, SECRETARY, [], ['sign-in']);
  await desk.client.papers.attachScan({
    ...desk.sit(LI),
    file: await desk.core.files.receive('签字页.png', Readable.from([aTinyPng(90)])),
    name: '签字页.png',
    signatures: [{ paper: `undertaking/${LI}`, memberId: LI, outcome: 'agree', text: '' }],
  });
  if (stage === 'voided') await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '改' });
  if (stage === 'returned') await createReturn(desk);
  return desk;
};

const NEW_PAPER = `INSERT INTO paper (freeze_id, id, kind, file, sha256, bytes, pages) VALUES (1, 'x', 'sign-in', 'x', 'x', 1, 1)`;
const NEW_SCAN = `INSERT INTO scan (freeze_id, sha256, name, media_type, bytes, added_by, added_at) VALUES (1, 'x', 'x', 'x', 1, '${LI}', 'x')`;
/** Act, field, scan, recorder. */
const NEW_SIGNATURE = (values: string) =>
  `INSERT INTO paper_signature (freeze_id, paper_id, member_id, ordinal, act, field, scan_sha256, recorded_by, signed_at)
   SELECT 1, 'sign-in', '${CHAIR}', 9, ${values}, 'x' FROM scan, signing_act LIMIT 1`;
const BY_KEY = NEW_SIGNATURE("signing_act.id, 'chair', NULL, NULL");
const BY_PEN = NEW_SIGNATURE(`NULL, NULL, scan.sha256, '${SECRETARY}'`);
const LONGER = "UPDATE paper SET sha256 = 'y', bytes = 2 WHERE id = 'sign-in'";

const REFUSED: Readonly<Record<Stage, readonly string[]>> = {
  papers: [
    'DELETE FROM paper',
    "UPDATE paper SET id = 'y' WHERE id = 'sign-in'",
    "UPDATE paper SET file = 'y'",
    `UPDATE paper SET member_id = '${CHAIR}'`,
    `UPDATE paper SET submission_id = '${BASE_A}'`,
    'UPDATE paper SET pages = 9',
    'DELETE FROM paper_signature',
    "UPDATE paper_signature SET signed_at = 'y'",
    'DELETE FROM scan',
    "UPDATE scan SET name = 'y'",
    // by key and with a pen at once; neither; a pen that nobody put here; a key's field without its act
    NEW_SIGNATURE(`signing_act.id, 'chair', scan.sha256, '${SECRETARY}'`),
    NEW_SIGNATURE('NULL, NULL, NULL, NULL'),
    NEW_SIGNATURE('NULL, NULL, scan.sha256, NULL'),
    NEW_SIGNATURE(`NULL, 'chair', NULL, '${SECRETARY}'`),
    BY_KEY.replace("'sign-in'", "'no-such-paper'"),
    BY_PEN.replace('scan.sha256', "'no-such-scan'"),
  ],
  voided: [NEW_PAPER, NEW_SCAN, BY_KEY, BY_PEN, LONGER],
  returned: [NEW_PAPER, NEW_SCAN, BY_KEY, BY_PEN, LONGER],
};

const ALLOWED = [NEW_PAPER, NEW_SCAN, BY_KEY, BY_PEN, LONGER];

const write = (desk: Desk, sql: string) => () => desk.workspace.record((db) => db.exec(sql));

describe('papers and scans', () => {
  it.each(['papers', 'voided', 'returned'] as const)('are sealed: %s', async (stage) => {
    const desk = await deskAt(stage);
    for (const sql of REFUSED[stage]) expect(write(desk, sql), sql).toThrow();
  });

  it('grow while the freeze is in force', async () => {
    for (const sql of ALLOWED) expect(write(await deskAt('papers'), sql), sql).not.toThrow();
  });
});
