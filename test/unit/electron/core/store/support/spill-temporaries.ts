/** Does what makes SQLite want temporary files: a large sort, a rebuild, a statement that can fail half-way. */
import Database from 'better-sqlite3';
import { openDatabase } from '../../../../../../electron/core/store/open-database.ts';
import { KEY, NOTE_MIGRATIONS, NOW, SECRET_TEXT } from './note-migrations.ts';

const [file = '', kind = ''] = process.argv.slice(2);
const plain = (): Database.Database => {
  const db = new Database(file);
  db.pragma('temp_store = FILE');
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  return db;
};
/** What both kinds have in common. */
interface AnyDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): { all(): unknown };
  close(): unknown;
}
const db: AnyDatabase =
  kind === 'plain' ? plain() : openDatabase({ file, key: KEY, migrations: NOTE_MIGRATIONS, now: NOW });
db.exec('PRAGMA cache_size = 10');
db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
  INSERT INTO note (body) SELECT '${SECRET_TEXT}' || (i * 7919 % 60000) FROM n`);
db.prepare('SELECT body, row_number() OVER (ORDER BY body DESC) FROM note ORDER BY body').all();
db.exec('CREATE TEMP TABLE scratch AS SELECT * FROM note');
try {
  db.exec('UPDATE note SET id = id + 1');
} catch {
  // The update collides with the next id half-way: the statement is undone from its journal.
}
db.exec('VACUUM');
db.close();
