import { ReadingFailure, type PageWords } from '../document-reader.ts';
import { readSheets } from './workbook/read-sheets.ts';

const WORD_LIMITS = { rows: 100_000, columns: 1_000, cells: 200_000 };

/** One page per sheet that is shown, its name first. Throws as `readSheets` does, and `no-text` where there is no sheet. */
export async function* readWorkbookWords(bytes: Uint8Array): AsyncGenerator<PageWords, void, undefined> {
  const sheets = await readSheets(bytes, WORD_LIMITS);
  if (sheets.length === 0) throw new ReadingFailure('no-text');
  for (const [index, { name, rows }] of sheets.entries()) {
    const lines = rows
      .map((row) => row.filter((cell) => cell !== '').join('\t'))
      .filter((line) => line !== '');
    yield { page: index + 1, of: sheets.length, text: [name, ...lines].join('\n') };
  }
}
