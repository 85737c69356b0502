import type { Block, PicturePlace } from '../pdf/paper-blocks.ts';

/** What a bound copy holds of photos; all of them are in the records that were signed, and as files beside them. */
const MAX_PICTURES_TOGETHER = 48 * 1024 * 1024;

/** Shows pictures as long as there is room, over all blocks that are given to it one after the other. */
export const makePictureLimit = (
  most = MAX_PICTURES_TOGETHER,
): ((blocks: readonly Block[]) => readonly Block[]) => {
  let room = most;
  const limit = (place: PicturePlace): PicturePlace => {
    const { picture, caption } = place;
    if (!picture) return place;
    const bytes = picture.data().length;
    if (bytes > room) return { caption: `${caption}（见现场核查记录表原件）` };
    room -= bytes;
    return place;
  };
  return (blocks) =>
    blocks.map((block) =>
      block.kind === 'pictures' ? { ...block, places: block.places.map(limit) } : block,
    );
};
