import { describe, expect, it } from 'vitest';
import { CONDITION_MARKS, DISPOSITIONS } from '../../../../shared/domain/scheme/indicator.ts';
import { VETO_STATES } from '../../../../shared/domain/scheme/scheme.ts';
import { MISSING_PARTS } from '../../../../shared/domain/scoring/sheet-rules.ts';
import { LOCALES, readWords } from '../locales/read-locales.ts';

const SETS = {
  condition: CONDITION_MARKS,
  disposition: DISPOSITIONS,
  veto: VETO_STATES,
  missing: MISSING_PARTS,
};

describe.each(LOCALES)('%s has a word of its own for', (locale) => {
  const words = readWords(locale);

  it.each(Object.entries(SETS))('every id of %s', (kind, ids) => {
    const found = ids.map((id) => words.get(`choices:${kind}.${id}`));
    expect(found).not.toContain(undefined);
    expect(new Set(found).size).toBe(ids.length);
  });
});
