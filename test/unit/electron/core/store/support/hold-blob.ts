/** Begins to put an endless blob and waits in the middle to be killed. */
import { openBlobStore } from '../../../../../../electron/core/store/blobs/blob-store.ts';
import { KEY, SECRET_TEXT } from './note-migrations.ts';

const store = openBlobStore({ directory: process.argv[2] ?? '', key: KEY });
const chunk = Buffer.from(SECRET_TEXT.repeat(2000), 'utf8');

async function* endless(): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < 64; index += 1) yield chunk;
  console.log('half');
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
}
await store.putBlob(endless());
