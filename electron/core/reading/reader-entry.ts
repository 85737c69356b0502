import { createRequire, findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReaderEntry } from './reader-process.ts';

/** pdf.js with what no module of it imports: character maps, and the faces that every PDF may count on. */
const findPdfParts = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The reading process's program beside this file, compiled or not, and all that it may read. */
export const findReaderEntry = (): ReaderEntry => {
  const here = fileURLToPath(import.meta.url);
  const pdfParts = findPdfParts();
  const about = findPackageJSON(import.meta.url);
  return {
    program: join(dirname(here), 'child', `read-for-core${extname(here)}`),
    args: [pdfParts],
    reads: [
      // the folder of electron and shared: the checkout, or its dist
      join(dirname(here), '..', '..', '..'),
      dirname(realpathSync(pdfParts)),
      ...(about === undefined ? [] : [about]),
    ],
  };
};
