import { beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { createTypesetter, loadPaperFonts } from '../../../../../electron/core/pdf/fonts.ts';
import type { PaperFonts } from '../../../../../electron/core/pdf/fonts.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

let fonts: PaperFonts;
beforeAll(async () => {
  fonts = await paperFonts();
});

describe('fonts', () => {
  it('sets ordinary text in the role’s face, ideographs one em wide', () => {
    const set = createTypesetter(fonts).set('评', 'body');
    expect(set.face.name).toBe('NotoSerifSCRegular');
    expect(set.width).toBe(1);
  });

  it.each(['𠮷', '䶮', '㛃', '𫍯'])('has the rare character %s of names', (character) => {
    const { face } = createTypesetter(fonts).set(character, 'body');
    expect(face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).toBe(true);
  });

  it('names the character that no face has', () => {
    const setter = createTypesetter(fonts);
    const refusal = (() => {
      try {
        setter.set('🙂', 'body');
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(isFailure(refusal, 'text-not-printable')).toBe(true);
    expect(isFailure(refusal) && refusal.params).toEqual({ character: '🙂', codePoint: 'U+1F642' });
  });

  it('tells which house faces are missing', () => {
    expect(fonts.substitutions.map((each) => each.wanted)).toEqual(['仿宋', '小标宋']);
  });

  it('names the file that is missing', async () => {
    const refusal: unknown = await loadPaperFonts('/nonexistent').catch((error: unknown) => error);
    expect(isFailure(refusal, 'file-unreadable')).toBe(true);
  });
});
