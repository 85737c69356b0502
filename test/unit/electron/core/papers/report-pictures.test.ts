import { describe, expect, it } from 'vitest';
import { makePictureLimit } from '../../../../../electron/core/papers/report-pictures.ts';
import type { Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { pictureOf } from '../../../../../electron/core/pdf/picture.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';

const picture = pictureOf(aTinyPng(120), 'a');
const pictures = (...captions: readonly string[]): readonly Block[] => [
  {
    kind: 'pictures',
    places: captions.map((caption) => ({ caption, ...(picture ? { picture } : {}) })),
  },
];
const shown = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'pictures' ? block.places.map((place) => [place.caption, 'picture' in place]) : [],
  );

describe('pictures of a bound copy', () => {
  it('are shown over all records as long as there is room, then named with where they are', () => {
    const bytes = picture?.data().length ?? 0;
    expect(bytes).toBeGreaterThan(0);
    const limit = makePictureLimit(2 * bytes);
    expect(shown(limit(pictures('图1')))).toEqual([['图1', true]]);
    expect(shown(limit(pictures('图2', '图3')))).toEqual([
      ['图2', true],
      ['图3（见现场核查记录表原件）', false],
    ]);
  });

  it('leave other blocks alone', () => {
    const blocks: readonly Block[] = [{ kind: 'title', text: '现场核查记录表' }];
    expect(makePictureLimit(0)(blocks)).toEqual(blocks);
  });
});
