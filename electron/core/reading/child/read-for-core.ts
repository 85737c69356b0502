import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { answerJob } from './answer-job.ts';
import { openChannel } from './channel.ts';

/** The reading process. Loaded as an ordinary module it does nothing: without a channel there is nobody to read for. */
const channel = openChannel();
if (channel) {
  // nothing here has a reason to reach anything; what should try finds nothing to try with
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
    Reflect.deleteProperty(globalThis, name);
  const [pdfParts = ''] = process.argv.slice(2);
  new Worker(new URL(`./watch-memory${extname(import.meta.url)}`, import.meta.url), {
    workerData: {
      limit: Number(process.env['PANELDESK_READER_BYTES'] ?? 0),
      // Electron ends its own processes
      parent: process.send ? process.ppid : null,
    },
  });
  channel.onJob((job, bytes) => answerJob(job, bytes, { channel, pdfParts }));
  channel.say({ type: 'ready' });
}
