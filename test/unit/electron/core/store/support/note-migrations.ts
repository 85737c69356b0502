import type { Migration } from '../../../../../../electron/core/store/migrate.ts';
import { asClaimedTime } from '../../../../../../shared/domain/ids.ts';

/** A made-up schema to try the mechanism on. */
export const NOTE_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'note',
    up: (db) => db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT'),
  },
];

export const KEY = new Uint8Array(32).fill(0x5a);
export const NOW = () => asClaimedTime('2026-05-06T08:00:00+08:00');
/** Long and of no meaning elsewhere, so that chance cannot put it into a file. */
export const SECRET_TEXT = '评审意见保密样本甲乙丙丁𠮷䶮一二三四五六';
