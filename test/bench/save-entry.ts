import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asPoints } from '../../shared/domain/points.ts';
import { openDesk, theRealClock } from '../support/journey/desk.ts';
import { prepareHomes } from '../support/journey/prepared-homes.ts';
import { BASE_A, LI, SITE } from '../support/journey/small-review.ts';
import { ms, quantile, time, times, type Figure } from './measure.ts';

const ROUNDS = 10;
const SAVES_A_ROUND = 50;
const COMMENT = '面积符合要求，布局合理。'.repeat(8);

/** The pragmas of open-database.ts and nothing else around them; one row and one commit an insert. */
const openBare = (file: string, isEncrypted: boolean): ((revision: number) => void) => {
  const db = new Database(file);
  if (isEncrypted) {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${'5a'.repeat(32)}'"`);
  }
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, points INTEGER, comment TEXT) STRICT');
  const insert = db.prepare('INSERT INTO entry (points, comment) VALUES (?, ?)');
  return (revision) => void insert.run(revision, COMMENT);
};

/** Saving one entry through the contract, against inserting one row: both durable when they return. */
export const measureSaving = async (folder: string): Promise<readonly Figure[]> => {
  await prepareHomes(folder).homeAt('convened');
  const desk = await openDesk(folder, theRealClock, 'home-convened');
  const bare = {
    encrypted: openBare(join(folder, 'encrypted.db'), true),
    plain: openBare(join(folder, 'plain.db'), false),
  };
  const samples = { service: [] as number[], encrypted: [] as number[], plain: [] as number[] };
  let revision = 0;
  const save = async (): Promise<void> => {
    const points = asPoints((revision % 24) * 50);
    await desk.client.scoring.save({
      ...desk.at(LI, BASE_A, SITE),
      points,
      comment: `${revision} ${COMMENT}`,
      revision,
    });
    revision += 1;
  };
  try {
    for (let warm = 0; warm < 20; warm += 1) await save();
    // By turns, so that whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let each = 0; each < SAVES_A_ROUND; each += 1) samples.service.push(await time(save));
      for (const kind of ['encrypted', 'plain'] as const)
        for (let each = 0; each < SAVES_A_ROUND; each += 1)
          samples[kind].push(await time(() => bare[kind](each)));
    }
  } finally {
    await desk.close();
  }
  return ([0.5, 0.95] as const).flatMap((share) =>
    (['encrypted', 'plain'] as const).map((kind) => {
      const [own, other] = [quantile(samples.service, share), quantile(samples[kind], share)];
      return {
        what: `save one entry, p${share * 100}`,
        value: ms(own),
        compared: `bare insert, ${kind}: ${ms(other)}`,
        ratio: times(own / other),
      };
    }),
  );
};
