import { describe, expect, it } from 'vitest';
import { UNDERTAKING, wordsOfUndertaking } from '../../../../../shared/domain/convening/undertaking.ts';

describe('the undertaking', () => {
  it('has every word in both languages', () => {
    const texts = [
      UNDERTAKING.title,
      ...UNDERTAKING.clauses.flatMap(({ heading, items }) => [heading, ...items]),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('speaks of confidentiality, integrity and recusal', () => {
    const words = JSON.stringify(wordsOfUndertaking(UNDERTAKING));
    for (const word of ['保密', '廉洁', '回避', '独立']) expect(words).toContain(word);
  });

  it('is signed by its Chinese words: a better translation changes no signature', () => {
    const [first, ...rest] = UNDERTAKING.clauses;
    const retold = first && [{ ...first, heading: { ...first.heading, en: 'Otherwise' } }, ...rest];
    const reworded = first && [{ ...first, heading: { ...first.heading, zh: '另文' } }, ...rest];
    const words = wordsOfUndertaking(UNDERTAKING);
    expect(wordsOfUndertaking({ ...UNDERTAKING, clauses: retold ?? [] })).toEqual(words);
    expect(wordsOfUndertaking({ ...UNDERTAKING, clauses: reworded ?? [] })).not.toEqual(words);
  });
});
