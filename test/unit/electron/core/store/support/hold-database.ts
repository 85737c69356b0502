/** Opens a database, commits secrets, spills more of an open transaction into the log, then waits to be killed. */
import { openDatabase } from '../../../../../../electron/core/store/open-database.ts';
import { KEY, NOTE_MIGRATIONS, NOW, SECRET_TEXT } from './note-migrations.ts';

const file = process.argv[2] ?? '';
const db = openDatabase({ file, key: KEY, migrations: NOTE_MIGRATIONS, now: NOW });
const insert = db.prepare<[string]>('INSERT INTO note (body) VALUES (?)');
insert.run(`已提交 ${SECRET_TEXT}`);
console.log('committed');
db.exec('PRAGMA cache_size = 10');
db.exec('BEGIN');
for (let index = 0; index < 2000; index += 1) insert.run(`未提交 ${index} ${SECRET_TEXT}`.repeat(10));
console.log('spilled');
setInterval(() => undefined, 60_000);
