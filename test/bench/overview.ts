import type { ReadableDatabase } from '../../electron/core/store/database-types.ts';
import { FULL_SIZE, FULL_SIZE_CHAIR, openFullSize } from './full-size.ts';
import { median, ms, time, times, type Figure } from './measure.ts';

const ROUNDS = 15;

/** What nobody can do without: every row of the sheets out of the database, and the links read from their JSON. */
const readBare = (db: ReadableDatabase): void => {
  db.prepare('SELECT * FROM entry').all();
  for (const { document } of db.prepare<[], { document: string }>('SELECT document FROM evidence').all())
    JSON.parse(document);
};

const readBareSheets = (db: ReadableDatabase, submission: string): void => {
  db.prepare('SELECT * FROM entry WHERE submission_id = ?').all(submission);
};

/** The panel, the deliberation and the opinions of a large review through the contract, against a bare reading of the same rows in the same file. */
export const measureOverview = async (folder: string): Promise<readonly Figure[]> => {
  const desk = await openFullSize(folder, true);
  const { reads } = desk.workspace;
  const seat = desk.sit(FULL_SIZE_CHAIR);
  const overview = () => desk.client.deliberation.overview(seat);
  const summary = () => desk.client.reviews.summary({ reviewId: seat.reviewId });
  const opinions = () => desk.client.opinions.list(seat);
  const samples = {
    bare: [] as number[],
    again: [] as number[],
    rail: [] as number[],
    panel: [] as number[],
    progress: [] as number[],
    opinions: [] as number[],
    matrix: [] as number[],
    own: [] as number[],
  };
  try {
    const first = await time(overview);
    // Drafts two hundred opinions and writes them to the disk, once in a review.
    const drafting = await time(opinions);
    // By turns, so that whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round += 1) {
      samples.bare.push(await time(() => readBare(reads)));
      // As after somebody else's change: nothing of the figures is remembered.
      desk.workspace.run({ actor: FULL_SIZE_CHAIR, event: 'seat.taken', data: {}, write: () => undefined });
      samples.again.push(await time(overview));
      samples.rail.push(await time(summary));
      samples.panel.push(await time(() => desk.client.panel.get({ reviewId: seat.reviewId })));
      samples.progress.push(await time(() => desk.client.scoring.progress(seat)));
      samples.opinions.push(await time(opinions));
      const submissionId = FULL_SIZE.submissions[round * 7] ?? FULL_SIZE.submissions[0];
      if (submissionId === undefined) continue;
      samples.matrix.push(await time(() => desk.client.deliberation.matrix({ ...seat, submissionId })));
      samples.own.push(await time(() => readBareSheets(reads, submissionId)));
    }
    const size = `${FULL_SIZE.submissions.length} × ${FULL_SIZE.indicators.length} × ${FULL_SIZE.members.length}`;
    const [bare, own] = [median(samples.bare), median(samples.own)];
    const line = (what: string, value: number, compared: number, comparedWith: string): Figure => ({
      what: `${what}, ${size}`,
      value: ms(value),
      compared: `${comparedWith}: ${ms(compared)}`,
      ratio: times(value / compared),
    });
    return [
      line('overview, first', first, bare, 'SELECT and JSON.parse of all rows'),
      line('overview after a change', median(samples.again), bare, 'SELECT and JSON.parse of all rows'),
      line('stages of the review', median(samples.rail), bare, 'SELECT and JSON.parse of all rows'),
      line('panel', median(samples.panel), bare, 'SELECT and JSON.parse of all rows'),
      line('progress of everybody', median(samples.progress), bare, 'SELECT and JSON.parse of all rows'),
      line('drafting all opinions', drafting, bare, 'SELECT and JSON.parse of all rows'),
      line('list of opinions', median(samples.opinions), bare, 'SELECT and JSON.parse of all rows'),
      line('matrix of one submission', median(samples.matrix), own, 'SELECT of its rows'),
    ];
  } finally {
    await desk.close();
  }
};
