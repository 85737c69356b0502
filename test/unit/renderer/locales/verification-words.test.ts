import { describe, expect, it } from 'vitest';
import { CMS_REASONS } from '../../../../electron/core/signing/cms-rules.ts';
import {
  PDF_REASONS,
  PDF_RULES,
  PDF_SIGNATURE_REASONS,
} from '../../../../electron/core/signing/pdf-rules.ts';
import {
  CHECK_NAMES,
  CHECK_REASONS,
  FILE_KINDS,
  VERDICTS,
} from '../../../../electron/core/verify/verification.ts';
import { FAILURE_CODES } from '../../../../shared/domain/failure.ts';
import { LOCALES, readWords } from './read-locales.ts';

const REASONS = [...new Set([...CHECK_REASONS, ...CMS_REASONS, ...PDF_REASONS, ...PDF_SIGNATURE_REASONS])];

describe.each(LOCALES)('%s has words for', (locale) => {
  const words = readWords(locale);
  const namesOf = (group: string): readonly string[] =>
    [...words.keys()].flatMap((key) =>
      key.startsWith(`verify:${group}.`) ? [key.slice(`verify:${group}.`.length)] : [],
    );
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

  it('every check, every rule of a PDF, every kind of file and every verdict, and for no other', () => {
    expect(sorted(namesOf('check'))).toEqual(sorted(CHECK_NAMES));
    expect(sorted(namesOf('rule'))).toEqual(sorted(PDF_RULES));
    expect(sorted(namesOf('kind'))).toEqual(sorted(FILE_KINDS));
    expect(sorted(namesOf('verdict'))).toEqual(sorted(VERDICTS));
  });

  it('every reason; what could not be read has the words of its failure', () => {
    const known = new Set(namesOf('reason'));
    expect(REASONS.filter((code) => !known.has(code))).toEqual([]);
    const all = new Set<string>([...REASONS, ...FAILURE_CODES]);
    expect([...known].filter((code) => !all.has(code))).toEqual([]);
  });
});
