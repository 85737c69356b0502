import type { Migration } from '../migrate.ts';
import { adoptedWordForWord } from './workspace-0007-adoption.ts';

/**
 * Of an entry: required documents that are not there, and what the member says to that, as canonical JSON. Sealed with the
 * entry itself; an adopted entry has the edition's, word for word.
 */
export const absences: Migration = {
  version: 12,
  name: 'absences',
  up: (db) => {
    db.exec('ALTER TABLE entry ADD COLUMN absences TEXT');
    db.exec('DROP TRIGGER adopted_word_for_word');
    db.exec(adoptedWordForWord(['absences']));
  },
};
