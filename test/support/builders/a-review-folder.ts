import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { aReviewSourceFile, aSchemeFile, aSubmissionSourceFile } from './file-forms.ts';

/** The folder that an officer keeps: a scheme of three indicators, two submissions, one material each. */
export const aReviewFolder = (
  folder: string,
  change: {
    readonly review?: object;
    readonly scheme?: object;
    readonly submission?: object;
  } = {},
): string => {
  mkdirSync(folder, { recursive: true });
  const write = (path: string, value: object): void => writeFileSync(join(folder, path), stringify(value));
  write('review.yaml', { ...aReviewSourceFile(), ...change.review });
  write('scheme.yaml', { ...aSchemeFile(), ...change.scheme });
  for (const id of ['alpha', 'beta']) {
    mkdirSync(join(folder, id));
    write(`${id}/submission.yaml`, {
      ...aSubmissionSourceFile(id),
      ...(id === 'alpha' ? change.submission : {}),
    });
    writeFileSync(join(folder, id, '01-产权证明.txt'), `产权证明 ${id}\n`);
  }
  return folder;
};
