import { describe, expect, it } from 'vitest';
import { modelUndertaking } from '../../../../../electron/core/papers/undertaking-model.ts';
import { UNDERTAKING } from '../../../../../shared/domain/convening/undertaking.ts';
import { anUndertaking, anUndertakingPaper } from '../../../../support/papers/own-declarations.ts';
import { wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

describe('保密与廉洁承诺书', () => {
  it('prints every word that was signed, numbered', () => {
    const words = wordsOfPaper(anUndertakingPaper());
    expect(words).toContain('评审工作保密与廉洁承诺书');
    UNDERTAKING.clauses.forEach(({ heading, items }, at) => {
      expect(words).toContain(`${['一', '二', '三'][at]}、${heading.zh}`);
      items.forEach((item, index) => expect(words).toContain(`${index + 1}. ${item.zh}`));
    });
    expect(words).toContain('ab12ab12ab12ab12 ab12ab12ab12ab12');
  });

  it('prints no words at all where another edition was signed, but says so with its digest', () => {
    const model = modelUndertaking(anUndertaking({ words: undefined }));
    expect(model.clauses).toEqual([]);
    expect(model.title).toBe('保密与廉洁承诺书');
    expect(model.about.join('')).toContain('另一版本');
    expect(model.about.join('').replaceAll(' ', '')).toContain('ab12'.repeat(16));
  });

  it('has the ink of that moment', () => {
    const given = anUndertaking();
    expect(modelUndertaking(given).ink.ink).toBe(given.ink);
    expect(anUndertakingPaper().blocks.find(({ kind }) => kind === 'ink')).toMatchObject({ ink: given.ink });
  });
});
