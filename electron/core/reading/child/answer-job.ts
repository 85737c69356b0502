import { ReadingFailure, type PageWords } from '../document-reader.ts';
import type { ReaderJob } from '../reader-messages.ts';
import type { Channel } from './channel.ts';

export interface AnswerTools {
  readonly channel: Channel;
  /** Folder of pdf.js, for its character maps. */
  readonly pdfParts: string;
}

/** Each reader is loaded with the first file that needs it. */
async function* readPages(
  { kind }: ReaderJob,
  bytes: Uint8Array,
  pdfParts: string,
): AsyncGenerator<PageWords, void, undefined> {
  switch (kind) {
    case 'pdf':
      yield* (await import('./pdf-words.ts')).readPdfWords(bytes, pdfParts);
      break;
    case 'letter':
      yield* (await import('./parts-of-text.ts')).splitText(
        await (await import('./letter.ts')).readLetterWords(bytes),
      );
      break;
    case 'workbook':
      yield* (await import('./workbook-words.ts')).readWorkbookWords(bytes);
      break;
    case 'text':
      yield* (await import('./parts-of-text.ts')).splitText(
        (await import('./decode-text.ts')).decodeText(bytes).text,
      );
      break;
    case 'other':
      throw new ReadingFailure('no-text');
  }
}

const readPreview = async ({ kind }: ReaderJob, bytes: Uint8Array) => {
  switch (kind) {
    case 'letter':
      return (await import('./letter.ts')).viewLetter(bytes);
    case 'workbook':
      return (await import('./workbook-view.ts')).viewWorkbook(bytes);
    case 'text':
      return (await import('./text-view.ts')).viewText(bytes);
    case 'pdf':
    case 'other':
      throw new ReadingFailure('no-view');
  }
};

const answer = async (
  job: ReaderJob,
  bytes: Uint8Array,
  { channel, pdfParts }: AnswerTools,
): Promise<void> => {
  switch (job.want) {
    case 'pages':
      for await (const { page, of, text } of readPages(job, bytes, pdfParts))
        await channel.sayPage({ type: 'page', page, of, text: text.slice(0, job.pageChars) });
      break;
    case 'preview':
      await channel.sayPage({ type: 'preview', preview: await readPreview(job, bytes) });
      break;
    case 'claims':
      await channel.sayPage({
        type: 'claims',
        claims: (await import('./photo-claims.ts')).readPhotoClaims(bytes),
      });
      break;
  }
};

/** Does what is asked and says how it ended. A file that makes a reader stumble is a damaged one. */
export const answerJob = async (job: ReaderJob, bytes: Uint8Array, tools: AnswerTools): Promise<void> => {
  try {
    await answer(job, bytes, tools);
    tools.channel.say({ type: 'done' });
  } catch (error) {
    const why = error instanceof ReadingFailure ? error.why : 'damaged';
    tools.channel.say({ type: 'failed', why: job.want === 'pages' && why === 'no-view' ? 'no-text' : why });
  }
};
