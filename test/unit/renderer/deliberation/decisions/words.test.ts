import { describe, expect, it } from 'vitest';
import { SUBJECT_KINDS } from '../../../../../shared/domain/deliberation/decision-subjects.ts';
import { REASONS_OWED } from '../../../../../shared/domain/deliberation/decision-rules.ts';
import { LOCALES, readWords } from '../../locales/read-locales.ts';

describe.each(LOCALES)('%s has words for', (locale) => {
  it('every kind of subject and every reason that words are owed for', () => {
    const words = readWords(locale);
    const keys = [
      ...SUBJECT_KINDS.map((kind) => `deliberation:decisions.kind.${kind}`),
      ...[...REASONS_OWED, 'asked'].map((why) => `deliberation:decisionReason.${why}`),
      ...['choice', 'blocked', 'values', 'target', 'reason'].map((fault) => `deliberation:fault.${fault}`),
    ];
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });
});
