import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { join } from 'node:path';
import type { PhotoContent } from './material-content.ts';

const FACE = 'PanelDesk Sample Sans';
const LINE = 36;
/** Pictures are 1200 × 900; the scene ends here. */
const CAPTIONS_FROM = 780;

/** Draws a picture card: shapes as given, captions on a white strip at the foot. */
export const drawPhoto = (photo: PhotoContent, fontFolder: string): Uint8Array => {
  if (!GlobalFonts.has(FACE)) GlobalFonts.registerFromPath(join(fontFolder, 'NotoSansSC-Regular.ttf'), FACE);
  const canvas = createCanvas(photo.width, photo.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = photo.background;
  pen.fillRect(0, 0, photo.width, photo.height);
  for (const { x, y, w, h, fill } of photo.shapes) {
    pen.fillStyle = fill;
    pen.fillRect(x, y, w, h);
  }
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, CAPTIONS_FROM, photo.width, photo.height - CAPTIONS_FROM);
  pen.fillStyle = '#1d2423';
  pen.font = `24px "${FACE}"`;
  photo.captions.forEach((caption, line) =>
    pen.fillText(caption, 40, CAPTIONS_FROM + LINE * line + 34, photo.width - 80),
  );
  return canvas.toBuffer('image/png');
};
