import type { PicturePlace } from '../pdf/paper-blocks.ts';
import { pictureOf, previewOf, type Picture } from '../pdf/picture.ts';
import type { RecordedPhoto } from '../store/rows/visit-photo-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What one paper holds of photos, so that it can be sent and opened everywhere; the files themselves go back beside it. */
const MAX_PICTURES = 90;
const MAX_WHOLE = 8 * 1024 * 1024;
const MAX_TOGETHER = 24 * 1024 * 1024;
/** A preview stands within the first segment of a photo's own data, which is at most 64 KiB long. */
const START = 256 * 1024;

const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

const readStart = async (
  { blobs }: Pick<Workspace, 'blobs'>,
  { sha256, bytes }: RecordedPhoto,
  most: number,
): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  const range = { start: 0, end: Math.min(bytes, most) - 1 };
  for await (const chunk of blobs.openBlob(sha256).stream(range)) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
};

interface Shown {
  readonly picture?: Picture;
  readonly remark: string;
}

const NOT_SHOWN: Shown = { remark: '原件见回传文件' };

const showPreview = async (workspace: Pick<Workspace, 'blobs'>, photo: RecordedPhoto): Promise<Shown> => {
  const picture = previewOf(await readStart(workspace, photo, START), photo.sha256);
  return picture ? { picture, remark: '照片文件自带的缩略图' } : NOT_SHOWN;
};

/** Pictures of the photos in their order, as long as there is room for them; a photo too large is shown by its own preview. */
export const showPhotos = async (
  workspace: Pick<Workspace, 'blobs'>,
  photos: readonly RecordedPhoto[],
  captionOf: (photo: RecordedPhoto) => string,
): Promise<readonly PicturePlace[]> => {
  const places: PicturePlace[] = [];
  let room = MAX_TOGETHER;
  for (const photo of photos.slice(0, MAX_PICTURES)) {
    const isWhole = photo.bytes > 0 && photo.bytes <= Math.min(MAX_WHOLE, room);
    const whole =
      isWhole && SHOWN.has(photo.mediaType)
        ? pictureOf(await readStart(workspace, photo, photo.bytes), photo.sha256)
        : undefined;
    if (whole) room -= photo.bytes;
    const shown =
      whole || !SHOWN.has(photo.mediaType) || photo.bytes === 0
        ? { ...(whole ? { picture: whole } : {}), remark: whole ? '' : NOT_SHOWN.remark }
        : await showPreview(workspace, photo);
    const caption = [captionOf(photo), shown.remark && `（${shown.remark}）`].filter(Boolean).join('');
    places.push({ ...(shown.picture ? { picture: shown.picture } : {}), caption });
  }
  return places;
};
